// A signature must fit its box on paper whatever the size of the pad, and a slip must not count as one.

import { expect, test } from 'vitest';
import { BOX, drawing, enough, path, type Stroke } from './signature';

const wave = (width: number): Stroke => ({
	pressed: false,
	touches: Array.from({ length: 60 }, (_, at) => [
		(at / 60) * width,
		width * 0.15 + Math.sin(at / 4) * width * 0.05,
		0.5,
	]),
});

test('the drawing is the same on a small and on a large pad', () => {
	const small = drawing([wave(300)], 300, 'blue');
	const large = drawing([wave(900)], 900, 'blue');
	expect(small.width).toBe(BOX.width);
	const [first, second] = [small.outlines[0] ?? [], large.outlines[0] ?? []];
	const right = (points: [number, number][]) => Math.max(...points.map(([x]) => x));
	expect(Math.abs(right(first) - right(second))).toBeLessThan(4);
});

test('outlines are closed areas with tenths of a point', () => {
	const { outlines } = drawing([wave(480)], 480, 'black');
	expect(outlines).toHaveLength(1);
	for (const [x, y] of outlines[0] ?? []) {
		expect(x * 10).toBeCloseTo(Math.round(x * 10), 6);
		expect(y * 10).toBeCloseTo(Math.round(y * 10), 6);
	}
});

test('a tap is not a signature', () => {
	expect(enough([{ pressed: false, touches: [[10, 10, 0.5]] }], 480)).toBe(false);
	expect(enough([wave(480)], 480)).toBe(true);
});

test('a path begins, goes and closes', () => {
	expect(
		path([
			[0, 0],
			[10, 0.04],
			[10, 5.55],
		]),
	).toBe('M0 0L10 0L10 5.6Z');
	expect(path([])).toBe('');
});
