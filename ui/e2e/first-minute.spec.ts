// Flow F1: a new partner in the first minute, by few taps or by keyboard alone, with nothing typed lost.

import { afterEach, describe, expect, test } from 'vitest';
import { begunHouse, type House, saved } from './host';
import { rowOf, shop, tabTo } from './partners';

let house: House;
afterEach(() => house.close());

const ON_A_PARTNER = /#\/partners\/[0-9a-f-]{36}$/;

describe('a new partner', () => {
	test('is noted with twelve taps or fewer, and the last ends on the page of the partner', async () => {
		house = await begunHouse();
		const page = await house.open('today');
		await page.getByRole('link', { name: 'Mitra baru' }).waitFor();
		await page.evaluate(() => {
			const counted = window as unknown as { taps: number };
			counted.taps = 0;
			addEventListener('pointerdown', () => counted.taps++, true);
		});
		await page.getByRole('button', { name: 'Baru', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Mitra' }).click();
		await page.getByLabel('Nama mitra').click();
		await page.keyboard.type('Toko Maju Jaya');
		await page.getByLabel('Nomor telepon').click();
		await page.keyboard.type('0812 3355 7781');
		await page.getByRole('radio', { name: 'Usaha setempat' }).click();
		await page
			.getByRole('group', { name: 'Bisa memberi apa?' })
			.last()
			.getByRole('button', { name: 'Barang' })
			.click();
		await page.getByLabel('Dengan kata mereka: yang bisa diberikan').click();
		await page.keyboard.type('50 kursi lipat');
		await page
			.getByRole('group', { name: 'Membutuhkan apa?' })
			.last()
			.getByRole('button', { name: 'Pendampingan' })
			.click();
		await page.getByLabel('Langkah berikut').click();
		await page.keyboard.type('Telepon, tanyakan jadwal');
		await page.getByRole('textbox', { name: 'Kapan' }).click();
		await page.keyboard.type('besok');
		await page.getByRole('checkbox', { name: 'Sudah setuju' }).click();
		await page.getByRole('button', { name: 'Simpan mitra' }).click();
		await page.waitForURL(ON_A_PARTNER);
		await page.getByRole('heading', { level: 1, name: 'Toko Maju Jaya' }).waitFor();
		expect(await page.evaluate(() => (window as unknown as { taps: number }).taps)).toBeLessThanOrEqual(12);

		const id = page.url().split('/').pop() ?? '';
		const kept = await house.call('partners.page', { id });
		const { today } = await house.call('app.start', {});
		expect(kept.partner.phone).toBe('0812 3355 7781');
		expect(kept.offers.map((one) => [one.category, one.what])).toEqual([['goods', '50 kursi lipat']]);
		expect(kept.needs.map((one) => one.category)).toEqual(['mentoring']);
		expect(kept.consents).toHaveLength(1);
		expect(kept.partner.next_step).toBe('Telepon, tanyakan jadwal');
		expect((kept.partner.next_step_on ?? '') > (today ?? '')).toBe(true);
	});

	test('goes by keyboard alone from Today to the saved partner, and search finds it', async () => {
		house = await begunHouse();
		const page = await house.open('today');
		await page.getByRole('link', { name: 'Mitra baru' }).waitFor();
		await tabTo(page, 'Mitra baru');
		await page.keyboard.press('Enter');
		await page.getByLabel('Nama mitra').waitFor();
		await tabTo(page, 'Nama mitra');
		await page.keyboard.type('SDN Wonokromo III');
		await tabTo(page, 'Usaha setempat');
		for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
		await page.getByRole('radio', { name: 'Lembaga pendidikan', checked: true }).waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await page.getByRole('radio', { name: 'Sekolah', exact: true, checked: true }).waitFor();
		await tabTo(page, 'Langkah berikut');
		await page.keyboard.type('Kunjungi kepala sekolah');
		await page.keyboard.press('Enter');
		await page.waitForURL(ON_A_PARTNER);

		await page.getByRole('heading', { level: 1, name: 'SDN Wonokromo III' }).waitFor();
		await page.keyboard.press('Control+k');
		await page.keyboard.type('wonokromo iii');
		await page.getByRole('option', { name: 'SDN Wonokromo III' }).first().waitFor();
		await page.keyboard.press('Escape');
	});

	test('says what is wrong beside the field and keeps what was typed', async () => {
		house = await begunHouse();
		const page = await house.open('partners/new');
		const name = page.getByLabel('Nama mitra');
		const phone = page.getByLabel('Nomor telepon');
		await phone.fill('tanya Bu Mei');
		await page.getByRole('button', { name: 'Simpan mitra' }).click();
		await page.getByText('Pilih salah satu jenis.').waitFor();
		await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
		await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true);
		await name.fill('Toko Buku Maju');
		await page.getByRole('radio', { name: 'Usaha setempat' }).click();
		await page.getByRole('button', { name: 'Simpan mitra' }).click();
		await page.locator('input[type=tel][aria-invalid=true]').waitFor();
		const said = await phone.evaluate(
			(one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
		);
		expect(said?.trim()).toBeTruthy();
		await expect.poll(() => phone.inputValue()).toBe('tanya Bu Mei');
		await expect.poll(() => name.inputValue()).toBe('Toko Buku Maju');
		await expect.poll(() => house.call('partners.list', {})).toEqual([]);
	});

	test('shows who may be the same while one types, and leads there', async () => {
		house = await begunHouse();
		const id = await shop(house);
		const page = await house.open('partners/new');
		const aside = page.getByRole('complementary', { name: 'Mungkin sudah ada' });
		await page.getByLabel('Nama mitra').pressSequentially('Toko Maju');
		await page.getByLabel('Nomor telepon').pressSequentially('+62 812-3355-7781');
		await aside.getByText('Telepon sama').waitFor();
		await aside.getByRole('heading', { name: 'Toko Buku Maju' }).waitFor();
		await aside.getByRole('button', { name: 'Pakai yang ini' }).click();
		await page.waitForURL(new RegExp(`#/partners/${id}$`));
		await expect.poll(() => house.call('scratch.get', { key: 'partners/new' })).toBeNull();
	});

	test('stays half-made when one leaves, and begins anew when asked', async () => {
		house = await begunHouse();
		const page = await house.open('partners/new');
		await page.getByLabel('Nama mitra').fill('Koperasi Pasar');
		await page.getByRole('radio', { name: 'Usaha setempat' }).click();
		await page.getByRole('navigation').getByRole('link', { name: 'Mitra' }).click();
		await page.getByRole('heading', { name: 'Mulai dari satu mitra' }).waitFor();
		await page.goto(`${house.url}/#/partners/new`);
		await page.getByText('Isian Anda yang tadi').waitFor();
		await expect.poll(() => page.getByLabel('Nama mitra').inputValue()).toBe('Koperasi Pasar');
		await page.getByRole('radio', { name: 'Usaha setempat', checked: true }).waitFor();
		await page.reload();
		await expect.poll(() => page.getByLabel('Nama mitra').inputValue()).toBe('Koperasi Pasar');
		await page.getByRole('button', { name: 'Mulai kosong' }).click();
		await expect.poll(() => page.getByLabel('Nama mitra').inputValue()).toBe('');
		await expect.poll(() => house.call('partners.list', {})).toEqual([]);
	});

	test('can be undone by its name, and by the key', async () => {
		house = await begunHouse();
		const page = await house.open('partners/new');
		const save = async (name: string) => {
			await page.getByLabel('Nama mitra').fill(name);
			await page.getByRole('radio', { name: 'Warga atau kelompok' }).click();
			await page.getByRole('button', { name: 'Simpan, lalu tambah lagi' }).click();
			await page.getByText(`Mitra ${name} sudah disimpan`).waitFor();
			await expect.poll(() => page.getByLabel('Nama mitra').inputValue()).toBe('');
		};
		await save('PKK RW 05');
		await save('Karang Taruna RW 07');
		await page.goto(`${house.url}/#/partners`);
		await rowOf(page, 'Karang Taruna RW 07').waitFor();
		await page
			.locator('.top')
			.getByRole('button', { name: /^Urungkan: tambah mitra Karang Taruna RW 07/i })
			.click();
		await rowOf(page, 'Karang Taruna RW 07').waitFor({ state: 'detached' });
		await page.locator('h1').focus();
		await page.keyboard.press('Control+z');
		await page.getByRole('heading', { name: 'Mulai dari satu mitra' }).waitFor();
		await page.keyboard.press('Control+Shift+z');
		await rowOf(page, 'PKK RW 05').waitFor();
		await saved(page);
	});
});
