// Which agreements a list shows, and in which order.

import type { AgreementRow, AgreementState } from '../../gen/calls';

/** The tabs over the list. */
export const tabs = ['all', 'draft', 'signing', 'active', 'over'] as const;
/** A tab. */
export type Tab = (typeof tabs)[number];

/** The orders to choose from. */
export const sorts = ['waiting', 'ending', 'newest', 'name', 'partner'] as const;
/** An order. */
export type Sort = (typeof sorts)[number];

const TAB: Record<AgreementState, Tab> = {
	draft: 'draft',
	in_negotiation: 'draft',
	ready: 'signing',
	partly_signed: 'signing',
	active: 'active',
	ending_soon: 'active',
	ended: 'over',
	renewed: 'over',
	terminated: 'over',
	void: 'over',
};

/** What waits for somebody comes before what runs by itself. */
const URGENCY: AgreementState[] = [
	'partly_signed',
	'ready',
	'in_negotiation',
	'draft',
	'ending_soon',
	'active',
	'ended',
	'terminated',
	'renewed',
	'void',
];

/** The tab under which an agreement stands, besides "all". */
export const tabOf = (row: AgreementRow): Tab => TAB[row.state];

/** True for what waits for a step of ours: writing on, or signing. */
export const waits = (row: AgreementRow): boolean =>
	TAB[row.state] === 'draft' || TAB[row.state] === 'signing';

/** The rows of a tab that hold the words, in order. */
export function listed(rows: readonly AgreementRow[], tab: Tab, words: string, sort: Sort): AgreementRow[] {
	const wanted = plain(words).split(/\s+/).filter(Boolean);
	const found = rows.filter((row) => {
		if (tab !== 'all' && TAB[row.state] !== tab) return false;
		const text = plain(
			[row.subject, row.number, row.partnership.name, ...row.partners.map((one) => one.name)].join(' '),
		);
		return wanted.every((word) => text.includes(word));
	});
	return found.sort(ORDER[sort]);
}

const ORDER: Record<Sort, (one: AgreementRow, other: AgreementRow) => number> = {
	waiting: (one, other) => URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state) || byEnd(one, other),
	ending: byEnd,
	// Ids carry the time of their making.
	newest: (one, other) => (one.id < other.id ? 1 : -1),
	name: (one, other) => one.subject.localeCompare(other.subject, 'id'),
	partner: (one, other) => (one.partners[0]?.name ?? '').localeCompare(other.partners[0]?.name ?? '', 'id'),
};

/** What ends first comes first; what is over, and what has no end, last. */
function byEnd(one: AgreementRow, other: AgreementRow): number {
	const rank = (row: AgreementRow) =>
		row.days_left === null ? 1e6 : row.days_left < 0 ? 1e7 - row.days_left : row.days_left;
	return rank(one) - rank(other);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
