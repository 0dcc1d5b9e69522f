// The plan of a partnership and what its parties promised: usable by everybody, by keyboard too.

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

describe.each(languages)('plans in %s', (language) => {
	const say = says(language);

	test('an empty plan and a full one can be used by everybody', async () => {
		house = await sampleHouse(language);
		const partnership = (await house.call('partnerships.list', {}))[0]?.id ?? '';
		const page = await house.open(`partnerships/${partnership}/plan`);
		await page.getByRole('button', { name: say('task-add') }).waitFor();
		await axeFindsNothing(page, 'an empty plan');
		await house.call('tasks.add', {
			partnership,
			name: 'Melatih relawan',
			milestone: false,
			ends_on: '2020-01-31',
		});
		await house.call('budget.add', { partnership, what: 'Rak buku' });
		await page.locator('.cell').first().click();
		await page.locator('.part').first().waitFor();
		await axeFindsNothing(page, 'a plan with a cell open');
		await nothingScrollsSideways(page, 'a plan');
		await page.goto(page.url().replace('/plan', '/promises'));
		await page.locator('.code').first().waitFor();
		await axeFindsNothing(page, 'the promises');
		await nothingScrollsSideways(page, 'the promises');
	});
});

describe('a part in a task', () => {
	test('is given and moved with the letters of the keyboard', async () => {
		house = await begunHouse();
		const partnership = await partnershipWith(house, await shop(house));
		await house.call('tasks.add', { partnership, name: 'Melatih relawan', milestone: false });
		const page = await house.open(`partnerships/${partnership}/plan`);
		await page.locator('.cell').first().focus();
		await page.keyboard.press('a');
		await page.locator('[data-cell="0:0"] .accountable').waitFor();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('a');
		await page.locator('[data-cell="0:1"] .accountable').waitFor();
		await expect.poll(() => page.locator('.accountable').count()).toBe(1);
	});
});
