// The list must put what waits for people first and lose nothing between its tabs.

import { expect, test } from 'vitest';
import type { AgreementRow, AgreementState } from '../../gen/calls';
import { listed, tabOf, tabs, waits } from './listing';

const row = (
	id: string,
	state: AgreementState,
	subject: string,
	days_left: number | null = null,
): AgreementRow => ({
	id,
	kind: 'cooperation',
	number: `0${id}/PKS/RBW/XI/2026`,
	subject,
	partnership: { id: 'p', name: 'Kelas Literasi' },
	partners: [{ id: 'q', name: 'Café Maju' }],
	state,
	version: 1,
	starts_on: null,
	ends_on: null,
	days_left,
	waiting_for: [],
	declined_by: '',
	witnesses_open: false,
	missing: 0,
	signed_at: null,
	signed: null,
});

const rows = [
	row('1', 'active', 'Buku', 200),
	row('2', 'draft', 'Kelas'),
	row('3', 'ending_soon', 'Ruang', 12),
	row('4', 'partly_signed', 'Mata'),
	row('5', 'void', 'Alun'),
	row('6', 'ready', 'Pasar'),
	row('7', 'ended', 'Lama', -3),
	row('8', 'renewed', 'Pohon', -40),
	row('9', 'terminated', 'Parit', -9),
];

test('every agreement stands under exactly one tab besides all', () => {
	const counted = tabs.filter((tab) => tab !== 'all').map((tab) => listed(rows, tab, '', 'name').length);
	expect(counted.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
	expect(listed(rows, 'all', '', 'name')).toHaveLength(rows.length);
	expect(rows.map(tabOf)).toEqual([
		'active',
		'draft',
		'active',
		'signing',
		'over',
		'signing',
		'over',
		'over',
		'over',
	]);
});

test('what waits for people comes first', () => {
	expect(listed(rows, 'all', '', 'waiting').map((one) => one.id)).toEqual([
		'4',
		'6',
		'2',
		'3',
		'1',
		'7',
		'9',
		'8',
		'5',
	]);
	expect(rows.filter(waits).map((one) => one.id)).toEqual(['2', '4', '6']);
});

test('what ends first comes first, and what is over last', () => {
	const order = listed(rows, 'all', '', 'ending').map((one) => one.id);
	expect(order.slice(0, 2)).toEqual(['3', '1']);
	expect(order.slice(-3)).toEqual(['7', '9', '8']);
});

test('words are found in subject, number and partner, without regard to accents', () => {
	expect(listed(rows, 'all', 'cafe pasar', 'name').map((one) => one.id)).toEqual(['6']);
	expect(listed(rows, 'all', '03/PKS', 'name').map((one) => one.id)).toEqual(['3']);
	expect(listed(rows, 'draft', 'pasar', 'name')).toEqual([]);
});
