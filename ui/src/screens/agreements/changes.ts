// The sorts of change that an addendum makes, in words.

import type { AmendmentKind } from '../../gen/calls';
import { w } from '../../lib/words.svelte';

/** All of them, in the order in which they are offered. */
export const KINDS: readonly AmendmentKind[] = [
	'extension',
	'clause',
	'results',
	'budget',
	'account',
	'officer',
	'name',
	'correction',
];

/** Whether it makes an article read anew. */
export const rewrites = (kind: AmendmentKind): boolean =>
	kind === 'clause' || kind === 'results' || kind === 'correction';

/** Its name. */
export const changeWords = (kind: AmendmentKind): string => w(`addenda-kind-${kind}`);
