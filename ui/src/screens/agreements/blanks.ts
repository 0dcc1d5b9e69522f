// What stands in a blank: from what people type to the plain form that is kept, and back.

import type { BlankKind, Language } from '../../gen/calls';
import { group, moneyOnScreen, parseDecimal, type Reading, spell } from '../../lib/format';

/** The units in which agreements count time. */
export const units = ['hour', 'day', 'working_day', 'week', 'month', 'year'] as const;
/** A unit of time. */
export type Unit = (typeof units)[number];

/** A length of time, as `30 day`. */
export interface Duration {
	count: number;
	unit: Unit;
}

const MOST_UNITS = 9999;

/** Reads a kept length of time; none when it is empty or something else. */
export function duration(kept: string): Duration | undefined {
	const [count = '', unit = ''] = kept.split(' ');
	const number = Number(count);
	if (!Number.isInteger(number) || number < 1 || number > MOST_UNITS) return undefined;
	return units.includes(unit as Unit) ? { count: number, unit: unit as Unit } : undefined;
}

/** Reads a typed whole number into its kept form; empty stays empty. */
export function readNumber(
	text: string,
	language: Language,
	most = Number.MAX_SAFE_INTEGER,
): Reading<string> {
	if (!text.trim()) return { ok: true, value: '' };
	const reading = parseDecimal(text, 0, language);
	if (!reading.ok) return reading;
	if (reading.value < 0) return { ok: false, code: 'negative', args: {} };
	if (reading.value > most) return { ok: false, code: 'too_large', args: { limit: group(most, language) } };
	return { ok: true, value: String(reading.value) };
}

/** A typed count of units, with the unit chosen beside it. */
export function readDuration(text: string, unit: Unit, language: Language): Reading<string> {
	const reading = readNumber(text, language, MOST_UNITS);
	if (!reading.ok || !reading.value) return reading;
	if (reading.value === '0') return { ok: false, code: 'not_a_number', args: {} };
	return { ok: true, value: `${reading.value} ${unit}` };
}

/** How a kept number stands in its field. */
export const numberShown = (kept: string, language: Language): string =>
	/^\d+$/.test(kept) ? group(BigInt(kept), language) : kept;

/** A number in words, for the hint under its field: `tiga puluh`. */
export const numberInWords = (kept: string, language: Language): string | undefined =>
	/^\d{1,15}$/.test(kept) ? spell(Number(kept), language) : undefined;

/** Words that stand in the middle of a sentence on paper, as a heading. */
export const headed = (label: string): string => label.charAt(0).toLocaleUpperCase() + label.slice(1);

/** A kept value as one would say it; `durationWords` knows the words for time. */
export function said(
	wants: BlankKind,
	kept: string,
	language: Language,
	durationWords: (duration: Duration) => string,
): string {
	if (wants === 'money' && /^\d+$/.test(kept)) return moneyOnScreen(Number(kept), language);
	if (wants === 'number') return numberShown(kept, language);
	if (wants === 'duration') {
		const length = duration(kept);
		return length ? durationWords(length) : kept;
	}
	return kept;
}
