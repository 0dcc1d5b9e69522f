// The kinds of paper in words.

import type { AgreementKind } from '../../gen/calls';
import { w } from '../../lib/words.svelte';

/** What a kind of paper is called. */
export function kindWords(kind: Exclude<AgreementKind, 'addendum'>): string {
	switch (kind) {
		case 'memorandum':
			return w('agreements-kind-memorandum');
		case 'cooperation':
			return w('agreements-kind-cooperation');
		case 'record':
			return w('agreements-kind-record');
	}
}

/** What it is for. */
export function kindSentences(kind: AgreementKind): string {
	switch (kind) {
		case 'memorandum':
			return w('agreements-kind-memorandum-sentence');
		case 'record':
			return w('agreements-kind-record-sentence');
		default:
			return w('agreements-kind-cooperation-sentence');
	}
}
