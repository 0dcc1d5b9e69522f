// A backup at a person's wish, from wherever it is asked for.

import { faultWords, write } from './deed.svelte';
import { flushAll } from './saving.svelte';
import { say } from './toasts.svelte';
import { w } from './words.svelte';

/** Makes a backup now; what is being typed is written first. Gives back the sentence of a fault. */
export async function saveBackup(): Promise<string | undefined> {
	await flushAll();
	const outcome = await write('backups.now', {});
	if (!outcome.ok) return faultWords(outcome.fault);
	say(w('backup-made'));
	return undefined;
}
