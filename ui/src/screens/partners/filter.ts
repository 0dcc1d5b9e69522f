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

/** True when a partner passes everything but the stage, which the tabs count. */
export function passes(row: PartnerRow, filter: Filter): boolean {
	if (filter.kind && row.kind !== filter.kind) return false;
	if (filter.offer && !row.offers.some((thing) => thing.category === filter.offer)) return false;
	if (filter.need && !row.needs.some((thing) => thing.category === filter.need)) return false;
	if (!filter.words) return true;
	const text = plain(
		[row.name, row.place, row.main_contact, ...[...row.offers, ...row.needs].map((thing) => thing.what)].join(
			' ',
		),
	);
	return plain(filter.words)
		.split(/\s+/)
		.every((part) => text.includes(part));
}

/** The rows in the chosen order; never the array that was given. */
export function ordered(rows: readonly PartnerRow[], order: Order, language: string): PartnerRow[] {
	const byName = new Intl.Collator(language, { numeric: true }).compare;
	const name = (a: PartnerRow, b: PartnerRow) => byName(a.name, b.name);
	const orders: Record<Order, (a: PartnerRow, b: PartnerRow) => number> = {
		name,
		// Most overdue against its own rhythm first; who was never spoken to comes last, since nothing was promised yet.
		silent: (a, b) => overdue(b) - overdue(a) || name(a, b),
		next: (a, b) => (a.next_step_on ?? '9999').localeCompare(b.next_step_on ?? '9999') || name(a, b),
	};
	return [...rows].sort(orders[order]);
}

/** Days beyond (or, below zero, still within) the contact rhythm. */
function overdue(row: PartnerRow): number {
	const { days_since, rhythm_days } = row.health;
	return days_since === null ? Number.NEGATIVE_INFINITY : days_since - (rhythm_days ?? 30);
}
