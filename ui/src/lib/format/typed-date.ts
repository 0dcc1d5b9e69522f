// Dates as people type them: `24/11/26`, `24 nov`, `besok`, `senin depan`, `in 3 days`. The twin of
// `crates/domain/src/calendar/typed.rs`; both languages are always understood, the day stands before the month.

import type { Language } from '../../gen/calls';
import { MONTHS, SHORT_MONTHS, WEEKDAYS, weekdayName } from './dates';
import { addDays, addMonths, type Day, dayOf, daysBetween, partsOf, weekdayOf } from './days';
import { misread, type Reading, read } from './reading';

/** A date without a year may lie this many days back; else the next one is meant. */
const BACK_WITHOUT_YEAR = 90;
/** A bare day of the month may lie this many days back. */
const BACK_WITHOUT_MONTH = 7;

/** Reads a typed date. */
export function parseDate(text: string, today: Day, language: Language): Reading<Day> {
	let words = wordsOf(text);
	if (words[0] === 'hari' && words[1] !== 'ini') words = words.slice(1);
	if (!words.length) return misread('required');
	if (words.join('').length > 60) return misread('not_a_date');
	const phrase = phraseDay(words, today);
	if (phrase) return inRange(partsOf(phrase).year) ? read(phrase) : misread('year_out_of_range');

	const weekday = words.length > 1 ? weekdayNumber(words[0] ?? '') : undefined;
	const date = written(weekday === undefined ? words : words.slice(1), today);
	if (date.ok && weekday !== undefined && weekday !== weekdayOf(date.value)) {
		return misread('weekday_disagrees', { weekday: weekdayName(date.value, language) });
	}
	return date;
}

