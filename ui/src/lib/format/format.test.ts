// What the golden tables do not say: counting, times, grouping under the caret, and forms that read back.

import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	briefDate,
	dayOf,
	daysBetween,
	digitsDate,
	groupTyped,
	list,
	longDate,
	moment,
	moneyOnScreen,
	parseDate,
	parseMoney,
	parseTime,
	percent,
	quantityWithUnit,
	relative,
	termEnd,
	zone,
} from '.';

const today = '2026-11-24';

test('days are counted without a zone', () => {
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
	expect(addMonths(today, -3)).toBe('2026-08-24');
	expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
	expect(termEnd(today, 12)).toBe('2027-11-23');
	expect(daysBetween(today, '2027-11-24')).toBe(365);
	expect(dayOf(2027, 2, 29)).toBeUndefined();
	expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
});

test('distance is a code and a count', () => {
	expect(relative(today, today)).toEqual({ code: 'today', count: 0 });
	expect(relative('2026-11-25', today)).toEqual({ code: 'tomorrow', count: 1 });
	expect(relative('2026-09-11', today)).toEqual({ code: 'days_ago', count: 74 });
	expect(relative('2026-12-24', today)).toEqual({ code: 'in_days', count: 30 });
});

test('digits are grouped under the caret', () => {
	expect(groupTyped('1250', 4, 'id')).toEqual({ text: '1.250', caret: 5 });
	expect(groupTyped('1.2500', 6, 'id')).toEqual({ text: '12.500', caret: 6 });
	expect(groupTyped('12.50', 2, 'id')).toEqual({ text: '1.250', caret: 3 });
	expect(groupTyped('1250,5', 6, 'id')).toEqual({ text: '1.250,5', caret: 7 });
	expect(groupTyped('1,5 juta', 8, 'id')).toEqual({ text: '1,5 juta', caret: 8 });
	expect(groupTyped('', 0, 'id')).toEqual({ text: '', caret: 0 });
});

test('times and zones', () => {
	expect(parseTime('08.12 WIB')).toEqual({ ok: true, value: { hour: 8, minute: 12 } });
	expect(parseTime('0812')).toEqual({ ok: true, value: { hour: 8, minute: 12 } });
	expect(parseTime('24.00')).toMatchObject({ code: 'not_a_time' });
	expect(parseTime('pagi')).toMatchObject({ code: 'not_a_time' });
	expect([zone(420), zone(480), zone(540), zone(-210)]).toEqual(['WIB', 'WITA', 'WIT', 'UTC-03:30']);
	expect(moment('2026-11-24T08:12:33.120+07:00', 'id')).toBe('24 Nov 2026, 08.12 WIB');
	expect(moment('2026-11-24T08:12:33Z', 'en')).toBe('24 Nov 2026, 08:12 UTC+00:00');
});

test('phrases are joined and shares are written', () => {
	expect([list([], 'id'), list(['a'], 'id'), list(['a', 'b'], 'id'), list(['a', 'b', 'c'], 'id')]).toEqual([
		'',
		'a',
		'a dan b',
		'a, b, dan c',
	]);
	expect(list(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
	expect(percent(125, 'id')).toBe('12,5%');
	expect(quantityWithUnit(200_000, 'buku', 'id')).toBe('200\u00a0buku');
	expect(briefDate('2026-08-01', today, 'id')).toBe('1 Agu');
	expect(briefDate('2027-08-01', today, 'id')).toBe('1 Agu 2027');
});

test('what is written can be typed again', () => {
	for (let index = 0; index < 2000; index++) {
		const day = addDays('1970-01-01', index * 37);
		expect(parseDate(longDate(day, 'id'), today, 'id')).toEqual({ ok: true, value: day });
		expect(parseDate(digitsDate(day), today, 'en')).toEqual({ ok: true, value: day });
		const units = (index ** 4 * 977) % 999_999_999_999;
		expect(parseMoney(moneyOnScreen(units, 'id'), 'id')).toEqual({ ok: true, value: units });
		expect(parseMoney(moneyOnScreen(units, 'en'), 'en')).toEqual({ ok: true, value: units });
	}
});
