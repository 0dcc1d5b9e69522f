// Sealing a signed agreement, and checking documents: one as it was sealed, one with a byte changed, one of somebody else.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Id } from '../src/gen/calls';
import { signedByAll } from './agreements';
import {
	axeFindsNothing,
	begunHouse,
	emptyHouse,
	type House,
	languages,
	nothingScrollsSideways,
} from './host';

let house: House;
afterEach(() => house.close());

/** The bytes of its PDF, as they are saved. */
async function pdf(id: Id): Promise<Buffer> {
	const { token } = await house.call('agreements.pdf', { id });
	const { name } = await house.call('window.save_as', { token });
	expect(readdirSync(house.saves)).toContain(name);
	return readFileSync(join(house.saves, name));
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
	await page.evaluate(
		({ name, text }) => {
			const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		{ name, text: bytes.toString('base64') },
	);
}

const verdict = (page: Page, outcome: string) => page.locator(`[data-verdict=${outcome}]`).waitFor();

describe.each(languages)('seals in %s', (language) => {
	test('are set at the agreement, and found in order or not by whoever drops the file', async () => {
		house = await begunHouse(language);
		const id = await signedByAll(house);
		const page = await house.open(`agreements/${id}`);
		await page
			.getByRole('button', { name: language === 'id' ? 'Segel berkas ini' : 'Seal this file' })
			.click();
		await page.getByRole('dialog').waitFor();
		await axeFindsNothing(page, 'the question before sealing');
		await page.getByRole('dialog').locator('button').last().click();
		await page.getByText(language === 'id' ? 'Segel 1 dari 1' : '1 of 1 seals').waitFor();
		await axeFindsNothing(page, 'the sealed agreement');
		await nothingScrollsSideways(page, 'the sealed agreement');

		const bytes = await pdf(id);
		await drop(page, 'Kiriman.pdf', bytes);
		await verdict(page, 'intact');
		const own = await house.call('documents.fingerprint', {});
		expect(await page.getByRole('dialog').innerText()).toContain(own.organisation);
		const print = await page.getByRole('dialog').locator('.print').first().innerText();
		expect(print.replaceAll(/\s+/g, ' ').trim()).toBe(own.fingerprint);
		await axeFindsNothing(page, 'an intact document');
		await nothingScrollsSideways(page, 'an intact document');

		const changed = Buffer.from(bytes);
		changed[4000] = (changed[4000] ?? 0) ^ 1;
		await drop(page, 'Kiriman.pdf', changed);
		await verdict(page, 'changed');
		await axeFindsNothing(page, 'a changed document');
		await drop(page, 'Kiriman.pdf', Buffer.concat([bytes, Buffer.from('\n')]));
		await page.locator('[data-verdict=changed]').waitFor();
		await page
			.getByText(language === 'id' ? 'Isi dokumen sebelum diubah' : 'What the document said before')
			.waitFor();
		await axeFindsNothing(page, 'a document with something behind it');
	});

	test('are checked before there is any store', async () => {
		house = await begunHouse(language);
		const id = await signedByAll(house);
		await house.call('agreements.seal', { id });
		const bytes = await pdf(id);
		await house.close();

		house = await emptyHouse();
		await house.call('app.preferences.set', { language });
		const page = await house.open();
		const name = language === 'id' ? 'Periksa dokumen PDF' : 'Check a PDF document';
		await page.getByRole('button', { name }).click();
		await page.getByRole('dialog').waitFor();
		await axeFindsNothing(page, 'nothing chosen yet');
		await drop(page, 'Dari mitra.pdf', bytes);
		await verdict(page, 'intact');
		await axeFindsNothing(page, 'an intact document, without a store');
		await drop(page, 'Surat.pdf', Buffer.from('%PDF-1.4\nhello\n'));
		await verdict(page, 'not_from_sepakat');
		await axeFindsNothing(page, 'a document of others');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
	});
});
