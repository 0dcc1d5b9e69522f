// The plan of a partnership and what its parties promised: usable by everybody, by keyboard too.

import { afterEach, describe, expect, test } from 'vitest';
import {
	axeFindsNothing,
	begunHouse,
	type House,
	languages,
	nothingScrollsSideways,
	sampleHouse,
} from './host';
import { partnershipWith, says, shop } from './partners';

let house: House;
afterEach(() => house.close());

describe.each(languages)('plans in %s', (language) => {
	const say = says(language);

	test('an empty plan and a full one can be used by everybody', async () => {
		house = await sampleHouse(language);
		const partnership = (await house.call('partnerships.list', {}))[0]?.id ?? '';
		const page = await house.open(`partnerships/${partnership}/plan`);
		await page.getByRole('button', { name: say('task-add') }).waitFor();
		await axeFindsNothing(page, 'an empty plan');
		await house.call('tasks.add', {
			partnership,
			name: 'Melatih relawan',
			milestone: false,
			ends_on: '2020-01-31',
		});
		await house.call('budget.add', { partnership, what: 'Rak buku' });
		await house.call('risks.add', {
			partnership,
			what: 'Ruang dipakai ujian',
			likelihood: 'low',
			impact: 'high',
		});
		for (const name of ['Rak buku', 'Ruang dipakai ujian']) {
			await page.getByRole('button', { name: new RegExp(`^(${say('edit')}|Ubah|Change).*${name}`) }).click();
			await page.locator('.opened').waitFor();
			await axeFindsNothing(page, `a plan with ${name} open`);
			await nothingScrollsSideways(page, `a plan with ${name} open`);
			await page
				.locator('.opened')
				.getByRole('button', { name: say('done') })
				.click();
			await page.locator('.opened').waitFor({ state: 'detached' });
		}
		await page.locator('.cell').first().click();
		await page.locator('.part').first().waitFor();
		await axeFindsNothing(page, 'a plan with a cell open');
		await nothingScrollsSideways(page, 'a plan');
		await page.goto(page.url().replace('/plan', '/promises'));
		await page.locator('.code').first().waitFor();
		await axeFindsNothing(page, 'the promises');
		await nothingScrollsSideways(page, 'the promises');
	});
});

describe('a part in a task', () => {
	test('is given and moved with the letters of the keyboard', async () => {
		house = await begunHouse();
		const partnership = await partnershipWith(house, await shop(house));
		await house.call('tasks.add', { partnership, name: 'Melatih relawan', milestone: false });
		const page = await house.open(`partnerships/${partnership}/plan`);
		await page.locator('.cell').first().focus();
		await page.keyboard.press('a');
		await page.locator('[data-cell="0:0"] .accountable').waitFor();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('a');
		await page.locator('[data-cell="0:1"] .accountable').waitFor();
		await expect.poll(() => page.locator('.accountable').count()).toBe(1);
	});
});

describe('a plan', () => {
	test('is put right in place: a line of the budget, a risk, the order of the tasks', async () => {
		house = await begunHouse();
		const partnership = await partnershipWith(house, await shop(house));
		for (const name of ['Melatih relawan', 'Membuka pojok baca', 'Menilai hasil']) {
			await house.call('tasks.add', { partnership, name, milestone: false });
		}
		await house.call('budget.add', { partnership, what: 'Rak buku', quantity: 2000, unit: 'buah' });
		await house.call('risks.add', {
			partnership,
			what: 'Ruang dipakai ujian',
			likelihood: 'low',
			impact: 'high',
		});
		const plan = () => house.call('plan.page', { partnership, language: 'id' });
		const page = await house.open(`partnerships/${partnership}/plan`);

		await page.getByRole('button', { name: 'Ubah Rak buku di anggaran' }).click();
		const opened = page.locator('.opened');
		await opened.getByLabel('Harga satuan').fill('350000');
		await opened.getByLabel('Jumlah').fill('3,5');
		await opened.getByLabel('Keperluan').fill('Rak buku kayu');
		await expect
			.poll(async () => {
				const { what, price, quantity } = (await plan()).budget[0]?.line ?? {};
				return [what, price?.units, quantity];
			})
			.toEqual(['Rak buku kayu', 350_000, 3500]);
		await opened.getByRole('button', { name: 'Selesai' }).click();

		await page.getByRole('button', { name: /^Ubah.*Ruang dipakai ujian/ }).click();
		await opened.getByLabel('Dampak').selectOption('medium');
		await opened.getByLabel('Siapa yang mengawasi').fill('Ratih');
		await expect
			.poll(async () => {
				const risk = (await plan()).risks[0];
				return [risk?.impact, risk?.owner];
			})
			.toEqual(['medium', 'Ratih']);
		await opened.getByRole('button', { name: 'Selesai' }).click();

		const order = async () => (await plan()).tasks.map((one) => one.task.name.split(' ')[0]);
		await page.getByRole('button', { name: 'Turunkan Melatih relawan' }).click();
		await expect.poll(order).toEqual(['Membuka', 'Melatih', 'Menilai']);
		// The button that was pressed keeps the focus, so that the next key moves the same task.
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent))
			.toContain('Turunkan Melatih relawan');
		await page.keyboard.press('Alt+ArrowDown');
		await expect.poll(order).toEqual(['Membuka', 'Menilai', 'Melatih']);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent))
			.toContain('Turunkan Melatih relawan');
		await page.keyboard.press('Alt+ArrowUp');
		await expect.poll(order).toEqual(['Membuka', 'Melatih', 'Menilai']);
	});
});
