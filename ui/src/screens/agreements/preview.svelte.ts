// The live page: drawn again soon after every change, never in the way of typing, and never an older answer over a newer.

import type { CallFault, PreviewAnswer, PreviewOf } from '../../gen/calls';
import { onChange } from '../../lib/session.svelte';
import { call, Fault } from '../../lib/transport';

/** Quiet after a change before the page is drawn again. */
const PAUSE_MS = 150;

/** What the live page shows. */
export interface LivePage {
	readonly value: PreviewAnswer | undefined;
	readonly fault: CallFault | undefined;
	/** Something changed that the page does not show yet. */
	readonly behind: boolean;
}

/** Follows the pages of one paper for as long as the component lives: an agreement's, unless it is told how to read another's. */
export function livePage<Of = PreviewOf>(
	of: () => Of | undefined,
	ask: (of: Of) => Promise<PreviewAnswer> = (one) => call('agreements.preview', one as unknown as PreviewOf),
): LivePage {
	let value = $state.raw<PreviewAnswer>();
	let fault = $state.raw<CallFault>();
	let behind = $state(false);
	let wanted: Of | undefined;
	let reading = false;
	let again = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

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
			const answer = await ask(asked);
			if (asked === wanted) {
				value = answer;
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

	return {
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
