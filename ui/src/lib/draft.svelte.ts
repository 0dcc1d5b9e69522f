// A form for something new: left half-made it is kept, and stands there again when one comes back.

import { onDestroy } from 'svelte';
import { awaitFlush, calm } from './saving.svelte';
import { keepScratch, readScratch } from './scratch';

const PAUSE_MS = 500;

/** A form's draft. */
export interface Draft<T> {
	/** What is typed; bind the fields to its members. */
	value: T;
	/** Something was found from last time. */
	readonly restored: boolean;
	/** It was saved or thrown away: empty again, and nothing is kept. */
	done(): Promise<void>;
}

/** Keeps the draft of a form in the scratch under `key`. Use it while a component is being set up. */
export function draft<T extends object>(key: string, fresh: () => T): Draft<T> {
	let value = $state(fresh());
	let restored = $state(false);
	let last = JSON.stringify(value);
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function keep(text: string | null): Promise<void> {
		clearTimeout(timer);
		timer = undefined;
		calm(waits);
		await keepScratch(key, text);
	}
	const waits = { flush: () => keep(last) };

	const empty = last;
	void readScratch(key)
		.then((text) => {
			// Who was quicker than the scratch keeps what is typed.
			if (text === null || JSON.stringify(value) !== empty) return;
			value = { ...fresh(), ...(JSON.parse(text) as Partial<T>) };
			last = JSON.stringify(value);
			restored = true;
		})
		.catch(() => undefined);

	$effect(() => {
		const text = JSON.stringify(value);
		if (text === last) return;
		last = text;
		clearTimeout(timer);
		timer = setTimeout(() => void keep(text), PAUSE_MS);
		awaitFlush(waits);
	});
	onDestroy(() => {
		if (timer !== undefined) void keep(last);
	});

	return {
		get value() {
			return value;
		},
		set value(next) {
			value = next;
		},
		get restored() {
			return restored;
		},
		async done() {
			value = fresh();
			last = JSON.stringify(value);
			restored = false;
			await keep(null);
		},
	};
}
