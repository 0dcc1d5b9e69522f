// Goals, indicators and figures for the browser tests: a programme with four indicators, counted for some months.

import type { Id } from '../src/gen/calls';
import { plusMonths } from '../src/screens/impact/months';
import type { House } from './host';
import { partnershipWith, shop } from './partners';

/** A programme as the tests need it. */
export interface Programme {
	partnership: Id;
	goal: Id;
	/** In the order of the rows. */
	indicators: Id[];
	/** The present month. */
	month: string;
}

/** The month that the program lives in. */
export const thisMonth = async (house: House): Promise<string> =>
	(await house.call('app.start', {})).today.slice(0, 7);

const COUNTED: [name: string, unit: string, target: number, figures: number[]][] = [
	['Anak hadir sedikitnya sekali', 'anak', 120, [82, 97, 106, 118]],
	['Kehadiran rata-rata tiap pertemuan', 'orang', 90, [66, 71, 78, 84]],
	['Buku dipinjam', 'eksemplar', 250, [190, 212, 240, 268]],
	['Jam relawan', 'jam', 150, [120, 136, 152, 148]],
];

/** A goal in a partnership, with nothing counted yet. */
export async function goalOf(house: House, partnership?: Id): Promise<{ partnership: Id; goal: Id }> {
	const within = partnership ?? (await partnershipWith(house, await shop(house)));
	const goal = await house.call('goals.add', {
		partnership: within,
		level: 'outcome',
		statement: 'Pada Juni 2027, 150 anak Wonokromo membaca di rumah baca setiap bulan',
		responsible: 'Sinta Maharani',
		due_on: '2027-06-30',
		agreed_by: 'Toko Buku Maju dan warga RW 3',
		agreed_on: '2026-05-12',
		need_note: 'Anak-anak belum punya tempat membaca',
	});
	return { partnership: within, goal: goal.value };
}

/** Four indicators with figures for the four months before this one. */
export async function countedProgramme(house: House): Promise<Programme> {
	const { partnership, goal } = await goalOf(house);
	const month = await thisMonth(house);
	const indicators: Id[] = [];
	for (const [name, unit, target, figures] of COUNTED) {
		const { value: indicator } = await house.call('indicators.add', {
			goal,
			name,
			unit,
			definition: 'Setiap anak dihitung sekali.',
			direction: 'up',
			sums: 'latest',
			baseline: 60_000,
			baseline_on: `${plusMonths(month, -5)}-15`,
			target: target * 1000,
			target_in: plusMonths(month, 7),
			milestones: [{ month: plusMonths(month, -1), value: target * 1000 }],
			frequency: 'monthly',
			method: 'Daftar hadir dihitung tiap akhir bulan',
			source: 'Daftar hadir bertanda tangan',
			responsible: 'Sinta Maharani',
			lowest: 0,
			highest: 5_000_000,
		});
		indicators.push(indicator);
		for (const [back, figure] of figures.entries())
			await house.call('readings.put', {
				indicator,
				month: plusMonths(month, back - figures.length),
				value: figure * 1000,
				note: 'Dihitung dari daftar hadir',
			});
	}
	for (let back = 4; back > 0; back--)
		await house.call('readings.close', {
			partnership,
			month: plusMonths(month, -back),
			closed_by: 'Sinta Maharani',
		});
	return { partnership, goal, indicators, month };
}
