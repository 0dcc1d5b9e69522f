// An address that was typed or kept from another store must never break the list.

import { expect, test } from 'vitest';
import { askOf, narrowed } from './register';

test('what the address says is asked for', () => {
	const partner = '01930000-0000-7000-8000-000000000001';
	const ask = askOf({ partner, kind: 'memorandum', year: '2027', ending: '90' });
	expect(ask).toEqual({ descending: false, partner, kind: 'memorandum', year: 2027, ending_within: 90 });
	expect(narrowed(ask)).toBe(true);
});

test('what is not understood narrows nothing', () => {
	const ask = askOf({ partner: 'x', kind: 'treaty', year: 'soon', ending: '7', words: 'a' });
	expect(ask).toEqual({ descending: false });
	expect(narrowed(ask)).toBe(false);
});
