// Impact reports: begun, composed, held against the data, frozen, printed again; and taking the whole store along.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Id } from '../src/gen/calls';
import { plusMonths } from '../src/screens/impact/months';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways, saved } from './host';
import { countedProgramme, type Programme } from './impact';
import { says } from './partners';

let house: House;
afterEach(() => house.close());

/** A report on the four months that are counted. */
async function reportOn({ partnership, month }: Programme, language: 'id' | 'en' = 'id'): Promise<Id> {
	const done = await house.call('reports.add', {
		partnership,
		funder_name: 'Yayasan Cahaya Pertiwi',
		from: plusMonths(month, -4),
		to: plusMonths(month, -1),
		due_on: '2026-12-15',
		language,
		paper: 'a4',
	});
	return done.value;
}

const hashes = () =>
	readdirSync(house.saves)
		.filter((name) => name.endsWith('.pdf'))
		.map((name) =>
			createHash('sha256')
				.update(readFileSync(join(house.saves, name)))
				.digest('hex'),
		);

describe.each(languages)('reports in %s', (language) => {
	const say = says(language);

	test('a new one, with errors, can be used by everybody', async () => {
		house = await begunHouse(language);
		await countedProgramme(house);
		const page = await house.open('impact/reports/new');
		await page.getByLabel(say('report-from')).fill('kapan?');
		await page.locator('form [type=submit]').click();
		await page.locator('[aria-invalid=true]').first().waitFor();
		await axeFindsNothing(page, 'a new report with errors');
		await nothingScrollsSideways(page, 'a new report with errors');
	});

	test('the composer, open everywhere, can be used by everybody', async () => {
		house = await begunHouse(language);
		const report = await reportOn(await countedProgramme(house), language);
		const page = await house.open(`impact/reports/${report}`);
		await page.locator('.page svg').first().waitFor();
		await axeFindsNothing(page, 'the composer');
		await nothingScrollsSideways(page, 'the composer');
		for (const part of ['basics', 'indicators']) {
			await page.locator(`[data-part="${part}"] h3 button`).click();
			await page.locator(`[data-part="${part}"] .body`).waitFor();
			await axeFindsNothing(page, `the composer with ${part}`);
			await nothingScrollsSideways(page, `the composer with ${part}`);
		}
		await page.getByRole('button', { name: say('report-freeze'), exact: true }).click();
		await page.locator('dialog[open]').waitFor();
		await axeFindsNothing(page, 'freezing a report');
	});

	test('taking the data along and looking at an earlier day can be used by everybody', async () => {
		house = await begunHouse(language);
		await countedProgramme(house);
		const page = await house.open('settings/data');
		await page.getByRole('button', { name: say('earlier-look') }).click();
		await page.locator('[aria-invalid=true]').waitFor();
		await axeFindsNothing(page, 'the data');
		await nothingScrollsSideways(page, 'the data');
		const day = page.getByRole('textbox', { name: say('earlier-day') });
		// The store began today: an earlier day knows nothing of it.
		const { today } = await house.call('app.start', {});
		await day.fill((today ?? '').split('-').reverse().join('/'));
		await day.press('Enter');
		await page.locator('.earlier').waitFor();
		await axeFindsNothing(page, 'an earlier day');
		await nothingScrollsSideways(page, 'an earlier day');
		await page.getByRole('button', { name: say('earlier-leave') }).click();
		await page.locator('.earlier').waitFor({ state: 'detached' });
	});
});

