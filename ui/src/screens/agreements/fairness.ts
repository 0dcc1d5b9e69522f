// What the counted duties say about fairness: only what can be counted, each with something to do about it.

import type { FairnessSide } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';
import { moneyOnScreen } from '../../lib/format';
import { language, w } from '../../lib/words.svelte';

/** One remark. */
export interface Remark {
	text: string;
	tone: Tone;
	shape: ShapeName;
	deed?: { label: string; run: () => void };
}

/** From this many times as many duties on, the balance is worth a question. */
const UNEVEN = 2;

/** How the counted duties compare. */
export type Balance = 'none' | 'one_sided' | 'uneven' | 'even';

/** How the counted duties of two sides compare. */
export function balance(first: number, second: number): Balance {
	const [less, more] = [Math.min(first, second), Math.max(first, second)];
	if (more === 0) return 'none';
	if (less === 0) return 'one_sided';
	return more / less >= UNEVEN && more - less > 1 ? 'uneven' : 'even';
}

/** The remarks under the bars. */
export function remarks(sides: readonly FairnessSide[], edit: () => void): Remark[] {
	const [first, second] = sides;
	if (!first || !second) return [];
	const found: Remark[] = [spread(first, second, edit)];
	for (const side of sides) {
		if (side.undated) {
			found.push({
				text: w('agreements-fair-undated', { party: side.name, count: side.undated }),
				tone: 'warn',
				shape: 'triangle',
				deed: { label: w('agreements-fair-add-days'), run: edit },
			});
		}
	}
	for (const side of sides) {
		if (side.value) {
			const amount = moneyOnScreen(side.value.units, language());
			found.push({
				text: w('agreements-fair-value', { party: side.name, amount }),
				tone: 'good',
				shape: 'circle',
			});
		}
	}
	return found;
}

function spread(first: FairnessSide, second: FairnessSide, edit: () => void): Remark {
	const warn = {
		tone: 'warn',
		shape: 'triangle',
		deed: { label: w('agreements-fair-look'), run: edit },
	} as const;
	const [less, more] = first.commitments < second.commitments ? [first, second] : [second, first];
	switch (balance(first.commitments, second.commitments)) {
		case 'none':
			return { ...warn, text: w('agreements-fair-none') };
		case 'one_sided':
			return { ...warn, text: w('agreements-fair-one-sided', { party: less.name }) };
		case 'uneven':
			return {
				...warn,
				text: w('agreements-fair-uneven', {
					party: more.name,
					more: more.commitments,
					less: less.commitments,
				}),
			};
		case 'even':
			return { text: w('agreements-fair-even'), tone: 'good', shape: 'circle' };
	}
}
