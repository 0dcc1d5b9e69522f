// Addresses are made and read by one table, so that what is made can be read again.

import { describe, expect, test } from 'vitest';
import { address, patterns, question, type RouteName, readAddress } from './routes';

describe('an address', () => {
	test('names a place with its parameters', () => {
		expect(address('partner', { id: 'a1' })).toBe('partners/a1');
		expect(readAddress('#/partners/a1')).toEqual({ name: 'partner', params: { id: 'a1' }, query: {} });
	});

	test('prefers the fixed word to a parameter', () => {
		expect(readAddress('partners/new').name).toBe('partners-new');
		expect(readAddress('agreements/new?partnership=p1')).toEqual({
			name: 'agreements-new',
			params: {},
			query: { partnership: 'p1' },
		});
	});

	test('carries filters and leaves out empty ones', () => {
		expect(address('partners', undefined, { stage: 'active', kind: '' })).toBe('partners?stage=active');
		expect(question({ q: 'a b&c' })).toBe('?q=a+b%26c');
		expect(readAddress(address('partners', undefined, { q: 'a b&c=é' })).query).toEqual({ q: 'a b&c=é' });
	});

	test('leads home when it is unknown, broken or absent', () => {
		for (const text of ['', '#/', 'nowhere', 'partners/a/b/c', 'partners/%E0%A4%A'])
			expect(readAddress(text).name, text).toBe('today');
	});

	test.each(Object.keys(patterns) as RouteName[])('%s reads as it is made', (name) => {
		const params = Object.fromEntries(
			[...patterns[name].matchAll(/:(\w+)/g)].map(([, key]) => [key, 'x/y z?#']),
		);
		// The names come from a loop, so the compiler cannot pair each with its parameters.
		const made = (address as (name: RouteName, params: object) => string)(name, params);
		expect(readAddress(`#/${made}`)).toEqual({ name, params, query: {} });
	});
});
