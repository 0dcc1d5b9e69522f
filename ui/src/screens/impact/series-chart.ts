// The picture of a series: a bar or a point per period, what should have been reached beside it, in its own units.

import type { Point } from '../../gen/calls';

/** Sizes of the picture in its own units. */
export const SIZE = { width: 680, height: 260, base: 216, top: 34, right: 96 };

/** One period of the picture. */
export interface Mark {
	month: string;
	/** What was reached, in thousandths; none when there is no figure. */
	value: number | null;
	target: number | null;
	/** Left edge and width of its place. */
	x: number;
	width: number;
	/** Where the value stands; the base line without one. */
	y: number;
	/** Where the target stands. */
	targetY: number | null;
	/** The value is said inside the bar, because the target's line is where it would stand. */
	inside: boolean;
}

/** Room that a figure takes above its bar. */
const LABEL = 22;

/** The periods, oldest first. Of a total the running total is drawn, since the target is one too. */
export function marks(points: readonly Point[]): Mark[] {
	const reached = (point: Point) => (point.value === null ? null : (point.total ?? point.value));
	const highest = Math.max(1, ...points.flatMap((point) => [reached(point) ?? 0, point.target ?? 0]));
	const y = (value: number) => SIZE.base - (Math.max(0, value) * (SIZE.base - SIZE.top)) / highest;
	const slot = (SIZE.width - SIZE.right) / Math.max(1, points.length);
	return points.map((point, index) => {
		const value = reached(point);
		const targetY = point.target === null ? null : y(point.target);
		const top = value === null ? SIZE.base : y(value);
		const between = targetY === null ? LABEL + 1 : top - targetY;
		const room = SIZE.base - top > LABEL + 6;
		return {
			month: point.month,
			value,
			target: point.target,
			x: index * slot + slot * 0.15,
			width: slot * 0.7,
			y: top,
			targetY,
			inside: room && between >= -3 && between <= LABEL,
		};
	});
}

/** The line through the values; a period without a figure breaks it. */
export function line(all: readonly Mark[]): string {
	let path = '';
	let pen = false;
	for (const mark of all) {
		if (mark.value === null) {
			pen = false;
			continue;
		}
		path += `${pen ? 'L' : 'M'}${Math.round(mark.x + mark.width / 2)} ${Math.round(mark.y)}`;
		pen = true;
	}
	return path;
}
