// The picture of a series: heights, targets, and where a figure is said.

import { describe, expect, test } from 'vitest';
import type { Point } from '../../gen/calls';
import { line, marks, SIZE } from './series-chart';

const point = (
	month: string,
	value: number | null,
	target: number | null,
	total: number | null = null,
): Point => ({
	month,
	value,
	total,
	no_data: value === null,
	missing: false,
	target,
	note: '',
});

describe('the picture of a series', () => {
	test('the highest of all values and targets fills it, nothing sinks below the base', () => {
		const all = marks([point('2026-10', 50, 100), point('2026-11', -5, null)]);
		expect(all.map((one) => one.targetY)).toEqual([SIZE.top, null]);
		expect(all[0]?.y).toBeCloseTo((SIZE.top + SIZE.base) / 2);
		expect(all[1]?.y).toBe(SIZE.base);
	});

	test('a figure is said inside its bar when the target runs just above it, else above', () => {
		const all = marks([point('2026-09', 64, 100), point('2026-10', 98, 100), point('2026-11', 131, 100)]);
		expect(all.map((one) => one.inside)).toEqual([false, true, false]);
	});

	test('of a total the running total is drawn', () => {
		expect(marks([point('2026-11', 10, 40, 30)])[0]?.value).toBe(30);
	});

	test('a period without a figure breaks the line', () => {
		const all = marks([
			point('2026-08', 1, null),
			point('2026-09', 2, null),
			point('2026-10', null, null),
			point('2026-11', 3, null),
		]);
		expect(line(all).match(/[ML]/g)).toEqual(['M', 'L', 'M']);
	});
});
