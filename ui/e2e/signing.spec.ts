// The signing desk: read, identified, agreed, drawn; left and taken up again.

import { afterEach, describe, expect, test } from 'vitest';
import { DESK_ID, draw, readyToSign, signOnce } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('the signing desk in %s', (language) => {
	test('can be used by everybody at every step', async () => {
		house = await begunHouse(language);
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		for (const turn of [1, 2]) {
			await page.locator('.acts button').first().waitFor();
			await axeFindsNothing(page, `who signs, turn ${turn}`);
			await nothingScrollsSideways(page, `who signs, turn ${turn}`);
			await page.locator('.acts button').first().click();
			await page.locator('.reading dl').waitFor();
			await page.locator('.reading button[aria-expanded]').click();
			await page.locator('.desk svg .words text').first().waitFor();
			await axeFindsNothing(page, 'reading');
			await nothingScrollsSideways(page, 'reading');
			await page.locator('.acts button').last().click();
			await page.locator('[data-signature-pad]').waitFor();
			await page.locator('.acts button').last().click();
			await expect
				.poll(() => page.locator('.signing .problem').count(), {
					message: 'each lack is said beside its place',
				})
				.toBe(3);
			await axeFindsNothing(page, 'signing with everything missing');
			await nothingScrollsSideways(page, 'signing');
			await page.getByRole('radio').first().click();
			await page.getByRole('checkbox').check();
			await draw(page);
			await page.locator('.acts button').last().click();
			await page.getByRole('dialog').waitFor();
			await axeFindsNothing(page, 'the question before keeping');
			await page.getByRole('dialog').locator('button').last().click();
			await page.locator('[data-signature-pad]').waitFor({ state: 'detached' });
		}
		await page.locator('.print').waitFor();
		await axeFindsNothing(page, 'after all have signed');
		await nothingScrollsSideways(page, 'after all have signed');
	});
});

describe('the signing desk', () => {
	test('can be left and taken up again, and lets nobody sign twice', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		await signOnce(page, DESK_ID);
		await page.getByRole('heading', { name: /^Berikutnya: Dedi/ }).waitFor();
		await page.getByRole('link', { name: 'Tutup meja' }).click();
		await page.getByText('Ditandatangani sebagian').waitFor();
		await house.stop();
		await house.start();
		const later = await house.open(`agreements/${id}/desk`);
		await later.getByRole('heading', { name: /^Berikutnya: Dedi/ }).waitFor();
		await signOnce(later, DESK_ID);
		await later.getByRole('heading', { name: 'Semua sudah menandatangani' }).waitFor();
		const { signatures } = await house.call('agreements.page', { id });
		expect(signatures.map((one) => one.side)).toEqual([1, 2]);
		expect(signatures[0]?.drawing?.outlines.length).toBeGreaterThan(0);
		house.errors.length = 0;
	});

	test('clears the pad to begin anew, and follows only one finger', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		await page.getByRole('button', { name: DESK_ID.begin }).click();
		await page.getByRole('button', { name: DESK_ID.read }).click();
		const strokes = page.locator('[data-signature-pad] g path');
		await draw(page);
		await draw(page);
		await expect.poll(() => strokes.count()).toBe(2);
		await page.getByRole('button', { name: 'Ulangi' }).click();
		await expect.poll(() => strokes.count()).toBe(0);
		await page.locator('[data-signature-pad]').evaluate((pad) => {
			const box = pad.getBoundingClientRect();
			const touch = (type: string, pointerId: number, x: number) =>
				pad.dispatchEvent(
					new PointerEvent(type, {
						pointerId,
						pointerType: 'touch',
						clientX: box.left + x,
						clientY: box.top + 60,
						bubbles: true,
						pressure: 0.5,
					}),
				);
			// Capturing a pointer that the browser does not know fails; the pad must not need it.
			(pad as unknown as { setPointerCapture: () => void }).setPointerCapture = () => undefined;
			touch('pointerdown', 11, 40);
			touch('pointerdown', 12, 300);
			for (let x = 40; x < 240; x += 10) {
				touch('pointermove', 11, x);
				touch('pointermove', 12, x + 200);
			}
			touch('pointerup', 12, 500);
			touch('pointerup', 11, 240);
		});
		await expect.poll(() => strokes.count(), { message: 'a second finger draws nothing' }).toBe(1);
	});
});
