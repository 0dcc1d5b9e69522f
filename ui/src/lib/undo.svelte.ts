// Undo and redo of the whole app, by name.

import { deedWords, faultWords, write } from './deed.svelte';
import { flushAll } from './saving.svelte';
import { session } from './session.svelte';
import { say } from './toasts.svelte';
import { w } from './words.svelte';

/** The names of what undo and redo would do, in words; nothing when there is nothing. */
export const undoable = {
	get undo(): string | undefined {
		const label = session.start?.undo.undo;
		return label ? deedWords(label) : undefined;
	},
	get redo(): string | undefined {
		const label = session.start?.undo.redo;
		return label ? deedWords(label) : undefined;
	},
};

/** Takes back the last deed and says which it was. What is still being typed is written first, so that it counts. */
export async function undo(): Promise<void> {
	await flushAll();
	const outcome = await write('undo.undo', {});
	say(outcome.ok ? w('undone', { deed: deedWords(outcome.value.value) }) : faultWords(outcome.fault));
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
	await flushAll();
	const outcome = await write('undo.redo', {});
	say(outcome.ok ? w('redone', { deed: deedWords(outcome.value.value) }) : faultWords(outcome.fault));
}
