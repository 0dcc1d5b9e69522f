// The desk when it does not go straight on: somebody declines, several sign with a witness, it goes on another day.

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { DESK_ID, draw, readyToSign, signOnce } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

const WHY = 'Tanggal serah terima belum disetujui yayasan.';

describe.each(languages)('declining in %s', (language) => {
	test('asks why, shows it, and leads on', async () => {
		house = await begunHouse(language);
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		await page.locator('.acts button').first().click();
		await page.locator('.reading dl').waitFor();
		await page.getByRole('button', { name: /^(Tidak jadi menandatangani|Does not sign)$/ }).click();
		const question = page.getByRole('dialog');
		const keep = question.getByRole('button', { name: /^(Catat|Note it)$/ });
		await keep.click();
		await expect
			.poll(() => question.getByRole('textbox').getAttribute('aria-invalid'), {
				message: 'not without a reason',
			})
			.toBe('true');
		await axeFindsNothing(page, 'declining without a reason');
		await question.getByRole('textbox').fill(WHY);
		await keep.click();
		await page.locator('blockquote', { hasText: WHY }).waitFor();
		await axeFindsNothing(page, 'declined');
		await nothingScrollsSideways(page, 'declined');

		const seen = await house.open(`agreements/${id}`);
		await seen.getByText(WHY).first().waitFor();
		await axeFindsNothing(seen, 'the agreement that was declined');
		const today = await house.open('today');
		await today
			.getByText(/tidak jadi menandatangani|declined to sign/)
			.first()
			.waitFor();
		await axeFindsNothing(today, 'today with a declined agreement');
	});
});

describe('declining', () => {
	test('is taken back at the desk, and both sign after all', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		await signOnce(page, DESK_ID);
		await page.getByRole('button', { name: DESK_ID.begin }).click();
		await page.getByRole('button', { name: 'Tidak jadi menandatangani' }).click();
		await page.getByRole('dialog').getByRole('textbox').fill(WHY);
		await page.getByRole('dialog').getByRole('button', { name: 'Catat' }).click();
		await page.getByRole('heading', { name: /^Dedi Santoso.* tidak jadi menandatangani$/ }).waitFor();
		await page.getByRole('button', { name: 'Nyatakan batal' }).waitFor();
		await axeFindsNothing(page, 'declined when one has signed');
		await page.getByRole('button', { name: 'Jadi menandatangani' }).click();
		await page.getByRole('heading', { name: /^Berikutnya: Dedi/ }).waitFor();
		await signOnce(page, DESK_ID);
		await page.getByRole('heading', { name: 'Semua sudah menandatangani' }).waitFor();
		const { declinings } = await house.call('agreements.page', { id });
		expect(declinings.map((one) => [one.reason, one.stands])).toEqual([[WHY, false]]);
		house.errors.length = 0;
	});

	test('leads back to the draft, which says why it was declined', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const { frozen } = await house.call('signing.desk', { agreement: id });
		await house.call('signing.decline', { frozen: frozen.id, side: 2, reason: WHY });
		const page = await house.open(`agreements/${id}/desk`);
		await page.getByRole('button', { name: 'Rundingkan lagi' }).click();
		await page.getByRole('dialog').getByRole('button').last().click();
		await page.getByRole('heading', { name: 'Pernah tidak jadi ditandatangani' }).waitFor();
		await page.getByText(WHY).waitFor();
		await axeFindsNothing(page, 'the draft after it was declined');
		expect((await house.call('agreements.page', { id })).agreement.version).toBe(2);
	});
});

/** A witness's turn at the desk. */
async function witness(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: `Mulai dengan ${name}` }).click();
	await page.getByRole('radio', { name: DESK_ID.known }).click();
	await page.getByRole('checkbox').check();
	await draw(page);
	await page.locator('.signing').getByRole('button', { name: DESK_ID.keep }).click();
	await page.getByRole('dialog').getByRole('button', { name: DESK_ID.keep }).click();
	await page.locator('[data-signature-pad]').waitFor({ state: 'detached' });
}

