// Settings: every part seen by everybody, everything saved by itself, switched at once, restored through the window.

import { afterEach, describe, expect, test } from 'vitest';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways, saved } from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('settings in %s', (language) => {
	test.each(['organisation', 'people', 'look', 'data', 'about'])(
		'%s can be seen by everybody and fits',
		async (part) => {
			house = await begunHouse(language);
			await house.call('backups.now', {});
			const page = await house.open(`settings/${part}`);
			await page.locator('.content h2').first().waitFor();
			if (part === 'people') await page.locator('article button').first().click();
			if (part === 'data') {
				await page.locator('.content .list button').first().click();
				await page.getByRole('dialog').waitFor();
				await axeFindsNothing(page, 'the question before restoring');
				await page.keyboard.press('Escape');
			}
			await axeFindsNothing(page, part);
			await nothingScrollsSideways(page, part);
		},
	);
});

describe('settings', () => {
	test('save what is typed by themselves and keep it', async () => {
		house = await begunHouse();
		const page = await house.open('settings/organisation');
		await page.getByLabel('Dasar hukum').fill('Akta No. 5 tanggal 3 Mei 2019');
		await saved(page);
		const { organisation } = await house.call('organisation.get', {});
		expect(organisation.legal_basis).toBe('Akta No. 5 tanggal 3 Mei 2019');
	});

	test('keep what is not valid, say so beside the field, and find it again after leaving', async () => {
		house = await begunHouse();
		const page = await house.open('settings/organisation');
		const name = page.getByLabel('Nama lengkap');
		await name.fill('x\u202Ey');
		await page.locator('.field', { has: name }).locator('.problem').waitFor();
		await axeFindsNothing(page, 'a field with a problem');
		await page.getByRole('link', { name: 'Bahasa dan tampilan' }).click();
		await page.getByRole('link', { name: 'Lembaga kita' }).click();
		await expect.poll(() => page.getByLabel('Nama lengkap').inputValue()).toBe('x\u202Ey');
		await expect
			.poll(async () => (await house.call('organisation.get', {})).organisation.name)
			.toBe('Yayasan Rumah Baca Wonokromo');
	});

	test('switch language and theme at once and remember them', async () => {
		house = await begunHouse();
		const page = await house.open('settings/look');
		await page.getByRole('radio', { name: 'English' }).click();
		await page.getByRole('heading', { name: 'Settings' }).waitFor();
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
		await page.getByRole('radio', { name: 'Dark' }).click();
		await page.locator('html[data-theme=dark]').waitFor();
		await page.getByRole('radio', { name: '150%' }).click();
		await page.getByRole('radio', { name: 'Compact' }).click();
		await page.reload();
		await page.getByRole('heading', { name: 'Settings' }).waitFor();
		await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
		await expect
			.poll(() => page.getByRole('radio', { name: '150%' }).getAttribute('aria-checked'))
			.toBe('true');
		await expect.poll(() => page.locator('html').getAttribute('class')).toContain('compact');
	});

	test('add a signatory, fill in the authority, take the person away and bring them back', async () => {
		house = await begunHouse();
		const page = await house.open('settings/people');
		await page.getByLabel('Nama lengkap dengan gelar').fill('Bagas Prasetyo, S.E.');
		await page.locator('form').getByLabel('Jabatan').fill('Bendahara');
		await page.getByRole('button', { name: 'Tambahkan' }).click();
		const card = page.getByRole('article', { name: 'Bagas Prasetyo, S.E.' });
		await card.getByRole('button', { name: /^Ubah/ }).click();
		await card.getByLabel('Dasar kewenangan menandatangani').fill('Surat kuasa No. 7');
		await saved(page);
		await card.getByText('Penanda tangan', { exact: true }).waitFor();
		await card.getByRole('button', { name: 'Hapus dari daftar' }).click();
		await card.waitFor({ state: 'hidden' });
		await page.locator('.toast').getByRole('button', { name: 'Urungkan' }).click();
		await card.waitFor();
	});

	test('restore a backup through the window', async () => {
		house = await begunHouse();
		await house.call('backups.now', {});
		const page = await house.open('settings/organisation');
		await page.getByLabel('Kota').fill('Malang');
		await saved(page);
		await page.getByRole('link', { name: 'Data dan cadangan' }).click();
		await page
			.getByRole('button', { name: /^Pulihkan / })
			.first()
			.click();
		const dialog = page.getByRole('dialog');
		expect(
			await dialog
				.getByRole('button', { name: 'Jangan pulihkan' })
				.evaluate((one) => one === document.activeElement),
			'the safe answer has the focus',
		).toBe(true);
		await dialog.getByRole('button', { name: 'Pulihkan', exact: true }).click();
		await expect
			.poll(async () => (await house.call('organisation.get', {})).organisation.place)
			.toBe('Surabaya');
	});

	test('say that the last backup was just made', async () => {
		house = await begunHouse();
		const page = await house.open('settings/data');
		await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
		await page.locator('.foot', { hasText: /Cadangan hari ini/ }).waitFor();
		await page.locator('.content .list li').first().waitFor();
	});
});
