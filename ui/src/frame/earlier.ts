// Looking at the data as they were on an earlier day, and coming back. Another store opens, so everything remembered of
// the first is forgotten.

import type { CallFault } from '../gen/calls';
import { faultWords, write } from '../lib/deed.svelte';
import { go } from '../lib/router.svelte';
import { flushAll } from '../lib/saving.svelte';
import { reopened } from '../lib/session.svelte';
import { say } from '../lib/toasts.svelte';

/** Opens the data as they were at the end of a day; nothing can be changed there. Answers why not. */
export async function lookAt(day: string): Promise<CallFault | undefined> {
	await flushAll();
	const outcome = await write('store.as_it_was', { day });
	if (!outcome.ok) return outcome.fault;
	go('today');
	await reopened(outcome.value);
	return undefined;
}

/** Goes back to the data as they are. */
export async function backToNow(): Promise<void> {
	const outcome = await write('store.leave_earlier_day', {});
	if (!outcome.ok) return say(faultWords(outcome.fault));
	go('today');
	await reopened(outcome.value);
}
