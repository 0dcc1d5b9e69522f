// From the marks of a drawing to what SVG calls them.

import type { ChartAnchor } from '../gen/calls';

/** The corner points as the data of a path. */
export const path = (points: readonly (readonly [number, number])[]): string =>
	points.map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');

/** How SVG calls the places of a text. */
export const anchors: Record<ChartAnchor, 'start' | 'middle' | 'end'> = {
	start: 'start',
	middle: 'middle',
	end: 'end',
};
