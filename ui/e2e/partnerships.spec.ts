// Partnerships: made, their eight steps marked, their commitments added, kept and opened again.

import { afterEach, describe, expect, test } from 'vitest';
import {
	axeFindsNothing,
	begunHouse,
	type House,
	languages,
	nothingScrollsSideways,
	sampleHouse,
} from './host';
import { partnershipWith, says, shop } from './partners';

let house: House;
afterEach(() => house.close());

describe.each(languages)('partnerships in %s', (language) => {
	const say = says(language);

	test('the list and a new one can be used by everybody', async () => {
		house = await sampleHouse(language);
		const page = await house.open('partners?view=partnerships');
		await page.locator('.list .name').first().waitFor();
		await axeFindsNothing(page, 'the partnerships');
		await nothingScrollsSideways(page, 'the partnerships');
		const fresh = await house.open('partnerships/new');
		await fresh.locator('form [type=submit]').click();
		await fresh.locator('[aria-invalid=true]').first().waitFor();
		await axeFindsNothing(fresh, 'a new partnership with an error');
		await nothingScrollsSideways(fresh, 'a new partnership');
	});

	test('the page of one, all of it open, can be used by everybody', async () => {
		house = await sampleHouse(language);
		const row = (await house.call('partnerships.list', {})).find((one) => one.agreement);
		const page = await house.open(`partnerships/${row?.id}`);
		await page.locator('.knot').nth(7).waitFor();
		await axeFindsNothing(page, 'a partnership');
		await nothingScrollsSideways(page, 'a partnership');
		await page.locator('ol .grow + .state + button').first().click();
		await page
			.locator('.one')
			.first()
			.getByRole('button', { name: new RegExp(`^${say('edit')}`) })
			.click();
		await page.getByRole('button', { name: say('commitment-add') }).click();
		await page.locator('main form [type=submit]').click();
		await page.locator('[aria-invalid=true]').first().waitFor();
		await page.getByRole('button', { name: say('member-add') }).click();
		await axeFindsNothing(page, 'a partnership with everything open');
		await nothingScrollsSideways(page, 'a partnership with everything open');
	});
});

describe('a partnership', () => {
	test('is made from its name and its members', async () => {
		house = await begunHouse();
		await shop(house);
		const page = await house.open('partnerships/new');
		await page.getByLabel('Nama kemitraan').fill('Kelas Literasi Sabtu');
		await page.getByLabel('Untuk apa').fill('Minat baca anak');
		await page.getByRole('button', { name: 'Toko Buku Maju', exact: true }).click();
		await page.getByRole('button', { name: 'Simpan kemitraan' }).click();
		await page.getByRole('heading', { level: 1, name: 'Kelas Literasi Sabtu' }).waitFor();
		await page.getByText('Bersama Toko Buku Maju').waitFor();
	});

	test('has its eight steps marked', async () => {
		house = await begunHouse();
		const id = await partnershipWith(house, await shop(house));
		const page = await house.open(`partnerships/${id}`);
		const steps = page
			.locator('section', { has: page.getByRole('heading', { name: 'Delapan langkah' }) })
			.locator('ol > li');
		await expect.poll(() => steps.count()).toBe(8);
		await steps.first().getByRole('button', { name: 'Ubah' }).click();
		await steps.first().getByRole('radio', { name: 'Sudah ada' }).click();
		await page.getByText('1 dari 8 sudah ada').waitFor();
		await steps.first().getByLabel('Catatan singkat').fill('Peta pemangku kepentingan lengkap');
		const kept = async () => (await house.call('partnerships.page', { id })).steps[0];
		await expect.poll(async () => (await kept())?.note).toBe('Peta pemangku kepentingan lengkap');
		await expect.poll(async () => (await kept())?.state).toBe('done');
	});

	test('has a commitment added, kept, opened again and undone', async () => {
		house = await begunHouse();
		const id = await partnershipWith(house, await shop(house));
		const page = await house.open(`partnerships/${id}`);
		const kept = async () => (await house.call('partnerships.page', { id })).commitments[0];
		await page.getByRole('button', { name: 'Tambah janji' }).click();
		await page.getByRole('radio', { name: 'Toko Buku Maju' }).click();
		await page.getByLabel('Jumlah').fill('2,5');
		await page.getByLabel('Satuan').fill('jam');
		await page.getByLabel('Apa yang dijanjikan').fill('mengajar membaca');
		await page.getByLabel('Nilainya dalam rupiah').fill('150.000');
		await page.getByRole('button', { name: 'Simpan janji' }).click();
		await page.locator('.one', { hasText: 'Mengajar membaca' }).waitFor();
		await expect.poll(async () => (await kept())?.commitment.quantity).toBe(2500);
		await expect.poll(async () => (await kept())?.commitment.value?.units).toBe(150_000);
		await page.getByRole('button', { name: 'Sudah ditepati' }).click();
		await expect.poll(async () => (await kept())?.state).toBe('kept');
		await page.getByRole('button', { name: 'Buka lagi' }).click();
		await expect.poll(async () => (await kept())?.state).toBe('open');
		await page.locator('h1').focus();
		await page.keyboard.press('Control+z');
		await expect.poll(async () => (await kept())?.state).toBe('kept');
	});
});
