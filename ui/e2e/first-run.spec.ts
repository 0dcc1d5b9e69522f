// The first start: three questions by keyboard alone, each of which may be skipped, and the sample in one click.

import { afterEach, describe, expect, test } from 'vitest';
import { axeFindsNothing, emptyHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('the first start in %s', (language) => {
	test('can be seen by everybody and fits', async () => {
		house = await emptyHouse();
		await house.call('app.preferences.set', { language });
		const page = await house.open();
		for (const step of [0, 1, 2]) {
			await axeFindsNothing(page, `question ${step + 1}`);
			await nothingScrollsSideways(page, `question ${step + 1}`);
			if (step < 2)
				await page.getByRole('button', { name: language === 'id' ? 'Lewati' : 'Skip', exact: true }).click();
		}
	});
});

describe('the first start', () => {
	test('goes by typing and Enter to Today, and greets', async () => {
		house = await emptyHouse();
		const page = await house.open();
		await page.keyboard.type('Yayasan Rumah Baca');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Ratna Wulandari');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Ketua');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Mulai', exact: true }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
		const { organisation, phase, preferences } = await house.call('app.start', {});
		expect(phase).toBe('open');
		expect(organisation?.name).toBe('Yayasan Rumah Baca');
		expect(preferences.your_name).toBe('Ratna Wulandari');
	});

	test('keeps what is typed when the language switches', async () => {
		house = await emptyHouse();
		const page = await house.open();
		await page.keyboard.type('Rumah Baca');
		await page.getByRole('radio', { name: 'English' }).click();
		await page.getByRole('heading', { name: 'One thread for every partnership' }).waitFor();
		await expect.poll(() => page.locator('main input').inputValue()).toBe('Rumah Baca');
	});

	test('opens the sample in one click, marked, and leaves it again', async () => {
		house = await emptyHouse();
		const page = await house.open();
		await page.getByRole('button', { name: 'Buka lembaga contoh' }).click();
		await page.getByText('Lembaga contoh', { exact: true }).waitFor();
		await expect.poll(async () => (await house.call('partners.list', {})).length).toBeGreaterThanOrEqual(12);
		await page.getByRole('button', { name: 'Mulai lembaga sendiri' }).click();
		await page.getByRole('heading', { name: 'Tiga pertanyaan, boleh dilewati' }).waitFor();
	});
});
