// Months as figures are kept by them ("2026-11"): their names, their order, and how a typed one is read.

import type { Language } from '../../gen/calls';
import { MONTHS, SHORT_MONTHS } from '../../lib/format';

/** A month of a year, written `2026-11`. */
export type MonthText = string;

const numberOf = (month: MonthText): number => Number(month.slice(5, 7));

/** The month in which a day lies. */
export const monthOf = (day: string): MonthText => day.slice(0, 7);

/** `November`. */
export const nameOf = (month: MonthText, language: Language): string =>
	MONTHS[language][numberOf(month) - 1] ?? '';

/** `November 2026`. */
export const longMonth = (month: MonthText, language: Language): string =>
	`${nameOf(month, language)} ${month.slice(0, 4)}`;

/** `Nov`. */
export const shortMonth = (month: MonthText, language: Language): string =>
	SHORT_MONTHS[language][numberOf(month) - 1] ?? '';

/** `Nov 2026`. */
export const shortMonthYear = (month: MonthText, language: Language): string =>
	`${shortMonth(month, language)} ${month.slice(0, 4)}`;

/** The month so many months later, or earlier for a negative count. */
export function plusMonths(month: MonthText, count: number): MonthText {
	const index = Number(month.slice(0, 4)) * 12 + numberOf(month) - 1 + count;
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function lastDay(month: MonthText): string {
	const days = new Date(Date.UTC(Number(month.slice(0, 4)), numberOf(month), 0)).getUTCDate();
	return `${month}-${String(days).padStart(2, '0')}`;
}

/**
 * Reads a typed month: `2026-11`, `11/2026`, `nov 2026`, `november`. A month without a year is the one of this year.
 * Nothing when it cannot be read.
 */
export function readMonth(text: string, today: string): MonthText | undefined {
	const words = text
		.trim()
		.toLowerCase()
		.split(/[\s/.,-]+/)
		.filter(Boolean);
	const figures = words.filter((word) => /^\d+$/.test(word)).map(Number);
	const year = figures.find((figure) => figure >= 1900 && figure <= 2199);
	const named = words.find((word) => /^[a-z]{3,}$/.test(word));
	const month = named ? monthNamed(named) : figures.find((figure) => figure >= 1 && figure <= 12);
	const known = figures.length + (named ? 1 : 0);
	if (month === undefined || known !== words.length || words.length > 2) return undefined;
	if (words.length === 2 && year === undefined) return undefined;
	return `${year ?? today.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

function monthNamed(word: string): number | undefined {
	for (const names of Object.values(MONTHS)) {
		const found = names.findIndex((name) => name.toLowerCase().startsWith(word));
		if (found >= 0) return found + 1;
	}
	for (const names of Object.values(SHORT_MONTHS)) {
		const found = names.findIndex((name) => name.toLowerCase() === word);
		if (found >= 0) return found + 1;
	}
	return undefined;
}
