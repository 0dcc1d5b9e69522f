// Terms of agreements: seen in time, taken along as a calendar, ended, carried on, thanked for; and the register.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Drawing, Id } from '../src/gen/calls';
import { addDays } from '../src/lib/format/days';
import { drafted, fillIn } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';
import { says } from './partners';

let house: House;
afterEach(() => house.close());

const DRAWING: Drawing = {
	width: 300,
	height: 120,
	ink: 'blue',
	outlines: [
		[
			[20, 60],
			[90, 20],
			[160, 90],
			[240, 40],
			[160, 95],
			[90, 26],
		],
	],
};

/** An agreement that all have signed and that ends in forty days. */
async function endingSoon(): Promise<Id> {
	const { today } = await house.call('app.start', {});
	const from = addDays(today ?? '', -300);
	const id = await drafted(house);
	await house.call('agreements.set', { id, field: 'signed_on', value: from });
	await house.call('agreements.set', { id, field: 'starts_on', value: from });
	await house.call('agreements.set', { id, field: 'ends_on', value: addDays(today ?? '', 40) });
	await fillIn(house, id);
	await house.call('agreements.freeze', { id });
	for (const side of [1, 2]) {
		const desk = await house.call('signing.desk', { agreement: id });
		await house.call('signing.sign', {
			frozen: desk.frozen?.id ?? '',
			side,
			identified: 'known',
			consent: desk.signers[side - 1]?.consent ?? '',
			drawing: DRAWING,
		});
	}
	return id;
}

/** Goes to a place as a link does. */
const go = (page: Page, place: string) =>
	page.evaluate((hash) => {
		location.hash = hash;
	}, `#/${place}`);

const saves = (ending: string) => readdirSync(house.saves).filter((name) => name.endsWith(ending));

async function choose(page: Page, menu: string, item: string): Promise<void> {
	await page.getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('menuitem', { name: item }).click();
}

describe.each(languages)('what comes after an agreement, in %s', (language) => {
	const say = says(language);

	test('can be seen by everybody, from Today to the letter', async () => {
		house = await begunHouse(language);
		const id = await endingSoon();
		const page = await house.open('today');
		await page.getByRole('heading', { name: say('terms-digest') }).waitFor();
		await axeFindsNothing(page, 'Today with a digest');

		await go(page, 'agreements/terms');
		await page.locator('table').waitFor();
		await page
			.getByText(say('terms-stage-in').replace('{ $count }', '40'), { exact: true })
			.first()
			.waitFor();
		await axeFindsNothing(page, 'terms');
		await nothingScrollsSideways(page, 'terms');

		await go(page, `agreements/${id}`);
		await page.getByRole('heading', { name: say('term-part'), exact: true }).waitFor();
		await axeFindsNothing(page, 'the page of a signed agreement');
		await page.getByRole('button', { name: say('term-end-early') }).click();
		await page.getByRole('dialog').getByLabel(say('terminate-reason')).waitFor();
		await page
			.getByText(/Pasal \d+|Article \d+/)
			.last()
			.waitFor();
		await axeFindsNothing(page, 'terminating');
		await page.getByRole('button', { name: say('terminate-back') }).click();

		await go(page, `agreements/${id}/renewal`);
		for (const way of ['renewal-way-changes', 'renewal-way-close', 'renewal-way-renew']) {
			await page.getByRole('radio', { name: say(way), exact: true }).click();
			await page.locator('form').waitFor();
			await axeFindsNothing(page, way);
		}
		await page.getByRole('radio', { name: say('renewal-way-close'), exact: true }).click();
		await page.getByLabel(say('renewal-thanks')).fill('Ruang itu kini ruang kita.');
		await page.getByRole('button', { name: say('renewal-close-do') }).click();
		await page.getByRole('heading', { name: say('renewal-letter'), exact: true }).waitFor();
		await page.getByLabel(say('renewal-letter-page')).first().waitFor();
		await axeFindsNothing(page, 'the letter');
		await nothingScrollsSideways(page, 'the letter');
		await expect
			.poll(() => page.locator('main').innerText())
			.not.toMatch(/undefined|NaN|null|\{|renewal-|terms-|term-/);

		await go(page, 'agreements');
		await page.getByLabel(say('listed-ending')).selectOption('60');
		await page.locator('table tbody tr').first().waitFor();
		await axeFindsNothing(page, 'the register');
		await nothingScrollsSideways(page, 'the register');
	});
});

describe('what comes after an agreement', () => {
	const say = says('id');

	test('a new term is one deed, linked to the old one, and undone whole', async () => {
		house = await begunHouse();
		const id = await endingSoon();
		const page = await house.open(`agreements/${id}/renewal`);
		await page.getByRole('button', { name: say('renewal-renew-do') }).click();
		await page.waitForURL((url) => !url.hash.includes(id));
		const list = await house.call('agreements.list', {});
		const next = list.find((row) => row.id !== id);
		const made = await house.call('agreements.page', { id: next?.id ?? '' });
		expect(made.agreement.renews).toBe(id);
		expect(made.state).toBe('draft');
		await house.call('undo.undo', {});
		expect(await house.call('agreements.list', {})).toHaveLength(1);
	});

	test('the calendar and the register are taken along', async () => {
		house = await begunHouse();
		await endingSoon();
		const page = await house.open('agreements/terms');
		await choose(page, say('terms-calendar'), say('terms-calendar-ics'));
		await expect.poll(() => saves('.ics'), { timeout: 15_000 }).toHaveLength(1);
		const told = readFileSync(join(house.saves, saves('.ics')[0] ?? ''), 'utf8');
		expect(told).toMatch(/^BEGIN:VCALENDAR\r\n/);
		await choose(
			page,
			say('terms-calendar'),
			say('terms-calendar-save').replace('{ $year }', '\\d+').split(' \\d')[0] ?? '',
		);
		await expect.poll(() => saves('.pdf'), { timeout: 15_000 }).toHaveLength(1);

		await go(page, 'agreements');
		await page.locator('table').waitFor();
		for (const [item, ending] of [
			['listed-xlsx', '.xlsx'],
			['listed-csv', '.csv'],
		] as const) {
			await choose(page, say('listed-take'), say(item));
			await expect.poll(() => saves(ending), { timeout: 15_000 }).toHaveLength(1);
		}
		await page.getByLabel(say('listed-kind')).selectOption('memorandum');
		await page.getByText(say('listed-none')).waitFor();
	});

	test('one that is ended early says how, and keeps its pages', async () => {
		house = await begunHouse();
		const id = await endingSoon();
		const page = await house.open(`agreements/${id}`);
		await page.getByRole('button', { name: say('term-end-early') }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel(say('terminate-how')).selectOption('breach');
		await dialog.getByRole('button', { name: say('terminate-do') }).click();
		await dialog.getByLabel(say('terminate-reason')).fill('Ruang tidak disediakan');
		await dialog.getByRole('button', { name: say('terminate-do') }).click();
		await page.getByText('Ruang tidak disediakan').waitFor();
		await page.getByText(new RegExp(say('term-how-breach'))).waitFor();
		await page.getByLabel(say('agreements-frozen-pages')).first().waitFor();
	});
});
