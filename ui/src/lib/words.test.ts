// The languages are loaded in two halves, and codes come with their values as text: both went wrong on a busy machine.

import { expect, it } from 'vitest';
import { begin, speak, values, w, word } from './words.svelte';

it('never exchanges the whole language for the half that the frame needs', async () => {
	await speak('id');
	await begin('id');
	expect(w('partners-title')).toBe('Mitra');
});

it('gives figures back as figures, so that they take their plural and their grouping', async () => {
	await speak('en');
	expect(word('reason-late-ours', values([['count', '1']]))).toBe('1 of our commitments is late');
	expect(word('step-fact-in-kind-value', values([['rupiah', '5150000']]))).toContain('5,150,000');
	expect(values([['code_point', 'U+202E']])).toEqual({ code_point: 'U+202E' });
});
