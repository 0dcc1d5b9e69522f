// Which agreements the register is asked for, as the address keeps it.

import type { AgreementKind, RegisterAsk } from '../../gen/calls';

/** Days within which agreements may be asked to end. */
export const endings = ['30', '60', '90', '180', '365'] as const;
/** Kinds to choose from. */
export const kinds = [
	'cooperation',
	'memorandum',
	'addendum',
	'record',
] as const satisfies readonly AgreementKind[];

/** What is asked of the register for the question part of an address; what is not understood narrows nothing. */
export function askOf(query: Record<string, string>): RegisterAsk {
	const ask: RegisterAsk = { descending: false };
	if (/^[0-9a-f-]{36}$/.test(query.partner ?? '')) ask.partner = query.partner as string;
	if ((kinds as readonly string[]).includes(query.kind ?? '')) ask.kind = query.kind as AgreementKind;
	if (/^\d{4}$/.test(query.year ?? '')) ask.year = Number(query.year);
	if ((endings as readonly string[]).includes(query.ending ?? '')) ask.ending_within = Number(query.ending);
	return ask;
}

/** Whether anything narrows the list. */
export const narrowed = (ask: RegisterAsk): boolean =>
	[ask.partner, ask.kind, ask.year, ask.ending_within].some((one) => one !== undefined && one !== null);
