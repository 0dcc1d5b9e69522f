// A page is sent once: what is on the screen is kept, and what changed or comes into sight is asked for.

import { expect, test } from 'vitest';
import type { Preview, PreviewPage } from '../../gen/calls';
import { Ink } from './ink';

const page = (stamp: string, drawn: boolean): PreviewPage => ({
	width: 595,
	height: 842,
	stamp,
	drawn,
	shapes: [],
	pictures: [],
	runs: drawn ? [{ glyphs: [['s1', 1, 2]], size: 10, colour: '#000000' }] : [],
	lines: [],
	marks: [],
});
const answer = (...pages: PreviewPage[]): Preview => ({ pages, glyphs: {}, images: [] });

test('what is on the screen already is not asked for, and stays when the answer leaves it out', () => {
	const ink = new Ink();
	expect(ink.seen).toEqual({ known: [], sight: [0, 1] });
	ink.take(answer(page('a', true), page('b', true), page('c', false)));
	expect(ink.seen.known).toEqual(['a', 'b']);
	const shown = ink.take(answer(page('a', false), page('b2', true), page('c', false)));
	expect(shown.pages.map((one) => one.runs.length)).toEqual([1, 1, 0]);
	expect(ink.seen.known, 'a page that is gone is forgotten').toEqual(['a', 'b2']);
});

test('a page that comes into sight without ink is asked for', () => {
	const ink = new Ink();
	const shown = ink.take(answer(page('a', true), page('b', false)));
	expect(ink.look([0], shown)).toBe(false);
	expect(ink.look([0, 1], shown)).toBe(true);
	expect(ink.seen.sight).toEqual([0, 1]);
});

test('glyphs and pictures are kept from answer to answer', () => {
	const ink = new Ink();
	const glyph = { d: 'M0 0Z', units_per_em: 1000 };
	const image = { media: 'image/png', stamp: 'logo', data: 'AAAA' };
	const first = ink.take({ pages: [page('a', true)], glyphs: { s1: glyph }, images: [image] });
	const next = ink.take({
		pages: [page('b', true)],
		glyphs: { s1: glyph },
		images: [{ ...image, data: '' }],
	});
	expect(next.glyphs, 'the same object: nothing was added').toBe(first.glyphs);
	expect(next.images).toEqual([image]);
});
