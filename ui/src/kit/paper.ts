// Drawing finished pages: the places come from the same layout that is printed, so nothing is measured here again.

import type { Preview, PreviewGlyph, PreviewMark, PreviewPage, PreviewRun } from '../gen/calls';

const SVG = 'http://www.w3.org/2000/svg';

/** A part of the document, as both the editor and the page name it. */
export interface Spot {
	kind: PreviewMark['kind'] | 'fact';
	key: string;
}

/** Where a part stands. */
export interface Found {
	/** Counted from 0. */
	page: number;
	mark: PreviewMark;
}

/** Every place where a part stands: an article may run over two pages, a blank may be named twice. */
export function places(preview: Preview, spot: Spot): Found[] {
	return preview.pages.flatMap((page, index) =>
		page.marks.filter((mark) => same(mark, spot)).map((mark) => ({ page: index, mark })),
	);
}

/** True when both name the same part. */
export const same = (one: Spot, other: Spot | undefined): boolean =>
	one.kind === other?.kind && one.key === other.key;

/** The parts under a point of a page, smallest first: the blank before the article around it. */
export function under(page: PreviewPage, x: number, y: number): PreviewMark[] {
	const inside = (mark: PreviewMark) =>
		x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height;
	return page.marks.filter(inside).sort((one, other) => area(one) - area(other));
}

const area = (mark: PreviewMark): number => mark.width * mark.height;

/** Draws a page's shapes and glyphs into `into`, replacing what was there. Glyph outlines stand once in the document, under `prefix`. */
export function drawPage(
	into: SVGGElement,
	page: PreviewPage,
	glyphs: Record<string, PreviewGlyph>,
	prefix: string,
): void {
	const drawing = document.createDocumentFragment();
	for (const shape of page.shapes) {
		const path = document.createElementNS(SVG, 'path');
		path.setAttribute('d', shape.d);
		path.setAttribute('fill', shape.fill ?? 'none');
		if (shape.stroke) {
			path.setAttribute('stroke', shape.stroke);
			path.setAttribute('stroke-width', String(shape.stroke_width ?? 1));
			if (shape.dash?.length) path.setAttribute('stroke-dasharray', shape.dash.join(' '));
		}
		drawing.append(path);
	}
	for (const run of page.runs) drawing.append(drawRun(run, glyphs, prefix));
	into.replaceChildren(drawing);
}

function drawRun(run: PreviewRun, glyphs: Record<string, PreviewGlyph>, prefix: string): SVGGElement {
	const group = document.createElementNS(SVG, 'g');
	group.setAttribute('fill', run.colour);
	for (const [key, x, y] of run.glyphs) {
		const glyph = glyphs[key];
		if (!glyph?.d) continue;
		const scale = run.size / glyph.units_per_em;
		const use = document.createElementNS(SVG, 'use');
		use.setAttribute('href', `#${prefix}${key}`);
		// Outlines are in the font's units, whose y axis points up.
		use.setAttribute('transform', `translate(${x} ${y}) scale(${scale} ${-scale})`);
		group.append(use);
	}
	return group;
}
