// Wet ink: copies to print, noted as signed, their scans matched by the code on them or by the one that is typed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { readyToSign } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

const WORDS = {
	id: {
		ink: /^Tanda tangan basah: /,
		keep: 'Catat sudah menandatangani',
		attach: 'Lampirkan pindaian atau foto',
		code: 'Kode periksa',
		match: 'Cocokkan',
		missing: 'Tanda tangan basah, pindaian belum ada',
		kept: 'Tanda tangan basah, pindaian ada',
	},
	en: {
		ink: /^Wet ink: /,
		keep: 'Note as signed',
		attach: 'Attach a scan or photo',
		code: 'Check code',
		match: 'Match',
		missing: 'Wet ink, scan missing',
		kept: 'Wet ink with scan',
	},
};

/** A white picture: a photograph on which no code can be read. */
async function blank(page: Page): Promise<Buffer> {
	const url = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = 120;
		const brush = canvas.getContext('2d');
		if (brush) {
			brush.fillStyle = '#fff';
			brush.fillRect(0, 0, 120, 120);
		}
		return canvas.toDataURL('image/png');
	});
	return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** Chooses a file with the attaching button. */
async function attach(page: Page, label: string, name: string, buffer: Buffer): Promise<void> {
	const asked = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: label }).click();
	await (await asked).setFiles({ name, mimeType: 'image/png', buffer });
}

describe.each(languages)('wet ink in %s', (language) => {
	test('can be used by everybody at every step', async () => {
		const words = WORDS[language];
		house = await begunHouse(language);
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		for (const turn of [1, 2]) {
			await page.getByRole('button', { name: words.ink }).first().click();
			await page.getByRole('button', { name: words.keep }).click();
			await expect
				.poll(() => page.locator('.inking .problem, .inking [role=alert]').count())
				.toBeGreaterThan(0);
			await axeFindsNothing(page, `noting ink with something missing, turn ${turn}`);
			await nothingScrollsSideways(page, `noting ink, turn ${turn}`);
			await page.getByRole('radio').first().click();
			await page.getByRole('button', { name: words.keep }).click();
			await page.getByRole('dialog').waitFor();
			await axeFindsNothing(page, `the question before noting, turn ${turn}`);
			await page.getByRole('dialog').getByRole('button', { name: words.keep }).click();
			await page.locator('.inking').waitFor({ state: 'detached' });
		}
		await page.locator('.print').waitFor();
		await page.getByText(words.missing).waitFor();
		await axeFindsNothing(page, 'after all have signed in ink');
		await nothingScrollsSideways(page, 'after all have signed in ink');

		const sheet = await house.open(`agreements/${id}`);
		await sheet.getByText(words.missing).first().waitFor();
		await axeFindsNothing(sheet, 'an agreement whose scan is missing');
		await attach(sheet, words.attach, 'Foto.png', await blank(sheet));
		await sheet.getByLabel(words.code).fill('AAAA-AAAA-AAAA');
		await sheet.getByRole('button', { name: words.match }).click();
		await expect.poll(() => sheet.locator('form [id$="-p"], form .problem').count()).toBeGreaterThan(0);
		await axeFindsNothing(sheet, 'a wrong code');
		await nothingScrollsSideways(sheet, 'a wrong code');
		const { frozen } = await house.call('agreements.page', { id });
		await sheet.getByLabel(words.code).fill(` ${(frozen?.check_code ?? '').toLowerCase()} `);
		await sheet.getByRole('button', { name: words.match }).click();
		await sheet.getByText(words.kept).first().waitFor();
		await axeFindsNothing(sheet, 'an agreement with its scan');
		await nothingScrollsSideways(sheet, 'an agreement with its scan');
		const { scans } = await house.call('agreements.ink', { id });
		expect(scans.map((one) => [one.name, one.copy])).toEqual([['Foto.png', null]]);
		house.errors.length = 0;
	});
});

describe('wet ink', () => {
	test('knows a scan by the code on its page', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const { frozen, signers } = await house.call('signing.desk', { agreement: id });
		const { today } = await house.call('app.start', {});
		const [first] = signers;
		await house.call('signing.on_paper', {
			frozen: frozen.id,
			side: first?.side ?? 1,
			identified: 'known',
			inked_on: today,
		});
		const page = await house.open(`agreements/${id}`);
		await page.getByText('Disimpan SDN Wonokromo III').waitFor();
		const { token } = await house.call('agreements.copies', { id, copy: 2 });
		const { name } = await house.call('window.save_as', { token });
		const folder = mkdtempSync(join(tmpdir(), 'ink-'));
		try {
			execFileSync('pdftoppm', [
				'-r',
				'150',
				'-png',
				'-singlefile',
				join(house.saves, name),
				join(folder, 'page'),
			]);
			await attach(
				page,
				'Lampirkan pindaian atau foto',
				'IMG_2041.png',
				readFileSync(join(folder, 'page.png')),
			);
		} finally {
			rmSync(folder, { recursive: true });
		}
		await page.getByText('Rangkap 2, naskah versi 1').waitFor();
		await page.getByText('Tanda tangan basah, pindaian ada').first().waitFor();
		await page.getByRole('button', { name: 'Pindaian IMG_2041.png' }).click();
		await page.getByRole('menuitem', { name: 'Lepaskan pindaian' }).click();
		await page.getByText('Tanda tangan basah, pindaian belum ada').first().waitFor();
	});
});
