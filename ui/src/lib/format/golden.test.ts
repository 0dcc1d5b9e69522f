// The same tables that hold the Rust module hold its twin.

import { expect, test } from 'vitest';
import datesTable from '../../../../crates/domain/golden/dates.tsv?raw';
import moneyTable from '../../../../crates/domain/golden/money.tsv?raw';
import quantitiesTable from '../../../../crates/domain/golden/quantities.tsv?raw';
import typedDatesTable from '../../../../crates/domain/golden/typed_dates.tsv?raw';
import wordsTable from '../../../../crates/domain/golden/words.tsv?raw';
import type { Language } from '../../gen/calls';
import {
	dateWithWeekday,
	dayInWords,
	digitsDate,
	moneyInWords,
	moneyOnPaper,
	moneyOnScreen,
	parseDate,
	parseMoney,
	parseQuantity,
	quantity,
	type Reading,
	romanMonth,
	shortDateWithYear,
	spell,
	yearInWords,
} from '.';

const rows = (table: string): string[][] =>
	table
		.split('\n')
		.filter((line) => line && !line.startsWith('#'))
		.map((line) => line.split('\t'));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = <T>(reading: Reading<T>): string => (reading.ok ? String(reading.value) : `!${reading.code}`);

test('two hundred numbers stand in words', () => {
	const table = rows(wordsTable);
	expect(table.length).toBeGreaterThanOrEqual(200);
	for (const [number = '', id, en] of table) {
		expect([spell(BigInt(number), 'id'), spell(BigInt(number), 'en')], number).toEqual([id, en]);
	}
});

test('amounts are read and written', () => {
	for (const [typed = '', language, units = '', screen, paper, words] of rows(moneyTable)) {
		const reading = parseMoney(typed, language as Language);
		expect(told(reading), typed).toBe(units);
		if (!reading.ok) continue;
		const written = [moneyOnScreen, moneyOnPaper, moneyInWords].map((write) =>
			plain(write(reading.value, language as Language)),
		);
		expect(written).toEqual([screen, paper, words]);
	}
});

test('quantities are read and written', () => {
	for (const [typed = '', language, thousandths = '', figure] of rows(quantitiesTable)) {
		const reading = parseQuantity(typed, language as Language);
		expect(told(reading), typed).toBe(thousandths);
		if (reading.ok) expect(quantity(reading.value, language as Language)).toBe(figure);
	}
});

test('dates are written', () => {
	for (const [day = '', ...forms] of rows(datesTable)) {
		expect([
			dateWithWeekday(day, 'id'),
			dateWithWeekday(day, 'en'),
			shortDateWithYear(day, 'id'),
			shortDateWithYear(day, 'en'),
			digitsDate(day),
			romanMonth(day),
			dayInWords(day, 'id'),
			dayInWords(day, 'en'),
			yearInWords(day, 'id'),
			yearInWords(day, 'en'),
		]).toEqual(forms);
	}
});

test('typed dates are read', () => {
	for (const [today = '', language, typed = '', day] of rows(typedDatesTable)) {
		expect(told(parseDate(typed, today, language as Language)), `${typed} on ${today}`).toBe(day);
	}
});
