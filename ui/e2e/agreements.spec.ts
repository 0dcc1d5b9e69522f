// Agreements: the list, the editor with its live page, freezing, and the PDF.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DESK_ID, drafted, fillIn, readyToSign, signOnce } from './agreements';
import {
	axeFindsNothing,
	begunHouse,
	type House,
	languages,
	nothingScrollsSideways,
	sampleHouse,
	saved,
} from './host';
import { says } from './partners';

let house: House;
afterEach(() => house.close());

describe.each(languages)('agreements in %s', (language) => {
	test('the empty list and the beginning can be used by everybody', async () => {
		house = await begunHouse(language);
		const page = await house.open('agreements');
		await page.locator('.empty').waitFor();
		await axeFindsNothing(page, 'the empty list');
		await nothingScrollsSideways(page, 'the empty list');
		const next = await house.open('agreements/new');
		await next.locator('form').waitFor();
		await next.locator('form [type=submit]').click();
		await next.locator('.problem').waitFor();
		await axeFindsNothing(next, 'a new agreement without a partner');
		await nothingScrollsSideways(next, 'a new agreement');
	});

	test('the filled list can be used by everybody', async () => {
		house = await sampleHouse(language);
		const page = await house.open('agreements');
		await page.locator('tbody tr').first().waitFor();
		await axeFindsNothing(page, 'the list');
		await nothingScrollsSideways(page, 'the list');
		await page.getByRole('searchbox').fill('zzz');
		await page.locator('.none').waitFor();
		await axeFindsNothing(page, 'the list with nothing found');
	});

	test('former words of an article are read and brought back', async () => {
		house = await begunHouse(language);
		const say = says(language);
		const id = await drafted(house);
		const scope = async () =>
			(await house.call('agreements.page', { id })).clauses.find((one) => one.key === 'scope');
		const before = await scope();
		const clause = before?.id ?? '';
		await house.call('clauses.set', { id: clause, field: 'body', value: '(1) Membaca bersama tiap Sabtu.' });
		const page = await house.open(`agreements/${id}`);
		await page.locator(`[data-part="${clause}"] h3 button`).first().click();
		const part = page.locator(`[data-part="${clause}"]`);
		await part.getByRole('button', { name: say('clause-history') }).click();
		await part.locator('.changes li').nth(1).waitFor();
		await part.locator('.changes ins').first().waitFor();
		await axeFindsNothing(page, 'the history of an article');
		await nothingScrollsSideways(page, 'the history of an article');
		await part.getByRole('button', { name: say('clause-history-bring-back') }).click();
		await expect.poll(async () => (await scope())?.source).toBe(before?.source);
		await expect.poll(() => part.locator('.changes li').count()).toBe(3);
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('changes');
	});

	test('the editor can be used by everybody', async () => {
		house = await begunHouse(language);
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}`);
		await page.locator('.desk svg .words text').first().waitFor();
		await axeFindsNothing(page, 'the editor');
		await nothingScrollsSideways(page, 'the editor');
		for (const part of ['basics', 'duties']) {
			await page.locator(`[data-part="${part}"] h3 button`).click();
			await page.locator(`[data-part="${part}"] .body`).waitFor();
			await axeFindsNothing(page, `the editor with ${part}`);
			await nothingScrollsSideways(page, `the editor with ${part}`);
		}
		await page.keyboard.press('Alt+ArrowDown');
		await page.locator('aside li button').first().click();
		await axeFindsNothing(page, 'the editor with what is missing');
		await page.locator('[data-movable] h3 button').nth(2).click();
		await page.locator('[data-span]').first().click();
		await page.locator('[data-span-editor]').waitFor();
		await axeFindsNothing(page, 'the editor with a blank open');
		await nothingScrollsSideways(page, 'the editor with a blank open');
		await page.getByRole('button', { name: /Bekukan untuk|Freeze for/ }).click();
		await page.getByRole('dialog').waitFor();
		await axeFindsNothing(page, 'what is missing before freezing');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: /PDF/ }).click();
		await page.getByRole('menuitem', { name: /ringkasan|gist/ }).click();
		await page.getByRole('dialog').locator('textarea').waitFor();
		await axeFindsNothing(page, 'the gist');
	});

	test('a frozen agreement can be used by everybody', async () => {
		house = await begunHouse(language);
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}`);
		await page.locator('.desk svg .words text').first().waitFor();
		await axeFindsNothing(page, 'a frozen agreement');
		await nothingScrollsSideways(page, 'a frozen agreement');
		await page.getByRole('button', { name: /konsep baru|new draft/ }).click();
		await page.getByRole('dialog').waitFor();
		await axeFindsNothing(page, 'the question before a new draft');
		const large = await house.open(`agreements/${id}/preview`);
		await large.locator('.desk svg .words text').first().waitFor();
		await axeFindsNothing(large, 'the pages');
		await nothingScrollsSideways(large, 'the pages');
	});
});

