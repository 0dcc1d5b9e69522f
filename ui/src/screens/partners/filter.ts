// Which partners a list shows and in which order: the filters travel in the address, so that back finds them again.

import type { Category, Kind, PartnerRow, Stage } from '../../gen/calls';

/** The orders a list of partners can have. */
export type Order = 'silent' | 'name' | 'next';

/** What the list is narrowed to. */
export interface Filter {
	stage?: Stage | undefined;
	kind?: Kind | undefined;
	offer?: Category | undefined;
	need?: Category | undefined;
	words?: string | undefined;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// What the words are looked for in, made once for a row: with thousands of them every key would make it anew.
const searched = new WeakMap<PartnerRow, string>();

function textOf(row: PartnerRow): string {
	let text = searched.get(row);
	if (text === undefined) {
		const things = [...(row.offers ?? []), ...(row.needs ?? [])].map((thing) => thing.what);
		text = plain([row.name, row.place, row.main_contact, ...things].join(' '));
		searched.set(row, text);
	}
	return text;
}

/** True when a partner passes everything but the stage, which the tabs count. */
export function passes(row: PartnerRow, filter: Filter): boolean {
	if (filter.kind && row.kind !== filter.kind) return false;
	if (filter.offer && !row.offers?.some((thing) => thing.category === filter.offer)) return false;
	if (filter.need && !row.needs?.some((thing) => thing.category === filter.need)) return false;
	if (!filter.words) return true;
	const text = textOf(row);
	return plain(filter.words)
		.split(/\s+/)
		.every((part) => text.includes(part));
}

// The place of each row by its name, worked out once for an answer and a language: comparing names as people write them
// costs thousands of rows more than everything else the list does.
let named: { rows: readonly PartnerRow[]; language: string; places: Map<PartnerRow, number> } | undefined;

function placesOf(rows: readonly PartnerRow[], language: string): Map<PartnerRow, number> {
	if (named?.rows !== rows || named.language !== language) {
		const compare = new Intl.Collator(language, { numeric: true }).compare;
		const sorted = [...rows].sort((a, b) => compare(a.name, b.name));
		named = { rows, language, places: new Map(sorted.map((row, place) => [row, place])) };
	}
	return named.places;
}

/** All rows in the chosen order; never the array that was given. A filter keeps it, so that typing words sorts nothing. */
export function ordered(rows: readonly PartnerRow[], order: Order, language: string): PartnerRow[] {
	const places = placesOf(rows, language);
	const name = (a: PartnerRow, b: PartnerRow) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
	const day = (row: PartnerRow) => row.next_step_on ?? '9999';
	const orders: Record<Order, (a: PartnerRow, b: PartnerRow) => number> = {
		name,
		// Most overdue against its own rhythm first; who was never spoken to comes last, since nothing was promised yet.
		silent: (a, b) => overdue(b) - overdue(a) || name(a, b),
		next: (a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : name(a, b)),
	};
	return [...rows].sort(orders[order]);
}

/** Days beyond (or, below zero, still within) the contact rhythm. */
function overdue(row: PartnerRow): number {
	return row.days_since === undefined ? Number.NEGATIVE_INFINITY : row.days_since - (row.rhythm_days ?? 30);
}
