// Undo and redo of the whole app, by name.

import type { CallFault } from '../gen/calls';
import { deedWords, faultWords, write } from './deed.svelte';
import { flushAll } from './saving.svelte';
import { session } from './session.svelte';
import { say } from './toasts.svelte';
import { dashed, w, word } from './words.svelte';

/** The names of what undo and redo would do, in words; nothing when there is nothing. */
export const undoable = {
	get undo(): string | undefined {
		const label = session.start?.undo.undo;
		return label ? deedWords(label) : undefined;
	},
	/** Why the last deed cannot be taken back, when it is a barrier. */
	get barrier(): string | undefined {
		const barrier = session.start?.undo.barrier;
		return barrier ? barrierWords(barrier.reason) : undefined;
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
	say(outcome.ok ? w('undone', { deed: deedWords(outcome.value.value) }) : refusedWords(outcome.fault));
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
	await flushAll();
	const outcome = await write('undo.redo', {});
	say(outcome.ok ? w('redone', { deed: deedWords(outcome.value.value) }) : refusedWords(outcome.fault));
}

/** Why a deed cannot be taken back: it is a barrier, or a later one builds on it. */
function refusedWords(fault: CallFault): string {
	if (fault.kind !== 'not_now') return faultWords(fault);
	const said = Object.fromEntries(fault.args);
	if (fault.code === 'undo_barrier') return barrierWords(said.reason ?? '');
	if (fault.code !== 'changed_since') return faultWords(fault);
	const deed = deedWords({ name: said.deed ?? '', subject: said.subject ?? '' });
	return w('undo-changed-since', {
		deed,
		by: deedWords({ name: said.by ?? '', subject: said.by_subject ?? '' }),
	});
}

/** Why nothing can be undone across a barrier. */
const barrierWords = (reason: string): string =>
	word(`undo-barrier-${dashed(reason)}`) ?? w('undo-barrier-other');
