// Figures: written in both languages, and what is said beside a fresh one.

import { describe, expect, test } from 'vitest';
import { difference, figureWithUnit, movement, readFigure } from './figures';

describe('figures', () => {
	test('stand with their unit', () => {
		expect(figureWithUnit(131_000, 'anak', 'id')).toBe('131\u00a0anak');
		expect(figureWithUnit(82_500, '%', 'id')).toBe('82,5%');
		expect(figureWithUnit(1_250_000, '', 'en')).toBe('1,250');
	});

	test('differ with a sign', () => {
		expect([difference(11_000, 'id'), difference(-4_000, 'id'), difference(0, 'id')]).toEqual([
			'+11',
			'\u22124',
			'0',
		]);
	});

	test('are read in thousandths', () => {
		expect(readFigure('2,5', 'id')).toEqual({ ok: true, value: 2500 });
		expect(readFigure('1.250', 'id')).toEqual({ ok: true, value: 1_250_000 });
		expect(readFigure('seratus', 'id').ok).toBe(false);
	});

	test.each([
		[13, 131, 120, 'up', 'up-met'],
		[1, 119, 120, 'up', 'up-short'],
		[-28, 90, 120, 'up', 'down-short'],
		[0, 120, 120, 'up', 'same-met'],
		[null, 10, null, 'up', 'first'],
		[-2, 4, 5, 'down', 'down-met'],
		[1, 7, 5, 'down', 'up-short'],
		[1, 7, null, 'down', 'up'],
	] as const)('%s, now at %s towards %s, %s is better: %s', (change, reached, target, better, said) => {
		expect(movement(change, reached, target, better)).toBe(said);
	});
});
