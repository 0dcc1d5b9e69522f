// The live page: drawn again soon after every change, never in the way of typing, and never an older answer over a newer.

import { untrack } from 'svelte';
import type { BeingTyped, CallFault, PreviewAnswer, PreviewOf } from '../../gen/calls';
import { onChange } from '../../lib/session.svelte';
import { call, Fault } from '../../lib/transport';
import { Ink } from './ink';

/** Quiet after a change before the page is drawn again. */
const PAUSE_MS = 150;

/** What the live page shows. */
export interface LivePage {
	readonly value: PreviewAnswer | undefined;
	readonly fault: CallFault | undefined;
	/** Something changed that the page does not show yet. */
	readonly behind: boolean;
	/** These pages are in sight. */
	look(sight: number[]): void;
}

/** Follows the pages of one paper for as long as the component lives: an agreement's, unless it is told how to read another's. */
export function livePage<Of = PreviewOf>(
	of: () => Of | undefined,
	ask: (of: Of) => Promise<PreviewAnswer> = (one) => call('agreements.preview', one as unknown as PreviewOf),
	typed?: () => BeingTyped[],
): LivePage {
	let value = $state.raw<PreviewAnswer>();
	let fault = $state.raw<CallFault>();
	let behind = $state(false);
	let wanted: Of | undefined;
	let reading = false;
	let again = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const ink = new Ink();

	/** What is asked now: while somebody types, the page says what it has and shows what is typed. */
	const question = (asked: Of): Of => (typed ? { ...asked, typed: untrack(typed), seen: ink.seen } : asked);

	// One question at a time: what changes meanwhile is asked for once, afterwards.
	async function read(): Promise<void> {
		if (reading) {
			again = true;
			return;
		}
		const asked = wanted;
		if (!asked) return;
		reading = true;
		try {
			const answer = await ask(question(asked));
			if (asked === wanted) {
				value = typed ? { ...answer, preview: ink.take(answer.preview) } : answer;
				fault = undefined;
			}
		} catch (error) {
			if (asked === wanted)
				fault = error instanceof Fault ? error.fault : { kind: 'broken', code: 'unreachable' };
		}
		reading = false;
		if (again) {
			again = false;
			void read();
		} else behind = false;
	}

	let keyBefore = '';
	$effect.pre(() => {
		const next = of();
		const key = JSON.stringify(next);
		if (key === keyBefore) return;
		keyBefore = key;
		wanted = next;
		behind = true;
		void read();
	});
	$effect(() => {
		const stop = onChange(() => {
			behind = true;
			clearTimeout(timer);
			timer = setTimeout(() => void read(), PAUSE_MS);
		});
		return () => {
			stop();
			clearTimeout(timer);
			wanted = undefined;
		};
	});

	// A key is shown at once; the pause is for what was written.
	$effect(() => {
		if (!typed) return;
		typed();
		untrack(() => {
			if (wanted && value) void read();
		});
	});

	return {
		look(sight) {
			if (ink.look(sight, value?.preview)) void read();
		},
		get value() {
			return value;
		},
		get fault() {
			return fault;
		},
		get behind() {
			return behind;
		},
	};
}
