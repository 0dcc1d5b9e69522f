// Kits: an agreement begun from one, a partnership filled from one, and own articles kept for other papers.

import { afterEach, describe, expect, test } from 'vitest';
import { schoolPartner } from './agreements';
import { axeFindsNothing, begunHouse, type House, languages, nothingScrollsSideways } from './host';

let house: House;
afterEach(() => house.close());

const WORDS = {
	id: {
		begin: 'Susun kesepakatan',
		fill: 'Isi dari paket',
		use: 'Pakai paket ini',
		school: 'Dunia usaha dan sekolah',
	},
	en: {
		begin: 'Draft the agreement',
		fill: 'Fill in from a kit',
		use: 'Use this kit',
		school: 'Business and school',
	},
};

describe.each(languages)('kits in %s', (language) => {
	test('an agreement is begun from a kit, for each kind of paper', async () => {
		house = await begunHouse(language);
		const partner = await schoolPartner(house);
		await house.call('offerings.add', { partner, direction: 'offer', category: 'venue', what: 'aula' });
		const page = await house.open(`agreements/new?partner=${partner}`);
		const kits = page.getByRole('radio', { name: WORDS[language].school });
		await kits.waitFor();
		await axeFindsNothing(page, 'the kits');
		await nothingScrollsSideways(page, 'the kits');
		await kits.check();
		await page.getByText(/SDN Wonokromo III (menawarkan|offers) aula/).waitFor();
		await axeFindsNothing(page, 'a chosen kit');
		await nothingScrollsSideways(page, 'a chosen kit');
		await page.getByRole('radio', { name: /Nota kesepahaman|Memorandum/ }).click();
		await axeFindsNothing(page, 'a memorandum');
		await page.getByRole('radio', { name: /Perjanjian kerja sama|Cooperation/ }).click();
		await page.locator('form [type=submit]').click();
		await page.locator('[data-part="basics"]').waitFor();
		const [row] = await house.call('agreements.list', {});
		const drafted = await house.call('agreements.page', { id: row?.id ?? '' });
		expect(drafted.commitments.length).toBeGreaterThan(5);
		expect(drafted.clauses.find((one) => one.key === 'safeguarding')?.included).toBe(true);
	});

	test('a partnership without goals is filled from a kit and emptied by one undo', async () => {
		house = await begunHouse(language);
		const partner = await schoolPartner(house);
		const { value: id } = await house.call('partnerships.add', { name: 'Kelas Sabtu', members: [partner] });
		const page = await house.open(`partnerships/${id}`);
		await page.getByRole('button', { name: WORDS[language].fill }).click();
		await page.getByRole('dialog').getByRole('radio', { name: WORDS[language].school }).check();
		await axeFindsNothing(page, 'the kits of a partnership');
		await page.getByRole('dialog').getByRole('button', { name: WORDS[language].use }).click();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		await expect.poll(async () => (await house.call('goals.list', { partnership: id })).length).toBe(3);
		await axeFindsNothing(page, 'a partnership filled from a kit');
		await house.call('undo.undo', {});
		await expect.poll(() => house.call('goals.list', { partnership: id })).toEqual([]);
	});

	test('own words show what differs, and are kept for another paper', async () => {
		house = await begunHouse(language);
		const partner = await schoolPartner(house);
		const { value: id } = await house.call('agreements.draft', { partner });
		const draft = await house.call('agreements.page', { id });
		const term = draft.clauses.find((one) => one.key === 'term');
		await house.call('clauses.set', {
			id: term?.id ?? '',
			field: 'body',
			value: (term?.source ?? '').replace('{{term}}', '9 (sembilan) bulan'),
		});
		const page = await house.open(`agreements/${id}`);
		await page
			.locator('[data-movable] h3 button', { hasText: term?.title ?? '' })
			.first()
			.click();
		await page.getByRole('button', { name: /Yang berbeda|What differs/ }).click();
		await page.locator('ins', { hasText: 'sembilan' }).waitFor();
		await axeFindsNothing(page, 'what differs from the library');
		await nothingScrollsSideways(page, 'what differs from the library');
		await page.getByRole('button', { name: /Simpan untuk naskah lain|Keep for other papers/ }).click();
		await page.getByRole('button', { name: /Pasal kita sendiri|Our own articles/ }).click();
		await axeFindsNothing(page, 'own articles');
		await expect
			.poll(async () => (await house.call('house_clauses.list', {})).map((one) => one.title))
			.toEqual([term?.title]);
	});
});
