// A third party, a witness, two languages and an annex on one paper, with the hand and read aloud.

import { afterEach, describe, expect, test } from 'vitest';
import { drafted } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

describe.each(languages)('the parties of a paper in %s', (language) => {
	test('a third party, a witness, the second language and an annex stand on the page', async () => {
		house = await begunHouse(language);
		const id = await drafted(house);
		await house.call('partners.add', { name: 'PT Sinar Pangan', kind: 'business' });
		const page = await house.open(`agreements/${id}`);
		await page.locator('[data-part="basics"] h3 button').click();
		const basics = page.locator('[data-part="basics"] .body');
		await basics.getByRole('button', { name: /^(Tambah pihak|Add a party)$/ }).click();
		await basics.getByRole('combobox', { name: /Tambah pihak|Add a party/ }).fill('Sinar');
		await page.getByRole('option', { name: /PT Sinar Pangan/ }).click();
		await basics.getByRole('region', { name: 'PT Sinar Pangan' }).waitFor();

		await basics.getByRole('button', { name: /^(Tambah saksi|Add a witness)$/ }).click();
		await axeFindsNothing(page, 'a witness being added');
		await basics.getByRole('textbox', { name: /^(Nama saksi|Name of the witness)/ }).fill('Suhartono, S.E.');
		await basics.getByRole('button', { name: /^(Tambah saksi|Add a witness)$/ }).click();
		await basics
			.getByRole('button', { name: /(Keluarkan saksi|Take this witness out) ?: Suhartono/ })
			.waitFor();

		await basics.getByRole('checkbox', { name: /Dua bahasa|Two languages/ }).check();
		await basics.getByRole('checkbox', { name: /Rencana anggaran|Budget/ }).check();
		await page.locator('.desk svg', { hasText: 'Bahasa Indonesia' }).first().waitFor();
		await axeFindsNothing(page, 'a paper of three in two languages');
		await nothingScrollsSideways(page, 'a paper of three in two languages');

		await expect
			.poll(async () => (await house.call('agreements.page', { id })).agreement.annexes)
			.toEqual(['commitments', 'budget']);
		const kept = await house.call('agreements.page', { id });
		expect(kept.parties.map((one) => one.name)[2]).toBe('PT Sinar Pangan');
		expect(kept.witnesses.map((one) => one.name)).toEqual(['Suhartono, S.E.']);
		expect(kept.agreement.bilingual).toBe(true);

		await basics
			.getByRole('button', { name: /(Keluarkan pihak|Take this party out) ?: PT Sinar Pangan/ })
			.click();
		await basics.getByRole('region', { name: 'PT Sinar Pangan' }).waitFor({ state: 'detached' });
	});
});
