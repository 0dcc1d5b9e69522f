// Drawing finished pages: the places come from the same layout that is printed, so nothing is measured here again.

import type {
	Preview,
	PreviewGlyph,
	PreviewMark,
	PreviewPage,
	PreviewPicture,
	PreviewRun,
	PreviewShape,
} from '../gen/calls';

const SVG = 'http://www.w3.org/2000/svg';

/** A part of the document, as both the editor and the page name it. */
export interface Spot {
	kind: PreviewMark['kind'];
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

/** What all pages share: the outlines of the glyphs, and the picture files. */
export interface Stock {
	glyphs: Record<string, PreviewGlyph>;
	/** An address for each picture file. */
	images: readonly string[];
}

/** An address for each picture file of a paper, and how to let go of them. Pages may load `blob:` only, never `data:`. */
export function pictureAddresses(preview: Preview): { addresses: string[]; release: () => void } {
	const addresses = preview.images.map(({ media, data }) => {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		return URL.createObjectURL(new Blob([bytes], { type: media }));
	});
	return { addresses, release: () => addresses.forEach(URL.revokeObjectURL) };
}

/**
 * Draws a page's shapes, pictures and glyphs into `into`. What stood there and still belongs is kept, at most moved:
 * filling one blank redraws a few words, not fifteen hundred letters.
 */
export function drawPage(into: SVGGElement, page: PreviewPage, stock: Stock): void {
	const old = standing(into);
	let next: ChildNode | null = into.firstChild;
	const stand = (key: string, make: () => SVGElement): SVGElement => {
		const kept = old.get(key)?.shift();
		const element = kept ?? make();
		element.dataset.k = key;
		if (element === next) next = element.nextSibling;
		else into.insertBefore(element, next);
		return element;
	};
	for (const shape of page.shapes) stand(JSON.stringify(shape), () => drawShape(shape));
	for (const placed of page.pictures) {
		const key = JSON.stringify([placed, stock.images[placed.image]]);
		stand(key, () => drawPicture(placed, stock));
	}
	for (const run of page.runs) {
		const [first, x = 0, y = 0] = run.glyphs[0] ?? [];
		const units = (first && stock.glyphs[first]?.units_per_em) || 1000;
		const glyphs = run.glyphs.map(([key, gx, gy]) => `${key},${hundredth(gx - x)},${hundredth(gy - y)}`);
		const ink = stand(`${run.size} ${run.colour} ${glyphs.join(' ')}`, () => drawRun(run, stock.glyphs));
		// Outlines are in the units of their face, whose y axis points up.
		const scale = run.size / units;
		const place = `translate(${x} ${y}) scale(${scale} ${-scale})`;
		if (ink.getAttribute('transform') !== place) ink.setAttribute('transform', place);
	}
	for (const left of old.values()) for (const element of left) element.remove();
}

/** What is drawn already, by what it shows. */
function standing(into: SVGGElement): Map<string, SVGElement[]> {
	const found = new Map<string, SVGElement[]>();
	for (const element of into.children as Iterable<SVGElement>) {
		const key = element.dataset.k ?? '';
		const same = found.get(key);
		if (same) same.push(element);
		else found.set(key, [element]);
	}
	return found;
}

function drawShape(shape: PreviewShape): SVGElement {
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', shape.d);
	path.setAttribute('fill', shape.fill ?? 'none');
	if (shape.stroke) {
		path.setAttribute('stroke', shape.stroke);
		path.setAttribute('stroke-width', String(shape.stroke_width ?? 1));
		if (shape.dash) path.setAttribute('stroke-dasharray', shape.dash);
		if (shape.dash?.startsWith('0 ')) path.setAttribute('stroke-linecap', 'round');
	}
	return path;
}

function drawPicture({ image, x, y, width, height }: PreviewPicture, stock: Stock): SVGElement {
	const picture = document.createElementNS(SVG, 'image');
	picture.setAttribute('href', stock.images[image] ?? '');
	for (const [name, value] of Object.entries({ x, y, width, height }))
		picture.setAttribute(name, String(value));
	return picture;
}

/** All glyphs of a run as one path: a page has some sixty of them, where a shape for each letter would be thousands. */
function drawRun(run: PreviewRun, glyphs: Stock['glyphs']): SVGElement {
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('fill', run.colour);
	path.setAttribute('d', joined(run, glyphs));
	return path;
}

/** The outlines of a run in units of its face, y upwards, from the origin of its first glyph. */
function joined(run: PreviewRun, glyphs: Stock['glyphs']): string {
	const [, left = 0, base = 0] = run.glyphs[0] ?? [];
	let d = '';
	for (const [key, x, y] of run.glyphs) {
		const glyph = glyphs[key];
		if (!glyph?.d) continue;
		const units = glyph.units_per_em / run.size;
		const shift = [Math.round((x - left) * units), Math.round((base - y) * units)] as const;
		let at = 0;
		for (const part of parts(glyph)) {
			if (typeof part === 'string') d += part;
			else d += `${part + (shift[at++ % 2] ?? 0)} `;
		}
	}
	return d;
}

const read = new WeakMap<PreviewGlyph, readonly (string | number)[]>();

/** An outline as its letters and numbers, which come in pairs of x and y. */
function parts(glyph: PreviewGlyph): readonly (string | number)[] {
	let known = read.get(glyph);
	if (!known) {
		known = (glyph.d.match(/[A-Z]|-?\d+/g) ?? []).map((one) => (/[A-Z]/.test(one) ? one : Number(one)));
		read.set(glyph, known);
	}
	return known;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
