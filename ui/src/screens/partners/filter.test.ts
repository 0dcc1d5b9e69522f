// A list that hides the wrong partner costs a relation: the filter and the orders are held here.

import { describe, expect, it } from 'vitest';
import type { PartnerRow } from '../../gen/calls';
import { ordered, passes } from './filter';

const row = (name: string, more: Partial<PartnerRow> = {}): PartnerRow => ({
	id: name,
	name,
	kind: 'business',
	stage: 'active',
	place: 'Surabaya',
	state: 'healthy',
	...more,
});

const quiet = (days_since: number, rhythm_days: number) => ({ days_since, rhythm_days });

describe('the filter of partners', () => {
	it('finds every word anywhere, whatever its accents and capitals', () => {
		const cafe = row('Kafé Tugu', { offers: [{ category: 'venue', what: '50 kursi' }] });
		expect(passes(cafe, { words: 'KURSI kafe' })).toBe(true);
		expect(passes(cafe, { words: 'kursi toko' })).toBe(false);
	});

	it('asks for what is offered and what is needed separately', () => {
		const shop = row('Toko', { offers: [{ category: 'goods', what: '' }] });
		expect(passes(shop, { offer: 'goods' })).toBe(true);
		expect(passes(shop, { need: 'goods' })).toBe(false);
	});
});

describe('the orders of partners', () => {
	it('puts first who is furthest beyond the own rhythm, not who is longest silent', () => {
		const rows = [row('A'), row('B', quiet(31, 14)), row('C', quiet(40, 60))];
		expect(ordered(rows, 'silent', 'id').map((one) => one.name)).toEqual(['B', 'C', 'A']);
	});

	it('puts the nearest next step first and those without one last, by name', () => {
		const rows = [row('B'), row('A'), row('C', { next_step_on: '2026-11-30' })];
		expect(ordered(rows, 'next', 'id').map((one) => one.name)).toEqual(['C', 'A', 'B']);
	});

	it('keeps up with a name that was changed and with a partner that came', () => {
		const first = [row('A'), row('B')];
		expect(ordered(first, 'name', 'id').map((one) => one.name)).toEqual(['A', 'B']);
		const then = [row('C'), row('B'), row('A2')];
		expect(ordered(then, 'name', 'id').map((one) => one.name)).toEqual(['A2', 'B', 'C']);
	});

	it('counts numbers in names as numbers', () => {
		expect(ordered([row('RW 10'), row('RW 5')], 'name', 'id').map((one) => one.name)).toEqual([
			'RW 5',
			'RW 10',
		]);
	});
});
