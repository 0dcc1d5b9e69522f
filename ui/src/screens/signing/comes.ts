// What happens by itself after all have signed, in the order in which it comes.

import type { AgreementPage } from '../../gen/calls';
import { addDays } from '../../lib/format';

/** One knot on the thread that begins with the signing. */
export interface Knot {
	kind: 'commitments' | 'starts' | 'due' | 'renewal' | 'ends';
	day: string;
	/** How many commitments became live. */
	count: number;
	/** The commitment that is due first. */
	what: string;
}

/** Days before the end from which on the renewal is spoken of. */
const RENEWAL_DAYS = 90;

/** The knots of one agreement: its commitments, the first that is due, the reminder of its renewal, its end. */
export function comes(page: AgreementPage): Knot[] {
	const { starts_on, ends_on } = page.agreement;
	const open = page.commitments
		.map((one) => one.view)
		.filter((one) => one.state === 'open' || one.state === 'late');
	const dated = open
		.filter((one) => one.commitment.due_on !== null)
		.sort((one, other) => ((one.commitment.due_on ?? '') < (other.commitment.due_on ?? '') ? -1 : 1));
	const knots: Knot[] = [];
	const tie = (kind: Knot['kind'], day: string, more: Partial<Knot> = {}) =>
		knots.push({ kind, day, count: 0, what: '', ...more });
	const first = dated[0];
	if (starts_on) tie('starts', starts_on);
	if (first) tie('due', first.commitment.due_on ?? '', { what: first.commitment.what });
	if (ends_on) {
		const reminder = addDays(ends_on, -RENEWAL_DAYS);
		if (!starts_on || reminder > starts_on) tie('renewal', reminder);
		tie('ends', ends_on);
	}
	knots.sort((one, other) => (one.day < other.day ? -1 : 1));
	if (open.length) knots.unshift({ kind: 'commitments', day: '', count: open.length, what: '' });
	return knots;
}
