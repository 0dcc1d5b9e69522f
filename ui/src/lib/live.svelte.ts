// A page is a view, never a copy: `live` reads a call and reads it again whenever the program says that something changed.

import type { CallFault } from '../gen/calls';
import { onChange, onReopen } from './session.svelte';
import { type Args, type CallName, call, Fault, type Value } from './transport';

/** What a live call shows: the last value (kept while it is read again), or why there is none. */
export interface Live<K extends CallName> {
	readonly value: Value<K> | undefined;
	readonly fault: CallFault | undefined;
	/** Nothing to show yet. */
	readonly loading: boolean;
	/** Reads again now. */
	again(): Promise<void>;
}

// The last answers, so that going back shows the list at once and the scroll finds its place.
const remembered = new Map<string, unknown>();
const KEPT = 40;
onReopen(() => remembered.clear());

/** Calls made before the screen that shows them stands; the screen takes the answer instead of asking again. */
const asked = new Map<string, Promise<unknown>>();
onChange(() => asked.clear());
onReopen(() => asked.clear());

/** Makes the first call of a screen that is only being fetched, so that it stands whole when it comes. */
export async function ahead<K extends CallName>(name: K, args: Args<K>): Promise<void> {
	const key = name + JSON.stringify(args);
	const answer = call(name, args);
	asked.set(key, answer);
	try {
		remember(key, await answer);
	} catch {
		// The screen hears of it, and says so.
	}
}

/**
 * Follows one call for as long as the component lives. `args` is a function, read reactively; `undefined` means "not yet".
 * Use it while a component is being set up: `const partners = live('partners.list', () => ({}))`.
 *
 * @param nouns reads again only when one of these nouns changed; without it, at every change.
 */
export function live<K extends CallName>(
	name: K,
	args: () => Args<K> | undefined,
	nouns?: string[],
): Live<K> {
	let value = $state.raw<Value<K>>();
	let fault = $state.raw<CallFault>();
	let round = 0;
	let given: Args<K> | undefined;

	async function read(): Promise<void> {
		if (given === undefined) return;
		const mine = ++round;
		const key = name + JSON.stringify(given);
		const early = asked.get(key) as Promise<Value<K>> | undefined;
		asked.delete(key);
		try {
			const answer = await (early ?? call(name, given));
			remember(key, answer);
			if (mine !== round) return;
			value = answer;
			fault = undefined;
		} catch (error) {
			if (mine !== round) return;
			fault = error instanceof Fault ? error.fault : { kind: 'broken', code: 'unreachable' };
			if (fault.kind === 'not_found') value = undefined;
		}
	}

	let keyBefore = '';
	$effect.pre(() => {
		given = args();
		const key = given === undefined ? '' : name + JSON.stringify(given);
		if (key === keyBefore) return;
		keyBefore = key;
		value = remembered.get(key) as Value<K> | undefined;
		fault = undefined;
		void read();
	});
	$effect(() =>
		onChange((changed) => {
			if (!nouns || !changed.length || changed.some((one) => nouns.includes(one.noun))) void read();
		}),
	);

	return {
		get value() {
			return value;
		},
		get fault() {
			return fault;
		},
		get loading() {
			return value === undefined && fault === undefined;
		},
		again: read,
	};
}

function remember(key: string, value: unknown): void {
	remembered.delete(key);
	remembered.set(key, value);
	if (remembered.size > KEPT) remembered.delete(remembered.keys().next().value ?? '');
}
