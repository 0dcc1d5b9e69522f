// What was signed changes by an addendum: its changes are named one by one, and the text that holds is read beside it.

import { afterEach, describe, expect, test } from 'vitest';
import { signedByAll } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';
import { says } from './partners';

let house: House;
afterEach(() => house.close());

describe.each(languages)('addenda in %s', (language) => {
	const say = says(language);

	test('are begun on the page of what was signed, in two languages and both themes', async () => {
		house = await begunHouse(language);
		const base = await signedByAll(house);
		const page = await house.open(`agreements/${base}`);
		await page.getByRole('button', { name: say('addenda-new'), exact: true }).click();
		await page.locator('[data-part="changes"] h3 button').waitFor();
		const addendum = /agreements\/([^/]+)$/.exec(page.url())?.[1] ?? '';
		expect(addendum).not.toBe(base);
		await house.call('agreements.set', { id: addendum, field: 'bilingual', value: true });

		const part = page.locator('[data-part="changes"]');
		if (!(await part.locator('form').isVisible())) await part.locator('h3 button').click();
		await part.getByLabel(say('addenda-kind')).selectOption('clause');
		await axeFindsNothing(page, 'what an addendum may change');
		await part.getByRole('button', { name: say('addenda-add') }).click();
		await part.getByLabel(say('addenda-new-wording'), { exact: true }).waitFor();
		await part.getByLabel(say('addenda-new-wording-other')).waitFor();
		await axeFindsNothing(page, 'a change of an article in two languages');
		await nothingScrollsSideways(page, 'a change of an article in two languages');
		await part.getByLabel(say('addenda-reason')).fill('Jumlah kelas bertambah');
		const kept = async () => (await house.call('agreements.page', { id: addendum })).addendum?.changes[0];
		await expect.poll(async () => (await kept())?.amendment.reason).toBe('Jumlah kelas bertambah');

		await house.call('app.preferences.set', { theme: 'dark' });
		await page.reload();
		await page.locator('.desk .words text').first().waitFor();
		await axeFindsNothing(page, 'an addendum in the dark');
	});

	test('and what holds is read as one text', async () => {
		house = await begunHouse(language);
		const base = await signedByAll(house);
		const page = await house.open(`agreements/${base}/holding`);
		await page.getByText(say('addenda-holding-note')).first().waitFor();
		await page.locator('.words text').first().waitFor();
		await axeFindsNothing(page, 'the text that holds');
		await nothingScrollsSideways(page, 'the text that holds');
	});
});
