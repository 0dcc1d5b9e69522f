// The desk when it does not go straight on: somebody declines.

import { afterEach, describe, expect, test } from 'vitest';
import { DESK_ID, readyToSign, signOnce } from './agreements';
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
			.poll(() => question.getByRole('textbox').getAttribute('aria-invalid'), { message: 'not without a reason' })
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
		await today.getByText(/tidak jadi menandatangani|declined to sign/).first().waitFor();
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
