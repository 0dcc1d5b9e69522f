// From the movement of a finger, a pen or a mouse to a filled outline that prints the same everywhere.

import { getStroke } from 'perfect-freehand';
import type { Drawing, Ink } from '../gen/calls';

/** A point of a stroke: where, in pixels of the pad, and how hard (0 to 1). */
export type Touch = [x: number, y: number, pressure: number];

/** One stroke as it was drawn. */
export interface Stroke {
	/** Drawn with a pen that tells its pressure. */
	pressed: boolean;
	touches: Touch[];
}

/** The box on paper, in points: the room above a signer's name. */
export const BOX = { width: 240, height: 90 };

/** Thickness of the line, in points of the box. */
const LINE = 2.4;

/** The outline of one stroke, in the pad's own pixels. `size` is the thickness in the same measure. */
export function outline({ pressed, touches }: Stroke, size: number): [number, number][] {
	return getStroke(touches, {
		size,
		thinning: 0.4,
		smoothing: 0.6,
		streamline: 0.35,
		simulatePressure: !pressed,
		last: true,
	});
}

/** How thick a line is on a pad of this width, in pixels. */
export const lineOn = (padWidth: number): number => (LINE * padWidth) / BOX.width;

/** The strokes as the program keeps them: outlines in points of the box, a tenth of a point exact. */
export function drawing(strokes: Stroke[], padWidth: number, ink: Ink): Drawing {
	const scale = BOX.width / padWidth;
	const outlines = strokes
		.map((stroke) =>
			thin(outline(stroke, lineOn(padWidth)).map(([x, y]) => [tenth(x * scale), tenth(y * scale)])),
		)
		.filter((points) => points.length >= 3);
	return { ...BOX, outlines, ink };
}

/** An outline as the `d` of a path. */
export function path(points: readonly (readonly [number, number])[]): string {
	return points.length ? `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z` : '';
}

/** Long enough to be somebody's name and not a slip of the finger: a third of an inch of line on paper. */
export function enough(strokes: Stroke[], padWidth: number): boolean {
	const pixels = strokes.reduce((sum, stroke) => sum + length(stroke.touches), 0);
	return (pixels * BOX.width) / padWidth >= 24;
}

function length(touches: Touch[]): number {
	let sum = 0;
	for (let at = 1; at < touches.length; at++) {
		const [ax, ay] = touches[at - 1] as Touch;
		const [bx, by] = touches[at] as Touch;
		sum += Math.hypot(bx - ax, by - ay);
	}
	return sum;
}

function thin(points: [number, number][]): [number, number][] {
	return points.filter(([x, y], at) => {
		const before = points[at - 1];
		return !before || before[0] !== x || before[1] !== y;
	});
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