/** Lower-case words and figures; marks between figures divide them, `2026-11-24` and `24/11/26` alike. */
const wordsOf = (text: string): string[] =>
	(
		text
			.slice(0, 200)
			.toLowerCase()
			.match(/[0-9]+|\p{L}+|[^\s,/\-.'0-9\p{L}]+/gu) ?? []
	).filter((word) => word !== 'tgl' && word !== 'tanggal');

const PHRASES: Record<string, (today: Day) => Day> = {
	'hari ini|today|sekarang|now': (today) => today,
	'besok|esok|tomorrow': (today) => addDays(today, 1),
	'lusa|besok lusa|day after tomorrow|the day after tomorrow': (today) => addDays(today, 2),
	'kemarin|kemaren|yesterday': (today) => addDays(today, -1),
	'kemarin dulu|kemarin lusa|day before yesterday': (today) => addDays(today, -2),
	'minggu depan|pekan depan|next week': (today) => addDays(today, 7),
	'minggu lalu|pekan lalu|last week': (today) => addDays(today, -7),
	'bulan depan|next month': (today) => addMonths(today, 1),
	'bulan lalu|last month': (today) => addMonths(today, -1),
	'tahun depan|next year': (today) => addMonths(today, 12),
	'tahun lalu|last year': (today) => addMonths(today, -12),
	'akhir bulan|end of month|akhir bulan ini': (today) => addDays(addMonths(`${today.slice(0, 8)}01`, 1), -1),
};

/** Today, tomorrow, next Monday, in three days: nothing when the words are no such phrase. */
function phraseDay(words: string[], today: Day): Day | undefined {
	const phrase = words.join(' ');
	for (const [names, day] of Object.entries(PHRASES))
		if (names.split('|').includes(phrase)) return day(today);

	const [first = '', second = '', third = '', fourth = ''] = words;
	if (words.length === 3 && third === 'lagi') return counted(first, second, 1, today);
	if (words.length === 3 && first === 'in') return counted(second, third, 1, today);
	if (words.length === 3 && (third === 'lalu' || third === 'ago')) return counted(first, second, -1, today);
	if (words.length === 4 && third === 'yang' && fourth === 'lalu') return counted(first, second, -1, today);
	if (words.length === 1) return coming(weekdayNumber(first), today);
	if (words.length !== 2) return undefined;
	if (second === 'depan' || first === 'next')
		return ofWeek(weekdayNumber(second === 'depan' ? first : second), today, 1);
	if (second === 'ini' || first === 'this')
		return ofWeek(weekdayNumber(second === 'ini' ? first : second), today, 0);
	if (second === 'lalu' || first === 'last') {
		return coming(weekdayNumber(second === 'lalu' ? first : second), addDays(today, -8));
	}
	return undefined;
}

/** `3 hari lagi`, `in 2 weeks`, `1 bulan lalu`. */
function counted(word: string, unit: string, sign: number, today: Day): Day | undefined {
	const one = ['se', 'a', 'an', 'one', 'satu'].includes(word);
	const count = one ? 1 : /^\d+$/.test(word) ? Number(word) : Number.NaN;
	if (!(count <= 65_535)) return undefined;
	if (['hari', 'day', 'days'].includes(unit)) return addDays(today, sign * count);
	if (['minggu', 'pekan', 'week', 'weeks'].includes(unit)) return addDays(today, sign * count * 7);
	if (['bulan', 'month', 'months'].includes(unit)) return addMonths(today, sign * count);
	if (['tahun', 'year', 'years'].includes(unit)) return addMonths(today, sign * count * 12);
	return undefined;
}

/** The first such weekday after `today`. */
function coming(weekday: number | undefined, today: Day): Day | undefined {
	if (weekday === undefined) return undefined;
	return addDays(today, (7 + weekday - weekdayOf(today)) % 7 || 7);
}

/** That weekday of this week (0) or the next (1). Weeks begin on Monday. */
const ofWeek = (weekday: number | undefined, today: Day, weeks: number): Day | undefined =>
	weekday === undefined ? undefined : addDays(today, weeks * 7 + weekday - weekdayOf(today));

/** A date with its day, and its month and year as far as they were typed. */
function written(all: string[], today: Day): Reading<Day> {
	const words = all.filter(
		(word, index) => !(/^(st|nd|rd|th)$/.test(word) && /^\d+$/.test(all[index - 1] ?? '')),
	);
	const [a = '', b = '', c = ''] = words;
	if (words.length === 3) {
		if (a.length === 4 && number(a) !== undefined && number(b) !== undefined) {
			return exact(number(c), number(b), fullYear(a));
		}
		if (namedMonth(a)) return exact(number(b), namedMonth(a), fullYear(c));
		if (monthNumber(b) !== undefined) return exact(number(a), monthNumber(b), fullYear(c));
	}
	if (words.length === 2) {
		if (namedMonth(a)) return withoutYear(number(b), namedMonth(a), today);
		if (monthNumber(b) !== undefined) return withoutYear(number(a), monthNumber(b), today);
	}
	if (words.length === 1 && /^\d{8}$/.test(a)) {
		return exact(Number(a.slice(0, 2)), Number(a.slice(2, 4)), fullYear(a.slice(4)));
	}
	const day = number(a);
	return words.length === 1 && day !== undefined ? withoutMonth(day, today) : misread('not_a_date');
}

function exact(day: number | undefined, month: number | undefined, year: number | undefined): Reading<Day> {
	if (day === undefined || month === undefined || year === undefined) return misread('not_a_date');
	if (!inRange(year)) return misread('year_out_of_range');
	return found(dayOf(year, month, day));
}

function withoutYear(day: number | undefined, month: number | undefined, today: Day): Reading<Day> {
	if (day === undefined || month === undefined) return misread('not_a_date');
	const { year } = partsOf(today);
	const days = [year - 1, year, year + 1].map((each) => dayOf(each, month, day));
	return found(days.find((each) => each && daysBetween(each, today) <= BACK_WITHOUT_YEAR));
}

function withoutMonth(day: number, today: Day): Reading<Day> {
	const days = [-1, 0, 1, 2, 3].map((months) => {
		const { year, month } = partsOf(addMonths(`${today.slice(0, 8)}01`, months));
		return dayOf(year, month, day);
	});
	return found(days.find((each) => each && daysBetween(each, today) <= BACK_WITHOUT_MONTH));
}

const found = (day: Day | undefined): Reading<Day> => (day ? read(day) : misread('no_such_day'));
const inRange = (year: number): boolean => year >= 1900 && year <= 2199;

/** Two or four figures of a year: `26` is 2026, `85` is 1985. */
function fullYear(text: string): number | undefined {
	if (/^\d\d$/.test(text)) return Number(text) + (Number(text) < 70 ? 2000 : 1900);
	return /^\d{4}$/.test(text) ? Number(text) : undefined;
}

const number = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
const monthNumber = (text: string): number | undefined => number(text) ?? namedMonth(text);

const OTHER_MONTHS: Record<string, number> = {
	pebruari: 2,
	nopember: 11,
	nop: 11,
	agst: 8,
	agt: 8,
	ags: 8,
	sept: 9,
};

function namedMonth(text: string): number | undefined {
	for (const names of [MONTHS.id, MONTHS.en, SHORT_MONTHS.id, SHORT_MONTHS.en]) {
		const index = names.findIndex((name) => name.toLowerCase() === text);
		if (index >= 0) return index + 1;
	}
	return Object.hasOwn(OTHER_MONTHS, text) ? OTHER_MONTHS[text] : undefined;
}

function weekdayNumber(text: string): number | undefined {
	const wanted = text === 'ahad' ? 'minggu' : text;
	for (const names of [WEEKDAYS.id, WEEKDAYS.en]) {
		const index = names.findIndex((name) => {
			const lower = name.toLowerCase();
			return lower === wanted || (wanted.length === 3 && lower.startsWith(wanted));
		});
		if (index >= 0) return index;
	}
	return undefined;
}
