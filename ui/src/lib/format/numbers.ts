// Whole and decimal numbers as people in Indonesia and in English write and type them: the twin of
// `crates/domain/src/numbers.rs`, held to the same golden tables.

import type { Language } from '../../gen/calls';
import { misread, type Reading, read } from './reading';

/** The mark between groups of three digits. */
export const groupMark = (language: Language): string => (language === 'id' ? '.' : ',');

/** The mark before decimals. */
export const decimalMark = (language: Language): string => (language === 'id' ? ',' : '.');

/** Writes a whole number with grouped digits: `1.250.000`, in English `1,250,000`. */
export function group(number: number | bigint, language: Language): string {
	const text = number.toString();
	const sign = text.startsWith('-') ? '-' : '';
	return sign + groupDigits(text.slice(sign.length), language);
}

/** Writes a number counted in `10^-places` with grouped digits and no idle zeros: 2500 with three places is `2,5`. */
export function decimal(scaled: number, places: number, language: Language): string {
	const sign = scaled < 0 ? '-' : '';
	const digits = Math.abs(scaled)
		.toString()
		.padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
	return sign + groupDigits(whole, language) + (fraction ? decimalMark(language) + fraction : '');
}

/** Writes a share counted in tenths of a percent: 125 is `12,5%`. */
export const percent = (tenths: number, language: Language): string => `${decimal(tenths, 1, language)}%`;

/** Joins names or things into one phrase: `a`, `a dan b`, `a, b, dan c`; in English `a, b, and c`. */
export function list(items: readonly string[], language: Language): string {
	const and = language === 'id' ? 'dan' : 'and';
	const last = items[items.length - 1] ?? '';
	if (items.length < 2) return last;
	if (items.length === 2) return `${items[0]} ${and} ${last}`;
	return `${items.slice(0, -1).join(', ')}, ${and} ${last}`;
}

/**
 * Reads a typed number into units of `10^-places`. Grouping marks may be left out; the other language's marks are
 * understood when they can mean nothing else.
 */
export function parseDecimal(text: string, places: number, language: Language): Reading<number> {
	const scaled = parseScaled(text, places, language);
	if (!scaled.ok) return scaled;
	const value = Number(scaled.value);
	return Number.isSafeInteger(value) ? read(value) : misread('too_large');
}

/** As {@link parseDecimal}, for sums that pass through more digits than a number holds. */
export function parseScaled(text: string, places: number, language: Language): Reading<bigint> {
	const bare = text.replace(/\s/g, '');
	const negative = /^[-\u2212]/.test(bare);
	const digits = negative ? bare.slice(1) : bare;
	if (!digits) return misread(negative ? 'not_a_number' : 'required');
	if (!/^[0-9.,]+$/.test(digits)) return misread('not_a_number');

	const [grouping, marking] = marks(digits, language);
	const at = digits.indexOf(marking);
	const whole = at < 0 ? digits : digits.slice(0, at);
	const fraction = at < 0 ? '' : digits.slice(at + 1);
	if (!whole && !fraction) return misread('not_a_number');
	if (/[.,]/.test(fraction)) return misread('grouping');
	const groups = whole.split(grouping);
	const regular = groups.every((part, index) =>
		index ? part.length === 3 : part.length >= 1 && part.length <= 3,
	);
	if (groups.length > 1 && !regular) return misread('grouping');

	const kept = fraction.replace(/0+$/, '');
	if (kept.length > places) return misread('too_precise', { places: String(places) });
	const value = BigInt(groups.join('') + kept.padEnd(places, '0'));
	return read(negative ? -value : value);
}

/**
 * Groups the digits of a figure while it is being typed, and says where the caret belongs afterwards: behind the
 * same digit as before. Text that is no plain figure comes back as it was.
 */
export function groupTyped(text: string, caret: number, language: Language): { text: string; caret: number } {
	const mark = groupMark(language);
	const [whole = '', ...rest] = text.split(decimalMark(language));
	const digits = whole.split(mark).join('');
	if (!/^\d{1,18}$/.test(digits) || rest.length > 1 || !/^\d*$/.test(rest[0] ?? '')) return { text, caret };
	const tail = rest.length ? decimalMark(language) + rest[0] : '';
	const grouped = groupDigits(digits, language) + tail;
	const before = text.slice(0, caret).split(mark).join('').length;
	let place = 0;
	for (let seen = 0; place < grouped.length && seen < before; place++) if (grouped[place] !== mark) seen++;
	return { text: grouped, caret: place };
}

const groupDigits = (digits: string, language: Language): string =>
	digits.replace(/\B(?=(\d{3})+$)/g, groupMark(language));

/** Which marks group and which divide: the language's own, unless the text can only be read the other way. */
function marks(digits: string, language: Language): [string, string] {
	const grouping = groupMark(language);
	const marking = decimalMark(language);
	const decimals = digits.split(marking).length - 1;
	const groups = digits.split(grouping).length - 1;
	const foreign =
		(decimals > 1 && groups <= 1) ||
		(decimals === 1 && groups === 1 && digits.indexOf(marking) < digits.indexOf(grouping));
	return foreign ? [marking, grouping] : [grouping, marking];
}
