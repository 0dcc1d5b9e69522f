// Quantities of goods, hours and people, counted in thousandths: the twin of `crates/domain/src/quantity.rs`.

import type { Language } from '../../gen/calls';
import { decimal, parseDecimal } from './numbers';
import { misread, NO_BREAK_SPACE, type Reading } from './reading';

/** The largest quantity that is accepted, in thousandths. */
export const MOST_THOUSANDTHS = 999_999_999_999_000;

/** Reads a typed quantity into thousandths: `2,5` (in English `2.5`) is 2500. */
export function parseQuantity(text: string, language: Language): Reading<number> {
	const reading = parseDecimal(text, 3, language);
	if (reading.ok && reading.value < 0) return misread('negative');
	if (reading.ok && reading.value > MOST_THOUSANDTHS) return misread('too_large');
	return reading;
}

/** Writes thousandths with grouped digits and no idle zeros: 2500 is `2,5`. */
export const quantity = (thousandths: number, language: Language): string =>
	decimal(thousandths, 3, language);

/** The quantity with its unit, on one line: `200 buku`. Without a unit, the figure alone. */
export const quantityWithUnit = (thousandths: number, unit: string, language: Language): string =>
	unit ? `${quantity(thousandths, language)}${NO_BREAK_SPACE}${unit}` : quantity(thousandths, language);
