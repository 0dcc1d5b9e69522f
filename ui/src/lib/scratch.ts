// Half-typed text in the scratch, one key at a time.
//
// A screen that is left writes its text while the next screen already reads. Reads therefore wait for the writes of
// their key, and writes keep their order, so that what was typed last is what is found.

import { call } from './transport';

const writes = new Map<string, Promise<void>>();
const leaving = new Map<string, Promise<void>>();

/** Keeps a text under a key, or forgets it with `null`. Writes of one key are done in the order they were asked for. */
export function keepScratch(key: string, text: string | null): Promise<void> {
	const write = (writes.get(key) ?? Promise.resolve())
		.then(() => call('scratch.set', { key, text }))
		.then(
			() => undefined,
			() => undefined,
		)
		.finally(() => {
			if (writes.get(key) === write) writes.delete(key);
		});
	writes.set(key, write);
	return write;
}

/** What is kept under a key, after every write of it that is under way; `null` where there is nothing. */
export async function readScratch(key: string): Promise<string | null> {
	await leaving.get(key);
	await writes.get(key);
	return call('scratch.get', { key }).catch(() => null);
}

/** A field leaves the screen and its text may yet come into the scratch: whoever reads the key waits until `settled`. */
export function leaveScratch(key: string, settled: Promise<void>): void {
	const left = settled.finally(() => {
		if (leaving.get(key) === left) leaving.delete(key);
	});
	leaving.set(key, left);
}
