// After the signing people want to know what comes when: in order, and nothing that is not known.

import { expect, test } from 'vitest';
import type { AgreementPage, CommitmentView } from '../../gen/calls';
import { comes } from './comes';

const duty = (what: string, due_on: string | null, state: CommitmentView['state'] = 'open') =>
	({
		side: 1,
		view: { commitment: { what, due_on }, state },
	}) as unknown as AgreementPage['commitments'][number];

const page = (starts_on: string | null, ends_on: string | null, commitments: AgreementPage['commitments']) =>
	({ agreement: { starts_on, ends_on }, commitments }) as unknown as AgreementPage;

test('the commitments come first, then every date in its order', () => {
	const knots = comes(
		page('2026-12-01', '2027-11-30', [
			duty('buku', '2027-01-15'),
			duty('relawan', '2026-12-05'),
			duty('ruang', null),
			duty('lama', '2026-12-02', 'kept'),
		]),
	);
	expect(knots.map((one) => one.kind)).toEqual(['commitments', 'starts', 'due', 'renewal', 'ends']);
	expect(knots[0]?.count, 'what is kept already is no longer to be done').toBe(3);
	expect(knots[2]).toMatchObject({ what: 'relawan', day: '2026-12-05' });
	expect(knots[3]?.day).toBe('2027-09-01');
});

test('a short agreement has no reminder before it begins, an open one no end', () => {
	expect(comes(page('2026-12-01', '2027-01-31', [])).map((one) => one.kind)).toEqual(['starts', 'ends']);
	expect(comes(page(null, null, []))).toEqual([]);
});
