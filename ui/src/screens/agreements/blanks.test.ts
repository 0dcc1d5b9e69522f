// A blank keeps plain values that print in either language; what people type must find its way there and back.

import { expect, test } from 'vitest';
import { duration, numberInWords, numberShown, readDuration, readNumber, said } from './blanks';

const words = ({ count, unit }: { count: number; unit: string }) => `${count} ${unit}`;

test('numbers are kept as plain digits', () => {
	expect(readNumber('1.250', 'id')).toEqual({ ok: true, value: '1250' });
	expect(readNumber('1,250', 'en')).toEqual({ ok: true, value: '1250' });
	expect(readNumber('  ', 'id')).toEqual({ ok: true, value: '' });
	expect(readNumber('banyak', 'id').ok).toBe(false);
	expect(readNumber('-3', 'id').ok).toBe(false);
});

test('lengths of time carry their unit and a limit', () => {
	expect(readDuration('30', 'day', 'id')).toEqual({ ok: true, value: '30 day' });
	expect(readDuration('', 'day', 'id')).toEqual({ ok: true, value: '' });
	expect(readDuration('0', 'day', 'id').ok).toBe(false);
	expect(readDuration('10000', 'day', 'id').ok).toBe(false);
	expect(duration('14 working_day')).toEqual({ count: 14, unit: 'working_day' });
	expect(duration('14 fortnight')).toBeUndefined();
	expect(duration('')).toBeUndefined();
});

test('kept values are said as people say them', () => {
	expect(said('money', '18500000', 'id', words)).toBe('Rp\u00a018.500.000');
	expect(said('number', '1250', 'en', words)).toBe('1,250');
	expect(said('duration', '30 day', 'id', words)).toBe('30 day');
	expect(said('text', 'Bank Jatim', 'id', words)).toBe('Bank Jatim');
	expect(numberShown('', 'id')).toBe('');
	expect(numberInWords('30', 'id')).toBe('tiga puluh');
});
