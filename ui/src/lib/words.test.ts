// A language is loaded while the program still says which one it wants, and codes come with their values as text.

import { expect, it } from 'vitest';
import { begin, bundleOf, speak, values, w, word } from './words.svelte';

it('keeps the language that the program asked for, when that of last time comes late', async () => {
	await Promise.all([begin('id'), speak('en')]);
	await begin('id');
	expect(w('partners-title')).toBe('Partners');
	await speak('id');
	expect(w('partners-title')).toBe('Mitra');
});

it('groups figures and chooses plurals as the web view does, without waking it', async () => {
	for (const language of ['id', 'en'] as const) {
		const theirs = new Intl.NumberFormat(language);
		const plural = new Intl.PluralRules(language);
		const bundle = bundleOf(language, 'a = { $n }\nb = { $n ->\n    [one] one\n   *[other] other\n }\n');
		for (const n of [0, 1, 2, 999, 1000, 1250000, -4300, 12.5, 0.125]) {
			const said = (key: string) => bundle.formatPattern(bundle.getMessage(key)?.value ?? '', { n });
			expect(said('a')).toBe(theirs.format(n));
			expect(said('b')).toBe(plural.select(n));
		}
	}
});

it('gives figures back as figures, so that they take their plural and their grouping', async () => {
	await speak('en');
	expect(word('reason-late-ours', values([['count', '1']]))).toBe('1 of our commitments is late');
	expect(word('step-fact-in-kind-value', values([['rupiah', '5150000']]))).toContain('5,150,000');
	expect(values([['code_point', 'U+202E']])).toEqual({ code_point: 'U+202E' });
});
