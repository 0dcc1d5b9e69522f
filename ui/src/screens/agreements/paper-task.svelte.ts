// Making the PDF and handing it to the system: with progress when it takes long, and a way to stop it.

import type { CallFault, PaperFile, PdfOf } from '../../gen/calls';
import { faultWords } from '../../lib/deed.svelte';
import { flushAll } from '../../lib/saving.svelte';
import { onProgress } from '../../lib/session.svelte';
import { say } from '../../lib/toasts.svelte';
import { call, Fault } from '../../lib/transport';
import { w } from '../../lib/words.svelte';

/** What is done with the finished PDF. */
export type PaperDeed = 'save' | 'print' | 'open';

/** Shorter work shows nothing. */
const QUIET_MS = 400;

/** How a paper is made; `task` is the name under which its progress is told. */
type Make<Of> = (of: Of & { task: string }) => Promise<PaperFile>;

/** One paper on its way: an agreement's, unless it is told how another is made. */
export class PaperTask<Of = Omit<PdfOf, 'task'>> {
	/** What is being done, while it is. */
	deed = $state<PaperDeed>();
	/** It takes long enough to be shown. */
	shown = $state(false);
	done = $state(0);
	total = $state(0);
	/** Why the last one failed, in words. */
	problem = $state<string>();
	#task = '';
	readonly #make: Make<Of>;

	constructor(make: Make<Of> = (of) => call('agreements.pdf', of as unknown as PdfOf)) {
		this.#make = make;
	}

	/** Makes the PDF and does the deed. */
	async run(deed: PaperDeed, of: Of): Promise<void> {
		if (this.deed) return;
		this.deed = deed;
		this.problem = undefined;
		this.done = this.total = 0;
		this.#task = crypto.randomUUID();
		const timer = setTimeout(() => {
			this.shown = true;
		}, QUIET_MS);
		const stop = onProgress(({ task, done, total }) => {
			if (task !== this.#task) return;
			this.done = done;
			this.total = total;
		});
		try {
			await flushAll();
			const file = await this.#make({ ...of, task: this.#task });
			await handOver(deed, file);
		} catch (error) {
			const fault: CallFault = error instanceof Fault ? error.fault : { kind: 'broken', code: 'unreachable' };
			if (fault.kind === 'cancelled') say(w('agreements-pdf-cancelled'));
			else this.problem = faultWords(fault);
		}
		clearTimeout(timer);
		stop();
		this.shown = false;
		this.deed = undefined;
	}

	/** Stops it; nothing is half done. */
	cancel(): void {
		void call('tasks.cancel', { task: this.#task }).catch(() => undefined);
	}
}

async function handOver(deed: PaperDeed, file: PaperFile): Promise<void> {
	const { token } = file;
	if (deed === 'save') {
		const { saved, name } = await call('window.save_as', { token });
		if (saved) say(w('agreements-saved-as', { name }));
	} else if (deed === 'open') {
		await call('window.open', { token });
		say(w('agreements-opened'));
	} else {
		const { how, printer } = await call('window.print', { token });
		say(
			how === 'printer' ? w('agreements-printed', { printer: printer ?? '' }) : w('agreements-print-viewer'),
		);
	}
}
