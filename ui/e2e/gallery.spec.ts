// The gallery of parts, in a development build: every part in its states, seen by everybody, and worked by keyboard.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindsNothing, begunHouse, type House, nothingScrollsSideways } from './host';

const built = mkdtempSync(join(tmpdir(), 'sepakat-gallery-'));
let house: House;
let page: Page;

beforeAll(async () => {
	const ui = join(import.meta.dirname, '..');
	const vite = join(ui, 'node_modules/vite/bin/vite.js');
	const env = { ...process.env, NODE_ENV: 'development' };
	execFileSync(
		process.execPath,
		[vite, 'build', '--mode', 'development', '--outDir', built, '--emptyOutDir'],
		{ cwd: ui, env, stdio: 'ignore' },
	);
	house = await begunHouse('id', built);
	page = await house.open('gallery');
	await page.getByRole('heading', { name: 'Bagian-bagian' }).waitFor();
});
afterAll(async () => {
	rmSync(built, { recursive: true, force: true });
	await house.close();
});

describe('the parts', () => {
	test('can be seen by everybody and fit', async () => {
		await axeFindsNothing(page, 'the gallery');
		await nothingScrollsSideways(page, 'the gallery');
	});

	test('a dialog begins on its safe answer', async () => {
		await page.getByRole('button', { name: 'Dialog', exact: true }).click();
		await axeFindsNothing(page, 'a dialog');
		expect(
			await page
				.getByRole('button', { name: 'Periksa lagi' })
				.evaluate((one) => one === document.activeElement),
		).toBe(true);
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
	});

	test('a menu opens, moves and closes by keyboard', async () => {
		await page.getByRole('button', { name: 'Baru', exact: true }).focus();
		await page.keyboard.press('ArrowDown');
		await page.getByRole('menuitem').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await axeFindsNothing(page, 'a menu');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
	});

	test('a day is typed as one says it, or chosen with the arrows', async () => {
		const field = page.getByLabel('Tanggal berakhir', { exact: true });
		await field.fill('31/11/26');
		await field.blur();
		await page.getByText('Tanggal itu tidak ada di kalender. Periksa hari dan bulannya.').waitFor();
		await axeFindsNothing(page, 'a wrong date');
		await field.fill('24 nov 2026');
		await field.press('Enter');
		await page.getByText('Selasa, 24 November 2026').waitFor();
		await page.getByRole('button', { name: 'Kalender: Tanggal berakhir' }).click();
		await page.getByRole('button', { name: 'Selasa, 24 November 2026' }).waitFor();
		await page.keyboard.press('ArrowDown');
		await axeFindsNothing(page, 'a calendar');
		await page.keyboard.press('Enter');
		await expect.poll(() => field.inputValue()).toBe('1 Des 2026');
	});

	test('an amount groups its digits while typing and stands in words', async () => {
		const field = page.getByLabel('Nilai sumbangan');
		await field.fill('');
		await field.pressSequentially('1250000');
		await expect.poll(() => field.inputValue()).toBe('1.250.000');
		await page.getByText('satu juta dua ratus lima puluh ribu rupiah').waitFor();
	});

	test('one of many is found by typing', async () => {
		const field = page.getByRole('combobox', { name: 'Kota' });
		await field.fill('mal');
		await axeFindsNothing(page, 'a list of choices');
		await page.keyboard.press('Enter');
		await expect.poll(() => field.inputValue()).toBe('Malang');
	});

	test('a long list keeps only a window of rows, and End reaches the last', async () => {
		await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBeLessThan(80);
		await page.getByRole('link', { name: 'Mitra nomor 1', exact: true }).focus();
		await page.keyboard.press('End');
		await page.getByRole('link', { name: 'Mitra nomor 400', exact: true }).waitFor();
		await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Mitra nomor 400');
		await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBeLessThan(80);
	});
});
