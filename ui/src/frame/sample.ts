// Going to the sample organisation and back. Another store opens, so everything remembered of the first is forgotten.

import { faultWords, write } from '../lib/deed.svelte';
import { go } from '../lib/router.svelte';
import { flushAll } from '../lib/saving.svelte';
import { reopened } from '../lib/session.svelte';
import { say } from '../lib/toasts.svelte';

/** Opens the sample organisation, in a store of its own. */
export const openSample = (): Promise<void> => change('app.open_sample');

/** Goes back to our own organisation. */
export const leaveSample = (): Promise<void> => change('app.leave_sample');

async function change(name: 'app.open_sample' | 'app.leave_sample'): Promise<void> {
	await flushAll();
	const outcome = await write(name, {});
	if (!outcome.ok) return say(faultWords(outcome.fault));
	go('today');
	await reopened(outcome.value);
}
