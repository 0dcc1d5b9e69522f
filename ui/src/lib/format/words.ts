// Numbers in words, in both languages: the twin of `terbilang.rs` and `english.rs` in `crates/domain/src`. Big
// integers, so that every whole number the program can hold is spelled without losing a digit.

import type { Language } from '../../gen/calls';

const SATUAN = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
const SKALA: [bigint, string][] = [
	[10n ** 18n, 'kuintiliun'],
	[10n ** 15n, 'kuadriliun'],
	[10n ** 12n, 'triliun'],
	[10n ** 9n, 'miliar'],
	[10n ** 6n, 'juta'],
];
const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: [bigint, string][] = [
	[10n ** 18n, 'quintillion'],
	[10n ** 15n, 'quadrillion'],
	[10n ** 12n, 'trillion'],
	[10n ** 9n, 'billion'],
	[10n ** 6n, 'million'],
	[1000n, 'thousand'],
];

/** A whole number in words: 2026 is `dua ribu dua puluh enam`. */
export function spell(number: number | bigint, language: Language): string {
	const whole = BigInt(number);
	const words = (language === 'id' ? indonesian : english)(whole < 0n ? -whole : whole);
	return whole < 0n ? `minus ${words}` : words;
}

/** A day of the month or another rank in English words: 24 is `twenty-fourth`. */
export function ordinal(number: number): string {
	const irregular: Record<string, string> = {
		one: 'first',
		two: 'second',
		three: 'third',
		five: 'fifth',
		eight: 'eighth',
		nine: 'ninth',
		twelve: 'twelfth',
	};
	return spell(number, 'en').replace(
		/[a-z]+$/,
		(last) => irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
	);
}

function indonesian(number: bigint): string {
	const rest = (remainder: bigint) => (remainder ? ` ${indonesian(remainder)}` : '');
	for (const [scale, name] of SKALA) {
		if (number >= scale) return `${indonesian(number / scale)} ${name}${rest(number % scale)}`;
	}
	const digit = (value: bigint) => SATUAN[Number(value)] ?? '';
	if (number < 12n) return digit(number);
	if (number < 20n) return `${digit(number - 10n)} belas`;
	if (number < 100n) return `${digit(number / 10n)} puluh${rest(number % 10n)}`;
	if (number < 200n) return `seratus${rest(number % 100n)}`;
	if (number < 1000n) return `${digit(number / 100n)} ratus${rest(number % 100n)}`;
	if (number < 2000n) return `seribu${rest(number % 1000n)}`;
	return `${indonesian(number / 1000n)} ribu${rest(number % 1000n)}`;
}

function english(number: bigint): string {
	for (const [scale, name] of SCALES) {
		if (number < scale) continue;
		const remainder = number % scale;
		const link = remainder === 0n ? '' : remainder < 100n ? ' and ' : ' ';
		return `${english(number / scale)} ${name}${link}${remainder ? english(remainder) : ''}`;
	}
	const small = Number(number);
	if (small < 20) return SMALL[small] ?? '';
	if (small < 100) return (TENS[Math.floor(small / 10)] ?? '') + (small % 10 ? `-${SMALL[small % 10]}` : '');
	return `${SMALL[Math.floor(small / 100)]} hundred${small % 100 ? ` and ${english(BigInt(small % 100))}` : ''}`;
}
