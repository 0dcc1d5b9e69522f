// How each state of an agreement looks and is called, wherever it is shown.

import type { AgreementState, Attended, Identified, SignedHow } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';
import { w } from '../../lib/words.svelte';

/** Word, shape and colour of a state. */
export interface StateLook {
	word: string;
	tone: Tone;
	shape: ShapeName;
}

/** The look of a state. */
export function stateLook(state: AgreementState): StateLook {
	switch (state) {
		case 'draft':
			return { word: w('agreements-state-draft'), tone: 'soga', shape: 'missing' };
		case 'in_negotiation':
			return { word: w('agreements-state-in-negotiation'), tone: 'soga', shape: 'half' };
		case 'ready':
			return { word: w('agreements-state-ready'), tone: 'info', shape: 'diamond' };
		case 'partly_signed':
			return { word: w('agreements-state-partly-signed'), tone: 'warn', shape: 'half' };
		case 'active':
			return { word: w('agreements-state-active'), tone: 'good', shape: 'circle' };
		case 'ending_soon':
			return { word: w('agreements-state-ending-soon'), tone: 'warn', shape: 'triangle' };
		case 'ended':
			return { word: w('agreements-state-ended'), tone: 'plain', shape: 'ring' };
		case 'renewed':
			return { word: w('agreements-state-renewed'), tone: 'good', shape: 'ring' };
		case 'terminated':
			return { word: w('agreements-state-terminated'), tone: 'bad', shape: 'square' };
		case 'void':
			return { word: w('agreements-state-void'), tone: 'bad', shape: 'cross' };
	}
}

/** How a frozen version is signed, and whether its scan is there. */
export function signedLook(signed: SignedHow): StateLook {
	switch (signed) {
		case 'on_screen':
			return { word: w('signing-signed-on-screen'), tone: 'good', shape: 'tick' };
		case 'ink_with_scan':
			return { word: w('ink-with-scan'), tone: 'good', shape: 'tick' };
		case 'ink_scan_missing':
			return { word: w('ink-scan-missing'), tone: 'warn', shape: 'missing' };
	}
}

/** Whether an agreement is still being written, by us alone or with the other side. */
export const drafting = (state: AgreementState): boolean => state === 'draft' || state === 'in_negotiation';

/** How a signer was identified, in words. */
export function identifiedWords(how: Identified): string {
	switch (how) {
		case 'known':
			return w('signing-identified-known');
		case 'identity_card':
			return w('signing-identified-identity-card');
		case 'office_card':
			return w('signing-identified-office-card');
		case 'vouched':
			return w('signing-identified-vouched');
	}
}

/** How a witness is shown: what became of it; once the desk is over, whoever did not sign there signs on paper. */
export function witnessLook(attended: Attended | null, over: boolean): StateLook {
	if (attended === 'on_screen') return { word: w('signing-signed-on-screen'), tone: 'good', shape: 'tick' };
	if (attended === 'absent') return { word: w('signing-witness-absent'), tone: 'plain', shape: 'cross' };
	if (attended === 'on_paper' || over)
		return { word: w('signing-witness-on-paper'), tone: 'plain', shape: 'half' };
	return { word: w('signing-not-yet'), tone: 'plain', shape: 'ring' };
}

/** A check code in groups of four, as papers print it. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What a party is called on paper. */
export function sideName(side: number): string {
	switch (side) {
		case 2:
			return w('agreements-side-second');
		case 3:
			return w('agreements-side-third');
		case 4:
			return w('agreements-side-fourth');
		case 5:
			return w('agreements-side-fifth');
		default:
			return w('agreements-side-first');
	}
}
