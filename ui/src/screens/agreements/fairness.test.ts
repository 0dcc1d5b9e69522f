// A remark about fairness is a small accusation: it must come only when the numbers bear it.

import { expect, test } from 'vitest';
import { balance } from './fairness';

test('no duties at all is not called fair', () => {
	expect(balance(0, 0)).toBe('none');
});

test('duties on one side only are one-sided, whichever side', () => {
	expect(balance(3, 0)).toBe('one_sided');
	expect(balance(0, 1)).toBe('one_sided');
});

test('twice as many is worth a question, but one against two is not', () => {
	expect(balance(6, 3)).toBe('uneven');
	expect(balance(2, 5)).toBe('uneven');
	expect(balance(1, 2)).toBe('even');
	expect(balance(5, 3)).toBe('even');
});
