// Days and times as Indonesian and English speakers write them: the twin of `crates/domain/src/calendar.rs`.

import type { Language } from '../../gen/calls';
import { type Day, partsOf, weekdayOf } from './days';
import { ordinal, spell } from './words';

const named = (id: string, en: string): Record<Language, readonly string[]> => ({
	id: id.split(' '),
	en: en.split(' '),
});

/** The seven weekdays, Monday first. */
export const WEEKDAYS = named(
	'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
	'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);
/** The twelve months. */
export const MONTHS = named(
	'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
	'January February March April May June July August September October November December',
);
/** The twelve months in three letters. */
export const SHORT_MONTHS = named(
	'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
	'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
);
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** `Selasa`. */
export const weekdayName = (day: Day, language: Language): string => WEEKDAYS[language][weekdayOf(day)] ?? '';

/** `November`. */
export const monthName = (day: Day, language: Language): string =>
	MONTHS[language][partsOf(day).month - 1] ?? '';

/** The month in Roman figures, as document numbers carry it: `XI`. */
export const romanMonth = (day: Day): string => ROMAN[partsOf(day).month - 1] ?? '';

/** `24 November 2026`. */
export const longDate = (day: Day, language: Language): string =>
	`${partsOf(day).day} ${monthName(day, language)} ${partsOf(day).year}`;

/** `Selasa, 24 November 2026`. */
export const dateWithWeekday = (day: Day, language: Language): string =>
	`${weekdayName(day, language)}, ${longDate(day, language)}`;

/** `24 Nov`. */
export const shortDate = (day: Day, language: Language): string =>
	`${partsOf(day).day} ${SHORT_MONTHS[language][partsOf(day).month - 1]}`;

/** `24 Nov 2026`. */
export const shortDateWithYear = (day: Day, language: Language): string =>
	`${shortDate(day, language)} ${partsOf(day).year}`;

/** The short form, with its year only when that is another year than today's. */
export const briefDate = (day: Day, today: Day, language: Language): string =>
	partsOf(day).year === partsOf(today).year ? shortDate(day, language) : shortDateWithYear(day, language);

/** `24/11/2026`, day first in both languages. */
export const digitsDate = (day: Day): string => day.split('-').reverse().join('/');

/** The day of the month in words: `dua puluh empat`, in English the rank `twenty-fourth`. */
export const dayInWords = (day: Day, language: Language): string =>
	language === 'id' ? spell(partsOf(day).day, language) : ordinal(partsOf(day).day);

/** The year in words: `dua ribu dua puluh enam`. */
export const yearInWords = (day: Day, language: Language): string => spell(partsOf(day).year, language);

/** `08.12` in Indonesian, `08:12` in English. */
export const timeOfDay = (hour: number, minute: number, language: Language): string =>
	[hour, minute].map((figure) => String(figure).padStart(2, '0')).join(language === 'id' ? '.' : ':');

/** The zone's name from its offset in minutes: `WIB`, `WITA`, `WIT`, elsewhere `UTC+05:30`. */
export function zone(offsetMinutes: number): string {
	const known: Record<number, string> = { 420: 'WIB', 480: 'WITA', 540: 'WIT' };
	const size = Math.abs(offsetMinutes);
	return (
		known[offsetMinutes] ??
		`UTC${offsetMinutes < 0 ? '-' : '+'}${timeOfDay(Math.floor(size / 60), size % 60, 'en')}`
	);
}

/** A moment `2026-11-24T08:12:00+07:00` as day and time where it happened: `24 Nov 2026, 08.12 WIB`. */
export function moment(text: string, language: Language): string {
	const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)[^Z+-]*(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
	if (!match) return text;
	const [, day = '', hour, minute, sign, offsetHours, offsetMinutes] = match;
	const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
	return `${shortDateWithYear(day, language)}, ${timeOfDay(Number(hour), Number(minute), language)} ${zone(offset)}`;
}
