// Months: counting over the turn of a year, their last days, and what people type.

import { describe, expect, test } from 'vitest';
import { lastDay, longMonth, plusMonths, readMonth, shortMonthYear } from './months';

const TODAY = '2026-11-24';

describe('months', () => {
	test('are counted over the turn of the year in both ways', () => {
		expect(plusMonths('2026-11', 2)).toBe('2027-01');
		expect(plusMonths('2026-01', -1)).toBe('2025-12');
		expect(plusMonths('2026-06', -18)).toBe('2024-12');
	});

	test('end where the calendar ends them', () => {
		expect([lastDay('2026-11'), lastDay('2028-02'), lastDay('2026-12')]).toEqual([
			'2026-11-30',
			'2028-02-29',
			'2026-12-31',
		]);
	});

	test('are named in both languages', () => {
		expect(longMonth('2026-05', 'id')).toBe('Mei 2026');
		expect(shortMonthYear('2026-08', 'id')).toBe('Agu 2026');
		expect(shortMonthYear('2026-08', 'en')).toBe('Aug 2026');
	});

	test.each([
		['2026-11', '2026-11'],
		['11/2026', '2026-11'],
		['nov 2027', '2027-11'],
		['Agu 2026', '2026-08'],
		['december', '2026-12'],
		['3', '2026-03'],
		['2026', undefined],
		['13/2026', undefined],
		['soon', undefined],
		['1 nov 2026', undefined],
		['', undefined],
	])('typed as %s is %s', (text, month) => {
		expect(readMonth(text, TODAY)).toBe(month);
	});
});