describe('agreements', () => {
	test('go from a draft through filling, freezing and signing to a PDF that prints the same again', async () => {
		house = await begunHouse();
		const { schoolPartner } = await import('./agreements');
		await schoolPartner(house);
		const page = await house.open('agreements/new');
		await page.getByRole('combobox', { name: 'Dengan siapa?' }).fill('Wonokromo III');
		await page.getByRole('option', { name: /SDN Wonokromo III/ }).click();
		await page.getByRole('button', { name: 'Susun kesepakatan' }).click();
		await page.locator('[data-part="basics"]').waitFor();
		const [row] = await house.call('agreements.list', {});
		const id = row?.id ?? '';

		// One blank by hand, through the list of what is missing; the rest through the same calls.
		await fillIn(house, id, (one) => one.code === 'blank');
		const missing = page.getByRole('list', { name: 'Yang masih kurang' }).getByRole('button');
		const blanks = (await house.call('agreements.page', { id })).missing;
		expect(blanks.length, 'an agreement has blanks to fill in').toBeGreaterThan(0);
		await expect.poll(() => missing.count()).toBe(blanks.length);
		const words = blanks.findIndex((one) => one.wants === 'text' || one.wants === 'person');
		await missing.nth(words).click();
		const count = page.locator('[data-span-editor] input').first();
		await count.waitFor();
		await expect
			.poll(() => count.evaluate((one) => one === document.activeElement), {
				message: 'the editor has the focus',
			})
			.toBe(true);
		await count.fill('Balai RW 05 Wonokromo');
		await page.keyboard.press('Enter');
		await page.locator('[data-span-editor]').waitFor({ state: 'detached' });
		await expect.poll(() => missing.count()).toBe(blanks.length - 1);
		const text = page.locator('.desk .words');
		await expect.poll(async () => (await text.allTextContents()).join(' ')).toContain('Balai RW 05');

		await fillIn(house, id);
		await page.getByText('Semua terisi.').waitFor();
		await page.getByRole('button', { name: 'Bekukan untuk tanda tangan' }).click();
		const dialog = page.getByRole('dialog');
		expect(
			await dialog
				.getByRole('button', { name: 'Periksa lagi' })
				.evaluate((one) => one === document.activeElement),
			'the safe answer has the focus',
		).toBe(true);
		await dialog.getByRole('button', { name: 'Bekukan naskah' }).click();
		await page.getByRole('link', { name: 'Buka meja tanda tangan' }).click();
		await signOnce(page, DESK_ID);
		await signOnce(page, DESK_ID);
		await page.getByRole('heading', { name: 'Semua sudah menandatangani' }).waitFor();
		await page.getByRole('button', { name: 'Simpan PDF' }).click();
		await expect.poll(() => readdirSync(house.saves).length).toBe(1);
		const file = () => readFileSync(join(house.saves, readdirSync(house.saves)[0] ?? ''));
		const first = file();
		expect(first.subarray(0, 5).toString()).toBe('%PDF-');
		const { token } = await house.call('agreements.pdf', { id });
		const again = Buffer.from(await (await fetch(`${house.url}/files/${token}`)).arrayBuffer());
		expect(again.equals(first), 'a signed agreement prints the same bytes').toBe(true);
	});

	test('follow a press on the page to the article, and keep focus and numbers while an article is moved', async () => {
		house = await begunHouse();
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}`);
		await page.locator('.desk svg .words text').first().waitFor();
		const blanks = (await house.call('agreements.page', { id })).missing
			.filter((one) => one.code === 'blank')
			.map((one) => one.key);
		const blank = (await house.call('agreements.preview', { id })).preview.pages
			.flatMap((one, index) => one.marks.map((mark) => ({ ...mark, index, scale: one.width })))
			.find((mark) => mark.kind === 'blank' && blanks.includes(mark.key));
		if (!blank) throw new Error('a draft has blanks');
		const sheet = page.locator(`[data-page="${blank.index}"]`);
		await sheet.scrollIntoViewIfNeeded();
		await sheet.locator('svg').waitFor();
		const width = (await sheet.boundingBox())?.width ?? 0;
		const by = width / blank.scale;
		await sheet
			.locator('svg')
			.first()
			.click({
				position: { x: (blank.x + blank.width / 2) * by, y: (blank.y + blank.height / 2) * by },
				force: true,
			});
		await page.locator('[data-span-editor]').waitFor();
		await page.keyboard.press('Escape');

		const rows = page.locator('[data-movable]');
		const title = await rows.nth(1).locator('.title').textContent();
		await rows.nth(1).locator('h3 button').click();
		const down = rows.nth(1).getByRole('button', { name: 'Turunkan' });
		await down.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => rows.nth(2).locator('.title').textContent()).toBe(title);
		await expect
			.poll(() =>
				rows
					.nth(2)
					.getByRole('button', { name: 'Turunkan' })
					.evaluate((one) => one === document.activeElement),
			)
			.toBe(true);
		await page.locator('h1').click();
		await page.keyboard.press('Control+z');
		await expect.poll(() => rows.nth(1).locator('.title').textContent()).toBe(title);
	});

	test('keep what is typed by themselves, and say when it is not valid', async () => {
		house = await begunHouse();
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}`);
		await page.locator('[data-part="basics"] h3 button').click();
		await page.getByLabel('Nomor kita').fill('077/PKS/RBW/XI/2026');
		await saved(page);
		await expect
			.poll(async () => (await house.call('agreements.page', { id })).agreement.number)
			.toBe('077/PKS/RBW/XI/2026');
		await expect
			.poll(async () => (await page.locator('.desk .words').allTextContents()).join(' '))
			.toContain('077/PKS/RBW');
		await page.getByLabel('Jumlah rangkap').fill('banyak');
		await page.locator('[data-field=copies] .problem').waitFor();
		await axeFindsNothing(page, 'a field with a problem');
	});

	test('show each key on the page before the field saves itself, on whatever page it stands', async () => {
		house = await begunHouse();
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}`);
		const words = async () => (await page.locator('.desk .words').allTextContents()).join(' ');
		await page.locator('[data-part="basics"] h3 button').click();
		await page.getByLabel('Nomor kita').press('End');
		await page.getByLabel('Nomor kita').pressSequentially('-B');
		await expect.poll(words).toContain('XI/2026-B');
		await saved(page);
		await expect.poll(words).toContain('XI/2026-B');
		// A page that was out of sight is there once it is scrolled to.
		const last = page.locator('.desk [data-page]').last();
		await last.scrollIntoViewIfNeeded();
		await expect.poll(() => last.locator('.ink > *').count()).toBeGreaterThan(3);
	});

	test('carry the mark of a laptop in the field until the number is confirmed', async () => {
		house = await begunHouse();
		const page = await house.open('settings/organisation');
		await page.getByRole('switch', { name: 'Laptop ini dibawa ke lapangan' }).check();
		await expect.poll(async () => (await house.call('app.start', {})).preferences.field_laptop).toBe(true);
		const id = await drafted(house);
		const mark = (await house.call('agreements.page', { id })).agreement.number_mark;
		const words = async () => (await page.locator('.desk .words').allTextContents()).join(' ');
		await page.goto(`${house.url}/#/agreements/${id}`);
		await page.locator('[data-part="basics"] h3 button').click();
		await expect.poll(words).toContain(`2026-${mark}`);
		await axeFindsNothing(page, 'a number with a mark');
		await page.getByRole('button', { name: 'Tetapkan nomor', exact: true }).click();
		await page.getByRole('button', { name: 'Tetapkan nomor', exact: true }).waitFor({ state: 'detached' });
		await expect.poll(words).not.toContain(mark);
	});
});
