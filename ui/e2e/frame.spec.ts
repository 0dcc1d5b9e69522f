// The frame: going about by keyboard, search, help, undo by name, back to the same place.

import { afterEach, describe, expect, test } from 'vitest';
import {
	axeFindsNothing,
	begunHouse,
	type House,
	languages,
	nothingScrollsSideways,
	sampleHouse,
	saved,
} from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('the frame in %s', (language) => {
	test('search and help can be seen by everybody, open and filled', async () => {
		house = await sampleHouse(language);
		const page = await house.open('settings/look');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('wonokromo');
		await page.getByRole('option').first().waitFor();
		await axeFindsNothing(page, 'search');
		await nothingScrollsSideways(page, 'search');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await axeFindsNothing(page, 'help');
		await nothingScrollsSideways(page, 'help');
	});
});

describe('the frame', () => {
	test('finds a partner by typing and opens it with Enter', async () => {
		house = await sampleHouse();
		const page = await house.open('settings');
		await page.keyboard.press('Control+k');
		const [first] = await house.call('partners.list', {});
		await page.keyboard.type(first?.name ?? '');
		await page
			.getByRole('option', { name: first?.name ?? '' })
			.first()
			.waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/#\/(partners|people)\//);
	});

	test('runs a deed from the search: the dark look', async () => {
		house = await begunHouse();
		const page = await house.open('settings');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('gelap');
		await page.keyboard.press('Enter');
		await page.locator('html[data-theme=dark]').waitFor();
		await expect.poll(async () => (await house.call('app.start', {})).preferences.theme).toBe('dark');
	});

	test('Esc closes the top layer and gives the focus back', async () => {
		house = await begunHouse();
		const page = await house.open('settings');
		const help = page.getByRole('button', { name: 'Bantuan' });
		await help.focus();
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		await expect.poll(() => help.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('single letters can be switched off', async () => {
		house = await begunHouse();
		const page = await house.open('settings/look');
		await page.getByRole('switch').click();
		await page.locator('h1').click();
		await page.keyboard.press('?');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
	});

	test('undo is named, works by key outside fields, and leaves the field its own', async () => {
		house = await begunHouse();
		const page = await house.open('settings/organisation');
		const town = page.getByLabel('Kota');
		await town.fill('Malang');
		await saved(page);
		await page.getByRole('button', { name: /^Urungkan: ubah data lembaga/ }).waitFor();
		await page.locator('h1').focus();
		await page.keyboard.press('Control+z');
		await expect.poll(() => town.inputValue()).toBe('Surabaya');
		await page.locator('h1').focus();
		await page.keyboard.press('Control+Shift+z');
		await expect.poll(() => town.inputValue()).toBe('Malang');
	});

	test('F6 goes round the regions and the skip link leads to the page', async () => {
		house = await begunHouse();
		const page = await house.open('settings');
		await page.keyboard.press('F6');
		const inside = (name: string) =>
			page.locator(`[data-region=${name}]`).evaluate((one) => one.contains(document.activeElement));
		await expect.poll(() => inside('rail')).toBe(true);
		await page.keyboard.press('F6');
		await expect.poll(() => inside('main')).toBe(true);
	});

	test('an unknown address leads home', async () => {
		house = await begunHouse();
		const page = await house.open('nowhere/at/all');
		await page.locator('nav a[aria-current=page]', { hasText: 'Hari ini' }).waitFor();
	});

	test('back returns to the same filter and the same scroll', async () => {
		house = await sampleHouse();
		const page = await house.open('partners', { height: 500 });
		await page.getByRole('tab', { name: /^Aktif/ }).click();
		await page.waitForURL(/stage=active/);
		const row = page.locator('tbody tr').nth(6).locator('a').first();
		await row.scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollBy(0, 40));
		const before = await page.evaluate(() => scrollY);
		expect(before).toBeGreaterThan(0);
		await row.click();
		await page.waitForURL(/#\/(partners|people)\/[^?]+$/);
		await page.goBack();
		await page.getByRole('tab', { name: /^Aktif/, selected: true }).waitFor();
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
	});

	test('rows are walked with the arrows and opened with Enter', async () => {
		house = await sampleHouse();
		const page = await house.open('partners');
		const links = page.locator('tbody th a');
		await links.first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const name = await links.nth(2).textContent();
		await expect.poll(() => links.nth(2).evaluate((one) => one === document.activeElement)).toBe(true);
		await page.keyboard.press('Enter');
		await page.locator('h1', { hasText: name?.trim() ?? '' }).waitFor();
	});
});
