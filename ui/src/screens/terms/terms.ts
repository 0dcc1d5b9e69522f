// What is to be seen of the terms of agreements, in words, with its shape and where it leads.

import type { RadarItem } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';
import { longDate } from '../../lib/format';
import { href } from '../../lib/router.svelte';
import { language, w } from '../../lib/words.svelte';

/** One thing to be seen, as screens show it. */
export interface Seen {
	/** What it is, in a sentence. */
	text: string;
	/** How near it is, in a word or two. */
	near: string;
	tone: Tone;
	shape: ShapeName;
	act: string;
	to: string;
}

/** How screens show one thing to be seen. */
export function seen(item: RadarItem): Seen {
	const deciding = item.kind === 'end' || item.kind === 'notice';
	return {
		text: said(item),
		...nearness(item),
		act: deciding ? w('terms-act-end') : w('terms-act-look'),
		to: href(deciding ? 'renewal' : 'agreement', { id: item.agreement }),
	};
}

function said(item: RadarItem): string {
	const day = longDate(item.day, language());
	const article = item.article === null ? '' : ` (${w('terms-article', { article: item.article })})`;
	switch (item.kind) {
		case 'goal':
			return item.now
				? w('terms-goal-changed', { now: item.now, before: item.before })
				: w('terms-goal-gone', { before: item.before });
		case 'notice':
			return (item.days_left < 0 ? w('terms-notice-past', { day }) : w('terms-notice-in', { day })) + article;
		case 'review':
			return (item.days_left < 0 ? w('terms-review-past', { day }) : w('terms-review-in', { day })) + article;
		default:
			return ending(item, day);
	}
}

function ending(item: RadarItem, day: string): string {
	if (item.closed) return w('terms-end-closed', { day });
	if (item.prepared) return w('terms-end-prepared', { day });
	if (item.days_left < 0) return w('terms-end-past', { day });
	if (item.days_left === 0) return w('terms-end-today');
	return w('terms-end-in', { day, count: item.days_left });
}

function nearness(item: RadarItem): { near: string; tone: Tone; shape: ShapeName } {
	if (item.kind === 'goal') return { near: w('terms-stage-look'), tone: 'warn', shape: 'triangle' };
	const near = item.days_left === 0 ? w('today') : w('terms-stage-in', { count: item.days_left });
	switch (item.stage) {
		case 'fifteen':
			return { near, tone: 'bad', shape: 'square' };
		case 'thirty':
			return { near, tone: 'warn', shape: 'triangle' };
		case 'sixty':
			return { near, tone: 'soga', shape: 'half' };
		case 'ninety':
			return { near, tone: 'info', shape: 'ring' };
		default:
			return { near: w('terms-stage-past'), tone: 'bad', shape: 'square' };
	}
}
