// The check before signing: what it finds, the way there, and that freezing waits until it is put right.

import { afterEach, describe, expect, test } from 'vitest';
import { drafted, fillIn } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('the check before signing in %s', (language) => {
	test('shows a contradiction, leads there, and lets go of it when it is put right', async () => {
		house = await begunHouse(language);
		const id = await drafted(house);
		await fillIn(house, id);
		const body = 'Peluncuran diadakan pada Senin, 24 November 2026, oleh 6 (tujuh) orang.';
		const { value } = await house.call('clauses.add', {
			agreement: id,
			key: 'own',
			title: 'Peluncuran',
			body,
		});
		const page = await house.open(`agreements/${id}`);
		const part = page.locator('[data-check]');
		const stops = part
			.getByRole('list', { name: /^(Harus diperbaiki|To be put right)$/ })
			.getByRole('button');
		await stops.nth(1).waitFor();
		await expect.poll(() => stops.count()).toBe(2);
		await axeFindsNothing(page, 'the check');
		await nothingScrollsSideways(page, 'the check');
		await part.scrollIntoViewIfNeeded();
		if (process.env.SHOTS) await part.screenshot({ path: `${process.env.SHOTS}/check-${language}.png` });
		await stops.first().click();
		await page.locator(`[data-part="${value}"] .body`).waitFor();

		await page.getByRole('button', { name: /Bekukan untuk|Freeze for/ }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('list', { name: /Periksa sebelum|Check before/ }).waitFor();
		await axeFindsNothing(page, 'what stops freezing');
		if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/freeze-${language}.png` });
		await expect.poll(() => dialog.getByRole('button', { name: /^(Bekukan|Freeze)/ }).count()).toBe(0);
		await page.keyboard.press('Escape');

		const right = body.replace('Senin', 'Selasa').replace('tujuh', 'enam');
		await house.call('clauses.set', { id: value, field: 'body', value: right });
		await stops.first().waitFor({ state: 'detached' });
	});
});
