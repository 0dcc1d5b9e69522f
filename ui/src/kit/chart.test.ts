// Marks of a drawing as SVG.

import { describe, expect, test } from 'vitest';
import { anchors, path } from './chart';

describe('a drawing as SVG', () => {
	test('a line goes from its first point through the others', () => {
		expect(
			path([
				[0, 1.5],
				[10, 2],
				[20.1, 0],
			]),
		).toBe('M0 1.5L10 2L20.1 0');
		expect(path([])).toBe('');
	});

	test('every place of a text has its name', () => {
		expect(anchors).toEqual({ start: 'start', middle: 'middle', end: 'end' });
	});
});
