// Partners: the list with its filters, the page of one, what saves by itself, conversations and what becomes of them.

import type { Page } from 'playwright-core';
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

describe.each(languages)('partners in %s', (language) => {
	const say = says(language);

	test('the list, filled and with nothing found, can be used by everybody', async () => {
		house = await sampleHouse(language);
		const page = await house.open('partners');
		await page.locator('tbody tr').nth(11).waitFor();
		await axeFindsNothing(page, 'the list');
		await nothingScrollsSideways(page, 'the list');
		await page.getByRole('searchbox').fill('zzz');
		await page.locator('.none').waitFor();
		await axeFindsNothing(page, 'the list with nothing found');
	});

	test('a new partner, with errors and a twin, can be used by everybody', async () => {
		house = await begunHouse(language);
		await shop(house);
		const page = await house.open('partners/new');
		await page.locator('form [type=submit]').click();
		await page.locator('[aria-invalid=true]').first().waitFor();
		await page.getByLabel(say('partner-new-name')).fill('Toko Buku Maj');
		await page.locator('.one h3').waitFor();
		await page.locator('summary').click();
		await page.locator('.tile').first().click();
		await page.getByRole('checkbox').check();
		await axeFindsNothing(page, 'a new partner');
		await nothingScrollsSideways(page, 'a new partner');
		await page.locator('[aria-haspopup=dialog]', { hasText: say('calendar') }).click();
		await axeFindsNothing(page, 'a new partner with the calendar');
	});

	test('the page of one, all of it open, can be used by everybody', async () => {
		house = await sampleHouse(language);
		const row = (await house.call('partners.list', {})).find(
			(one) => one.worry?.code.startsWith('late_') && one.main_contact,
		);
		const page = await house.open(`partners/${row?.id}`);
		await page.locator('aside form').waitFor({ state: 'detached' });
		await axeFindsNothing(page, 'a partner');
		await nothingScrollsSideways(page, 'a partner');
		const aside = page.locator('aside');
		await aside.locator('[aria-expanded=false]').first().click();
		for (const key of [
			'contact-add',
			'partner-thing-add-offer',
			'partner-thing-add-need',
			'partner-consent-add',
		])
			await aside.getByRole('button', { name: say(key) }).click();
		await aside.locator('form').nth(3).waitFor();
		await aside.locator('form').first().locator('[type=submit]').click();
		await aside.locator('[aria-invalid=true]').first().waitFor();
		await axeFindsNothing(page, 'a partner with everything open');
		await nothingScrollsSideways(page, 'a partner with everything open');
	});

	test('conversations and people can be used by everybody', async () => {
		house = await sampleHouse(language);
		const [talk] = await house.call('conversations.list', {});
		const page = await house.open(`conversations/${talk?.conversation.id}`);
		await page.locator('.sheet').waitFor();
		await axeFindsNothing(page, 'a conversation');
		await nothingScrollsSideways(page, 'a conversation');
		const [person] = await house.call('people.list', {});
		const human = await house.open(`people/${person?.person.id}`);
		await axeFindsNothing(human, 'a person');
		await nothingScrollsSideways(human, 'a person');
		const fresh = await house.open('conversations/new');
		await fresh.locator('form [type=submit]').click();
		await fresh.locator('[aria-invalid=true]').first().waitFor();
		await fresh.getByRole('combobox').first().click();
		await axeFindsNothing(fresh, 'a new conversation with an error and an open list');
		await nothingScrollsSideways(fresh, 'a new conversation');
	});
});

