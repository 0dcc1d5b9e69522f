// Sentences made of a pattern and a name must read well whatever the name ends with.

import { expect, test } from 'vitest';
import { oneStop } from '../lib/words.svelte';

test('a degree at the end of a sentence keeps one full stop', () => {
	expect(oneStop('Serahkan layar ini kepada Dr. Dewi Larasati, M.Si..')).toBe(
		'Serahkan layar ini kepada Dr. Dewi Larasati, M.Si.',
	);
	expect(oneStop('Kepada M.Si.. Lalu lanjut.')).toBe('Kepada M.Si. Lalu lanjut.');
});

test('an ellipsis and single stops stay as they are', () => {
	expect(oneStop('Sebentar... Selesai.')).toBe('Sebentar... Selesai.');
});
