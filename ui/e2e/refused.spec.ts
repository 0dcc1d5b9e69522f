// A store that cannot be opened: said what happened and what is safe, and brought back through the window.

import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

const store = () => join(house.folder, 'Sepakat.sepakat');

/** Writes over the first pages of the database, as a failing disk does. */
function damage(): void {
	const name = readdirSync(store()).find((one) => /\.(db|sqlite3?)$/.test(one));
	if (!name) throw new Error('no database in the store');
	writeFileSync(join(store(), name), Buffer.alloc(65_536, 7));
	for (const rest of readdirSync(store()))
		if (/-(wal|shm)$/.test(rest)) writeFileSync(join(store(), rest), '');
}

describe.each(languages)('a damaged store in %s', (language) => {
	test('is refused kindly, in words that everybody can read', async () => {
		house = await begunHouse(language);
		await house.call('backups.now', {});
		await house.stop();
		damage();
		await house.start();
		const page = await house.open();
		const title = language === 'id' ? 'Berkas data rusak' : 'The data file is damaged';
		await page.getByRole('heading', { name: title }).waitFor();
		await page
			.getByRole('button', { name: language === 'id' ? 'Pilih cadangan' : 'Choose a backup' })
			.click();
		await page.locator('.list li').first().waitFor();
		await axeFindsNothing(page, 'the refusal');
		await nothingScrollsSideways(page, 'the refusal');
	});
});

describe('a store that cannot be opened', () => {
	test('is brought back from its backup', async () => {
		house = await begunHouse();
		await house.call('backups.now', {});
		await house.stop();
		damage();
		await house.start();
		const page = await house.open();
		await page.getByRole('button', { name: 'Pilih cadangan' }).click();
		await page
			.getByRole('button', { name: /^Pulihkan / })
			.first()
			.click();
		await page.getByRole('dialog').getByRole('button', { name: 'Pulihkan', exact: true }).click();
		await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
		await expect
			.poll(async () => (await house.call('organisation.get', {})).organisation.name)
			.toBe('Yayasan Rumah Baca Wonokromo');
	});

	test('is never replaced by an empty one, and opens again when its folder is back', async () => {
		house = await begunHouse();
		await house.stop();
		renameSync(store(), `${store()}.away`);
		await house.start();
		const page = await house.open();
		await page.getByRole('heading', { name: 'Folder data tidak ditemukan' }).waitFor();
		expect(readdirSync(house.folder)).not.toContain('Sepakat.sepakat');
		renameSync(`${store()}.away`, store());
		await page.getByRole('button', { name: 'Coba lagi' }).click();
		await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
	});
});