describe('the list of partners', () => {
	test('is filtered and sorted, and back finds filter, order and place again', async () => {
		house = await sampleHouse();
		const page = await house.open('partners', { width: 1366, height: 480 });
		const names = () => page.locator('tbody th a').allTextContents();
		await page.locator('tbody tr').nth(11).waitFor();
		await page.getByRole('tab', { name: /^Aktif/ }).click();
		await page.getByLabel('Urutan').selectOption('name');
		const active = (await house.call('partners.list', {})).filter((one) => one.stage === 'active');
		await expect
			.poll(names)
			.toEqual(active.map((one) => one.name).sort((a, b) => a.localeCompare(b, 'id', { numeric: true })));
		const before = await names();
		await page.locator('tbody a').last().scrollIntoViewIfNeeded();
		const place = await page.evaluate(() => scrollY);
		expect(place).toBeGreaterThan(0);
		await page.locator('tbody a').last().click();
		await page.getByRole('heading', { level: 1, name: before.at(-1) ?? '' }).waitFor();
		await page.goBack();
		await expect.poll(names).toEqual(before);
		await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(4);
		await expect.poll(() => page.getByLabel('Urutan').inputValue()).toBe('name');
		await page.getByLabel('Jenis mitra').selectOption('education');
		await expect
			.poll(async () => (await names()).length)
			.toBe(active.filter((one) => one.kind === 'education').length);
		await page.getByRole('searchbox').fill('tidak ada yang begini');
		await page.getByRole('button', { name: 'Lepas saringan' }).click();
		await expect.poll(async () => (await names()).length).toBeGreaterThanOrEqual(12);
	});

	test('keeps its filters on one line and its tags and chips unbroken at 1366 px', async () => {
		for (const language of languages) {
			house = await sampleHouse(language);
			const page = await house.open('partners');
			await page.locator('tbody tr').nth(11).waitFor();
			const seen = await page.evaluate(() => {
				const middle = (one: Element) =>
					Math.round(one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2);
				return {
					lines: new Set([...document.querySelectorAll('.filters .inp')].map(middle)).size,
					tallest: Math.max(
						...[...document.querySelectorAll('.tag, .chip')].map((one) => one.getBoundingClientRect().height),
					),
				};
			});
			expect(seen.lines).toBe(1);
			expect(seen.tallest).toBeLessThan(32);
			if (language === 'id') await house.close();
		}
	});

	test('is walked with arrows and opened with Enter', async () => {
		house = await begunHouse();
		await shop(house, 'Apotek Sehat');
		await shop(house, 'Bengkel Jaya');
		const page = await house.open('partners?sort=name');
		await page.locator('tbody a').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Bengkel Jaya' }).waitFor();
	});
});