describe('three signers and their witnesses', () => {
	test('sign at one desk, on two days, and the paper is kept with the last witness', async () => {
		house = await begunHouse();
		const id = await readyToSign(house, { third: true, witnesses: ['Suhartono, S.E.', 'Tri Wahyuni'] });
		let page = await house.open(`agreements/${id}/desk`);
		await page.getByRole('heading', { name: '3 orang menandatangani' }).waitFor();
		await axeFindsNothing(page, 'three signers and two witnesses');
		await signOnce(page, DESK_ID);
		await page.getByRole('heading', { name: /^Berikutnya: Dedi/ }).waitFor();
		await signOnce(page, DESK_ID);
		await page.getByRole('heading', { name: 'Berikutnya: Hendra Wijaya' }).waitFor();
		await axeFindsNothing(page, 'two of three have signed');

		// Enough for today; what the third one had begun to draw is not kept.
		await page.getByRole('button', { name: DESK_ID.begin }).click();
		await page.getByRole('button', { name: DESK_ID.read }).click();
		await draw(page);
		await page.getByRole('link', { name: 'Tutup meja' }).click();
		await page.getByText('Ditandatangani sebagian').first().waitFor();
		await house.stop();
		await house.start();
		const today = await house.open('today');
		await today
			.getByRole('link', { name: /^Buka meja tanda tangan/ })
			.first()
			.click();
		page = today;
		await page.getByRole('heading', { name: 'Berikutnya: Hendra Wijaya' }).waitFor();
		expect((await house.call('agreements.page', { id })).signatures).toHaveLength(2);
		await signOnce(page, DESK_ID);

		await page.getByRole('heading', { name: /Berikutnya saksi$/ }).waitFor();
		await axeFindsNothing(page, 'the witnesses are next');
		await nothingScrollsSideways(page, 'the witnesses are next');
		await page.getByRole('button', { name: 'Mulai dengan Suhartono' }).click();
		await page.locator('[data-signature-pad]').waitFor();
		await axeFindsNothing(page, 'a witness signs');
		await page.getByRole('button', { name: 'Kembali', exact: true }).click();
		await witness(page, 'Suhartono, S.E.');
		await page.getByRole('link', { name: 'Lanjutkan hari lain' }).click();
		await page.getByText('Kesepakatan sudah berlaku.').waitFor();
		await axeFindsNothing(page, 'the agreement that waits for a witness');
		await page.getByRole('link', { name: 'Buka meja tanda tangan' }).click();
		await page.getByRole('button', { name: 'Selesaikan tanpa Tri Wahyuni' }).click();
		await page.getByRole('dialog').getByRole('radio', { name: 'Tidak hadir' }).click();
		await axeFindsNothing(page, 'finishing without a witness');
		await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click();
		await page.getByRole('heading', { name: 'Semua sudah menandatangani' }).waitFor();
		await axeFindsNothing(page, 'signed by three and a witness');
		await nothingScrollsSideways(page, 'signed by three and a witness');
		const { witnessed } = await house.call('agreements.page', { id });
		expect(witnessed.map((one) => one.attended)).toEqual(['on_screen', 'absent']);
		house.errors.length = 0;
	});
});

describe('a drawing', () => {
	test('is begun anew by keyboard, before anything is agreed to', async () => {
		house = await begunHouse();
		const id = await readyToSign(house);
		const page = await house.open(`agreements/${id}/desk`);
		await page.getByRole('button', { name: DESK_ID.begin }).click();
		await page.getByRole('button', { name: DESK_ID.read }).click();
		const strokes = page.locator('[data-signature-pad] g path');
		await draw(page);
		await expect.poll(() => strokes.count()).toBe(1);
		const again = page.getByRole('button', { name: 'Ulangi' });
		await again.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => strokes.count()).toBe(0);
		expect(await again.evaluate((button) => button === document.activeElement), 'the focus stays').toBe(true);
		await page.keyboard.press('Enter');
		await draw(page);
		await expect.poll(() => strokes.count()).toBe(1);
	});
});
