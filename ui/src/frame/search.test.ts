// Which deeds the palette offers for the typed words, and which letters it marks.

import { describe, expect, test } from 'vitest';
import { matching, type PaletteDeed, parts } from './search';

const deed = (title: string): PaletteDeed => ({ title, detail: '', icon: 'plus', run: () => undefined });
const deeds = ['Tambah mitra baru', 'Susun kesepakatan baru', 'Urungkan: ubah mitra'].map(deed);

describe('the palette', () => {
	test('offers deeds whose words begin with every typed word', () => {
		const found = (text: string) => matching(deeds, text).map(({ title }) => title);
		expect(found('mit')).toEqual(['Tambah mitra baru', 'Urungkan: ubah mitra']);
		expect(found('BARU ke')).toEqual(['Susun kesepakatan baru']);
		expect(found('itra')).toEqual([]);
	});

	test('offers the usual ones before anything is typed', () => {
		expect(matching(deeds, '  ')).toHaveLength(3);
	});

	test('marks every place of every word, without regard to accents', () => {
		expect(parts('Toko Buku Maju', 'buku to')).toEqual([
			{ text: 'To', hit: true },
			{ text: 'ko ', hit: false },
			{ text: 'Buku', hit: true },
			{ text: ' Maju', hit: false },
		]);
		expect(parts('Kafé', 'kafe')).toEqual([{ text: 'Kafé', hit: true }]);
		expect(parts('Toko', '')).toEqual([{ text: 'Toko', hit: false }]);
	});
});
