// Amounts of money: as typed, on screen, on paper and in words. The twin of `crates/domain/src/money.rs`.

import type { Language } from '../../gen/calls';
import { decimalMark, group, parseScaled } from './numbers';
import { misread, NO_BREAK_SPACE, type Reading, read } from './reading';
import { spell } from './words';

/** The largest amount that is accepted: 999 triliun rupiah. */
export const MOST = 999_999_999_999_999;

const SCALES: [string, number][] = [
	['ribu', 3],
	['rb', 3],
	['juta', 6],
	['jt', 6],
	['miliar', 9],
	['milyar', 9],
	['triliun', 12],
	['thousand', 3],
	['million', 6],
	['billion', 9],
	['trillion', 12],
	['k', 3],
	['m', 6],
];

/** Reads a typed amount into whole rupiah: `1.250.000`, `Rp 1.250.000,00`, `1,5 juta`, in English `1,250,000`. */
export function parseMoney(text: string, language: Language): Reading<number> {
	const [figure, power] = withoutScale(withoutCurrency(text.trim().toLowerCase()));
	const scaled = parseScaled(figure, Math.max(power, 2), language);
	if (!scaled.ok) return scaled.code === 'too_precise' ? misread('no_sen') : scaled;
	const sen = power === 0 ? 100n : 1n;
	if (scaled.value < 0) return misread('negative');
	if (scaled.value % sen !== 0n) return misread('no_sen');
	const units = scaled.value / sen;
	return units > MOST ? misread('too_large', { limit: moneyOnScreen(MOST, language) }) : read(Number(units));
}

/** How an amount stands on screens: `Rp 1.250.000`, with a space that never breaks. */
export const moneyOnScreen = (units: number, language: Language): string =>
	`${units < 0 ? '-' : ''}Rp${NO_BREAK_SPACE}${group(Math.abs(units), language)}`;

/** How an amount stands on paper: `Rp 1.250.000,00`. */
export const moneyOnPaper = (units: number, language: Language): string =>
	`${moneyOnScreen(units, language)}${decimalMark(language)}00`;

/** An amount in words: `satu juta dua ratus lima puluh ribu rupiah`. */
export const moneyInWords = (units: number, language: Language): string => `${spell(units, language)} rupiah`;

/** Takes off `Rp`, `IDR`, a trailing `rupiah` and the `,-` that closes handwritten amounts. */
const withoutCurrency = (text: string): string =>
	text
		.replace(/^(rp\.|rp|idr)/, '')
		.trim()
		.replace(/rupiah$/, '')
		.trim()
		.replace(/(,--|,-|\.-)$/, '')
		.trim();

function withoutScale(text: string): [string, number] {
	for (const [word, power] of SCALES) {
		if (!text.endsWith(word)) continue;
		const figure = text.slice(0, -word.length).trimEnd();
		if (/[0-9]$/.test(figure)) return [figure, power];
	}
	return [text, 0];
}