describe('the page of a partner', () => {
	test('saves within half a second of a pause, survives a reload, and is undone by name', async () => {
		house = await begunHouse();
		const id = await shop(house);
		const page = await house.open(`partners/${id}`);
		await page.evaluate(() => {
			const seen = window as unknown as { typed: number; sent: number };
			addEventListener('input', () => (seen.typed = performance.now()), true);
			const ask = window.fetch;
			window.fetch = (...asked) => {
				if (String(asked[0]).endsWith('/call/partners.set')) seen.sent = performance.now();
				return ask(...asked);
			};
		});
		const address = page.getByLabel('Alamat');
		await address.pressSequentially('Jl. Jagir 7', { delay: 20 });
		const kept = async () => (await house.call('partners.page', { id })).partner.address;
		await expect.poll(kept).toBe('Jl. Jagir 7');
		const took = await page.evaluate(() => {
			const seen = window as unknown as { typed: number; sent: number };
			return seen.sent - seen.typed;
		});
		// Half a second, and what a timer may be late on a busy machine.
		expect(took).toBeLessThan(700);
		await page.reload();
		await expect.poll(() => page.getByLabel('Alamat').inputValue()).toBe('Jl. Jagir 7');
		await page.locator('h1').focus();
		await page.keyboard.press('Control+z');
		await expect.poll(kept).toBe('');
		await expect.poll(() => page.getByLabel('Alamat').inputValue()).toBe('');
		await page.getByRole('button', { name: /^Kembalikan|^Ulangi/ }).click();
		await expect.poll(kept).toBe('Jl. Jagir 7');
		await page
			.getByRole('button', { name: /^Urungkan: / })
			.first()
			.click();
		await expect.poll(kept).toBe('');
	});

	test('keeps an impossible number in its field and says why', async () => {
		house = await begunHouse();
		const id = await shop(house);
		const page = await house.open(`partners/${id}`);
		const phone = page.getByLabel('Telepon', { exact: true }).first();
		await phone.fill('nanti ditanyakan');
		await page.locator('input[type=tel][aria-invalid=true]').waitFor();
		await expect.poll(() => phone.inputValue()).toBe('nanti ditanyakan');
		await expect
			.poll(async () => (await house.call('partners.page', { id })).partner.phone)
			.toBe('0812 3355 7781');
	});

	test('notes a contact and a consent', async () => {
		house = await begunHouse();
		const id = await shop(house);
		const page = await house.open(`partners/${id}`);
		await page.getByRole('button', { name: 'Tambah narahubung' }).click();
		await page.getByLabel('Nama lengkap').fill('Mei Hartono');
		await page.getByLabel('Sapaan').selectOption('Ibu');
		await page.getByRole('checkbox', { name: 'Berwenang menandatangani' }).check();
		await page.getByRole('button', { name: 'Tambahkan' }).click();
		await page.getByRole('link', { name: 'Ibu Mei Hartono' }).waitFor();
		await page.getByText('Penanda tangan', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Catat persetujuan' }).click();
		await page.getByRole('button', { name: 'Simpan persetujuan' }).click();
		await expect.poll(async () => (await house.call('partners.page', { id })).consents.length).toBe(1);
	});
});

describe('a conversation', () => {
	test('makes a need, an offer and a commitment of its lines, by keyboard from line to line', async () => {
		house = await begunHouse();
		const partner = await shop(house);
		const partnership = await partnershipWith(house, partner);
		const page = await house.open(`conversations/new?partner=${partner}`);
		await page.getByLabel('Bagian dari kemitraan').selectOption(partnership);
		const lines = [
			['need', 'pelatihan pembukuan'],
			['offer', '50 kursi lipat'],
			['commitment', 'meminjamkan tenda'],
			['concern', 'jadwal ujian'],
		] as const;
		for (const [index, [kind, text]] of lines.entries()) {
			await page.getByLabel(`Jenis baris ${index + 1}`).selectOption(kind);
			await page.getByLabel(`Baris ${index + 1}`, { exact: true }).fill(text);
			await page.getByLabel(`Baris ${index + 1}`, { exact: true }).press('Enter');
			await expect
				.poll(() =>
					page
						.getByLabel(`Baris ${index + 2}`, { exact: true })
						.evaluate((one) => one === document.activeElement),
				)
				.toBe(true);
		}
		await page.getByRole('button', { name: 'Simpan percakapan' }).click();
		await page.getByRole('heading', { level: 1, name: 'Toko Buku Maju' }).waitFor();
		const kept = await house.call('partners.page', { id: partner });
		expect(kept.needs.map((one) => one.what)).toEqual(['pelatihan pembukuan']);
		expect(kept.offers.map((one) => one.what)).toEqual(['50 kursi lipat']);
		expect(kept.commitments.map((one) => [one.commitment.what, one.commitment.partner])).toEqual([
			['meminjamkan tenda', partner],
		]);
		await page.locator('aside').getByText('Meminjamkan tenda', { exact: true }).waitFor();
		await page.getByText('jadwal ujian').waitFor();
		// One conversation is one deed: undone, its rows go with it.
		await page.locator('h1').focus();
		await page.keyboard.press('Control+z');
		await expect
			.poll(async () => (await house.call('partners.page', { id: partner })).commitments.length)
			.toBe(0);
		await expect.poll(async () => (await house.call('partners.page', { id: partner })).needs).toEqual([]);
	});
});

/** What stands out of the window at the side. */
const sideways = (page: Page) =>
	page.evaluate(() => {
		const room = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= room) return [];
		return [...document.querySelectorAll('main *')]
			.filter((one) => one.getBoundingClientRect().right > room + 1)
			.map((one) => `${one.tagName} ${one.className} ${one.parentElement?.className}`);
	});

describe('long words', () => {
	test('break nothing: no page scrolls sideways with a name that has no space', async () => {
		house = await begunHouse();
		const long = 'Perkumpulan'.repeat(12);
		const partner = await shop(house, long);
		const partnership = await partnershipWith(house, partner);
		await house.call('offerings.add', { partner, direction: 'offer', category: 'goods', what: long });
		await house.call('partners.set', { id: partner, field: 'next_step', value: long });
		await house.call('commitments.add', { partnership, partner, what: long, unit: 'buku' });
		for (const place of [
			'today',
			'partners',
			'partners?view=partnerships',
			`partners/${partner}`,
			`partnerships/${partnership}`,
		]) {
			const page = await house.open(place);
			await page.getByText(long).first().waitFor();
			await expect.poll(() => sideways(page), { message: place }).toEqual([]);
			await nothingScrollsSideways(page, place);
		}
	});
});
