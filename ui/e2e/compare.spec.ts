// Numbered versions: a draft is sent out, changed, and compared with what the other side has.

import { afterEach, describe, expect, test } from 'vitest';
import { drafted } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

/** A draft of which a version was sent out, changed since. */
async function changed(): Promise<string> {
	const id = await drafted(house);
	await house.call('agreements.send_out', { id, note: 'Pak Dedi, lewat surel' });
	await house.call('agreements.set', { id, field: 'place', value: 'Sidoarjo' });
	const { clauses } = await house.call('agreements.page', { id });
	const articles = clauses.filter((one) => one.place === 'article' && one.included);
	const [first, second, , fourth] = articles;
	if (first)
		await house.call('clauses.set', {
			id: first.id,
			field: 'body',
			value: `${first.source}\n\nKegiatan diliburkan pada masa ujian.`,
		});
	if (second && fourth) await house.call('clauses.move', { id: second.id, after: fourth.id });
	return id;
}

describe.each(languages)('versions in %s', (language) => {
	test('sending a draft out can be done by everybody', async () => {
		house = await begunHouse(language);
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}`);
		await page.locator('.desk svg .words text').first().waitFor();
		await page.getByRole('button', { name: /^Versi$|^Versions$/ }).click();
		await page.getByRole('menuitem', { name: /Kirim konsep|Send out/ }).click();
		const dialog = page.getByRole('dialog');
		await dialog.waitFor();
		await axeFindsNothing(page, 'the question to whom the draft goes');
		await dialog.getByRole('button', { name: /Catat|Record/ }).click();
		await dialog.locator('.problem').waitFor();
		await dialog.getByRole('textbox').fill('Pak Dedi, lewat surel');
		await dialog.getByRole('checkbox').uncheck();
		await dialog.getByRole('button', { name: /Catat|Record/ }).click();
		await page
			.getByText(/Dirundingkan|Being negotiated/)
			.first()
			.waitFor();
		const versions = await house.call('agreements.versions', { id });
		expect(versions.map((one) => [one.kind, one.version])).toEqual([
			['present', 2],
			['sent', 1],
		]);
	});

	test('one version is not compared with itself', async () => {
		house = await begunHouse(language);
		const id = await drafted(house);
		const page = await house.open(`agreements/${id}/compare`);
		await page.locator('.empty').waitFor();
		await axeFindsNothing(page, 'a comparison of one version');
	});

	test('a comparison can be used by everybody', async () => {
		house = await begunHouse(language);
		const id = await changed();
		const page = await house.open(`agreements/${id}/compare`);
		await page.locator('.sheet ins').first().waitFor();
		await axeFindsNothing(page, 'the comparison');
		await nothingScrollsSideways(page, 'the comparison');
		const changes = page.locator('.changes li button');
		await expect.poll(() => changes.count()).toBeGreaterThan(2);
		await changes.nth(1).click();
		await expect
			.poll(() => page.locator('[data-change="1"]').evaluate((one) => one === document.activeElement))
			.toBe(true);
		await axeFindsNothing(page, 'the comparison with a change chosen');
		// The other way round, what was added is deleted.
		const [older, newer] = [page.getByRole('combobox').nth(0), page.getByRole('combobox').nth(1)];
		const sent = await older.inputValue();
		await older.selectOption('present');
		await newer.selectOption(sent);
		await page.locator('.sheet del', { hasText: 'Sidoarjo' }).first().waitFor();
	});
});
