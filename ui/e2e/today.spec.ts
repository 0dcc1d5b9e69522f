// Today: empty, filled, with everything open; each row leads to its place.

import { afterEach, describe, expect, test } from 'vitest';
import {
	axeFindsNothing,
	begunHouse,
	type House,
	languages,
	nothingScrollsSideways,
	sampleHouse,
} from './host';
import { says, shop } from './partners';

let house: House;
afterEach(() => house.close());

describe.each(languages)('Today in %s', (language) => {
	const say = says(language);

	test('can be used by everybody, empty', async () => {
		house = await begunHouse(language);
		const page = await house.open('today');
		await page.locator('.empty').waitFor();
		await axeFindsNothing(page, 'an empty Today');
		await nothingScrollsSideways(page, 'an empty Today');
	});

	test('can be used by everybody, filled and unfolded', async () => {
		house = await sampleHouse(language);
		const page = await house.open('today');
		await page.locator('.sheet li').first().waitFor();
		await page
			.getByRole('button', { name: new RegExp(say('todo-all').replace('{ $count }', '\\d+')) })
			.click();
		await page.locator('summary').click();
		await page.locator('table').waitFor();
		await axeFindsNothing(page, 'Today');
		await nothingScrollsSideways(page, 'Today');
		await expect
			.poll(() => page.locator('main').innerText())
			.not.toMatch(/undefined|NaN|null|\{|today-|todo-|months-/);
	});
});

describe('Today', () => {
	test('shows a next step when it is near and leads to its partner', async () => {
		house = await begunHouse();
		const id = await shop(house);
		const { today } = await house.call('app.start', {});
		await house.call('partners.set', { id, field: 'next_step', value: 'telepon Bu Mei' });
		await house.call('partners.set', { id, field: 'next_step_on', value: today ?? null });
		const page = await house.open('today');
		await page.getByText('Telepon Bu Mei', { exact: true }).waitFor();
		await page.getByRole('link', { name: /^Buka mitra/ }).click();
		await page.getByRole('heading', { level: 1, name: 'Toko Buku Maju' }).waitFor();
	});
});
