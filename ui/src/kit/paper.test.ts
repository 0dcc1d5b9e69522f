// A press on the page must find the small thing before the large one around it, and everything must be found again.

import { expect, test } from 'vitest';
import type { Preview, PreviewPage } from '../gen/calls';
import { places, same, under } from './paper';

const page = (marks: PreviewPage['marks']): PreviewPage => ({
	width: 595,
	stamp: '',
	drawn: true,
	height: 842,
	shapes: [],
	pictures: [],
	runs: [],
	lines: [],
	marks,
});

const article = { kind: 'clause', key: 'term', x: 80, y: 300, width: 430, height: 120 } as const;
const blank = { kind: 'blank', key: 'notice', x: 200, y: 330, width: 60, height: 14 } as const;
const rest = { kind: 'clause', key: 'term', x: 80, y: 60, width: 430, height: 40 } as const;

test('the blank is found before the article around it', () => {
	const first = page([article, blank]);
	expect(under(first, 210, 335).map((mark) => mark.key)).toEqual(['notice', 'term']);
	expect(under(first, 90, 410).map((mark) => mark.key)).toEqual(['term']);
	expect(under(first, 10, 10)).toEqual([]);
});

test('an article that runs over two pages is found on both', () => {
	const preview: Preview = { pages: [page([article, blank]), page([rest])], glyphs: {}, images: [] };
	expect(places(preview, { kind: 'clause', key: 'term' }).map((found) => found.page)).toEqual([0, 1]);
	expect(places(preview, { kind: 'blank', key: 'term' })).toEqual([]);
});

test('parts are the same only by kind and key', () => {
	expect(same(article, rest)).toBe(true);
	expect(same({ kind: 'fact', key: 'term' }, article)).toBe(false);
	expect(same(article, undefined)).toBe(false);
});