describe('a report', () => {
	const say = says('id');

	test('is begun on the screen with an outline that is ready', async () => {
		house = await begunHouse('id');
		await countedProgramme(house);
		const page = await house.open('impact');
		await page
			.getByRole('link', { name: say('report-new') })
			.first()
			.click();
		await page.getByRole('combobox', { name: say('report-funder') }).fill('Yayasan Cahaya Pertiwi');
		await page.getByRole('option', { name: /Yayasan Cahaya Pertiwi/ }).click();
		await page.locator('form [type=submit]').click();
		await page.getByRole('heading', { name: 'Laporan untuk Yayasan Cahaya Pertiwi' }).waitFor();
		await expect.poll(() => page.getByRole('switch').count()).toBe(8);
		await page.locator('.page svg').first().waitFor();
	});

	test('leaves parts out, moves them and undoes both', async () => {
		house = await begunHouse('id');
		const report = await reportOn(await countedProgramme(house));
		const page = await house.open(`impact/reports/${report}`);
		const evidence = page.getByRole('switch', { name: /Daftar bukti/ });
		await evidence.uncheck();
		await page.locator('[data-part="evidence"]', { hasText: say('report-part-out') }).waitFor();
		await page.locator('[data-part="lessons"] h3 button').click();
		await page.locator('#up-lessons').click();
		const order = async () =>
			(await house.call('reports.page', { id: report })).outline.map((one) => one.part);
		await expect
			.poll(order)
			.toEqual(['summary', 'goals', 'indicators', 'partners', 'lessons', 'gaps', 'definitions', 'evidence']);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.id), {
				message: 'the focus stays on the button',
			})
			.toBe('up-lessons');
		await house.call('undo.undo', {});
		await expect
			.poll(order)
			.toEqual(['summary', 'goals', 'indicators', 'partners', 'gaps', 'lessons', 'definitions', 'evidence']);
	});

	test('says when an own sentence disagrees with the data, and takes the data’s own back', async () => {
		house = await begunHouse('id');
		const programme = await countedProgramme(house);
		const report = await reportOn(programme);
		const page = await house.open(`impact/reports/${report}`);
		await page.locator('[data-part="indicators"] h3 button').click();
		const own = page.locator(`[data-sentence="${programme.indicators[0]}"] textarea`).first();
		await own.fill('Oktober 999 anak hadir.');
		await saved(page);
		const aside = page.locator('aside');
		await aside.getByRole('heading', { name: say('report-wrong-title') }).waitFor();
		await aside.getByText(/999/).waitFor();
		await aside.getByRole('button', { name: say('report-use-computed') }).click();
		await aside.getByRole('heading', { name: say('report-wrong-title') }).waitFor({ state: 'detached' });
		await expect.poll(() => own.inputValue()).toBe('');
	});

	test('is frozen, printed again byte for byte, and tells when the data changed afterwards', async () => {
		house = await begunHouse('id');
		const programme = await countedProgramme(house);
		const report = await reportOn(programme);
		const page = await house.open(`impact/reports/${report}`);
		await page.locator('.page svg').first().waitFor();
		const explain = page
			.locator('aside')
			.getByRole('button', { name: new RegExp(`^${say('report-gap-explain')}`) });
		const gaps = await explain.count();
		if (gaps) {
			await explain.first().click();
			await page.getByLabel(say('report-gap-explain-label')).fill('Daftar hadir basah kena hujan');
			await page.getByLabel(say('report-gap-explain-label')).press('Enter');
			await page.getByText(/Dijelaskan: Daftar hadir basah/).waitFor();
		}
		await page.getByRole('button', { name: say('report-freeze'), exact: true }).click();
		await page.locator('dialog[open] .primary').click();
		await page.getByRole('heading', { name: 'Edisi 1' }).waitFor();
		await expect.poll(() => hashes().length, { timeout: 30_000 }).toBe(1);
		const [first] = hashes();
		await page.getByRole('button', { name: 'Simpan PDF edisi 1' }).click();
		await page
			.locator('.toast, [role=status]', { hasText: /Edisi|\.pdf/ })
			.first()
			.waitFor();
		await expect.poll(() => hashes().every((one) => one === first)).toBe(true);
		await house.call('readings.reopen', {
			partnership: programme.partnership,
			month: plusMonths(programme.month, -1),
			reopened_by: 'Ratna',
			reason: 'Salah hitung',
		});
		await house.call('readings.put', {
			indicator: programme.indicators[0] as Id,
			month: plusMonths(programme.month, -1),
			value: 119_000,
			note: 'Dihitung ulang',
		});
		await page.getByText(/Data berubah sejak edisi 1/).waitFor();
		await page.getByRole('button', { name: say('report-xlsx'), exact: true }).click();
		await expect.poll(() => readdirSync(house.saves).some((name) => name.endsWith('.xlsx'))).toBe(true);
	});
});

test('one button exports everything', async () => {
	house = await begunHouse('id');
	await countedProgramme(house);
	const page = await house.open('settings/data');
	await page.getByRole('button', { name: says('id')('export-do') }).click();
	await expect
		.poll(() => readdirSync(house.saves).some((name) => name.endsWith('.zip')), { timeout: 30_000 })
		.toBe(true);
});
