// Figures of indicators as people write them: thousandths of a unit, which may be negative where the indicator allows it.

import type { Language } from '../../gen/calls';
import { decimal, parseDecimal } from '../../lib/format';

/** `1.250,5`. */
export const figure = (thousandths: number, language: Language): string => decimal(thousandths, 3, language);

/** `131 anak`; a per cent sign stands close in Indonesian and English alike: `82%`. */
export const figureWithUnit = (thousandths: number, unit: string, language: Language): string =>
	unit === '%'
		? `${figure(thousandths, language)}%`
		: `${figure(thousandths, language)}${unit ? `\u00a0${unit}` : ''}`;

/** The difference with its sign: `+11`, `−4`. A true minus sign, as the table sets it. */
export const difference = (thousandths: number, language: Language): string =>
	thousandths > 0
		? `+${figure(thousandths, language)}`
		: figure(thousandths, language).replace('-', '\u2212');

/** Reads a typed figure into thousandths. */
export const readFigure = (text: string, language: Language) => parseDecimal(text, 3, language);

/** What the note beside a fresh figure says: how it moved since the last one, and where it stands to its target. */
export type Movement = `${'first' | 'up' | 'down' | 'same'}${'' | '-met' | '-short'}`;

/**
 * How a figure moved: by how much since the last one, and what it has reached towards the target. `better` says which
 * way is better; without a target nothing is said of it.
 */
export function movement(
	change: number | null,
	reached: number,
	target: number | null,
	better: 'up' | 'down',
): Movement {
	const moved = change === null ? 'first' : change > 0 ? 'up' : change < 0 ? 'down' : 'same';
	if (target === null) return moved;
	const met = better === 'up' ? reached >= target : reached <= target;
	return met ? `${moved}-met` : `${moved}-short`;
}
