// What is typed is safe within half a second of a pause. Every field that saves by itself does it through `Autosave`.
//
// The foot of the rail reads the sum of all of them, so that it tells the truth: saving, saved, not saved.

import { faultWords, type Outcome } from './deed.svelte';
import { keepScratch, leaveScratch, readScratch } from './scratch';
import { problemWords, w } from './words.svelte';

const PAUSE_MS = 500;
const waiting = new Set<Waiting>();
let underWay = $state(0);
let failed = $state(0);

/** Something typed that is not written yet. */
export interface Waiting {
	/** Writes it now. */
	flush(): Promise<void>;
}

/** Has `flushAll` write this one too, until `calm` says that nothing of it waits. */
export function awaitFlush(one: Waiting): void {
	waiting.add(one);
}

/** Nothing of this one waits any more. */
export function calm(one: Waiting): void {
	waiting.delete(one);
}

/** How things stand with everything typed. */
export const saving = {
	/** Something is being written. */
	get underWay(): boolean {
		return underWay > 0;
	},
	/** Something could not be written and stands on the screen only. */
	get failed(): boolean {
		return failed > 0;
	},
};

/** Writes everything that waits, now: the window loses the focus or closes. */
export async function flushAll(): Promise<void> {
	await Promise.all([...waiting].map((one) => one.flush()));
}

/** What a field needs to save by itself. */
export interface AutosaveOptions {
	/** Writes the text. */
	save: (text: string) => Promise<Outcome<unknown>>;
	/** Where text that is not valid yet is kept. Without it such text lives only as long as the screen. */
	scratch?: string | undefined;
	/** Milliseconds of quiet before saving. */
	pause?: number;
}

/** The saving of one field. */
export class Autosave {
	/** The sentence beside the field: why the text is not accepted. */
	problem = $state<string>();
	/** The text could not be written, through no fault of the person. */
	unsaved = $state(false);
	/** There is something typed that is not written yet. */
	dirty = $state(false);
	#text = '';
	#timer: ReturnType<typeof setTimeout> | undefined;
	#inScratch = false;
	#running: Promise<void> = Promise.resolve();
	readonly #options: () => AutosaveOptions;

	constructor(options: () => AutosaveOptions) {
		this.#options = options;
	}

	/** Text that was half typed when the screen was left, if there is any. */
	async halfTyped(): Promise<string | undefined> {
		const key = this.#options().scratch;
		if (!key) return undefined;
		const text = await readScratch(key);
		if (text === null) return undefined;
		this.#inScratch = true;
		return text;
	}

	/** Notes what was typed; it is written after a pause. */
	type(text: string): void {
		this.#text = text;
		this.dirty = true;
		waiting.add(this);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), this.#options().pause ?? PAUSE_MS);
	}

	/** Writes now what waits. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (waiting.delete(this)) this.#running = this.#running.then(() => this.#write(this.#text));
		return this.#running;
	}

	async #write(text: string): Promise<void> {
		underWay++;
		const outcome = await this.#options().save(text);
		underWay--;
		const unsaved = !outcome.ok && outcome.fault.kind !== 'invalid';
		if (unsaved !== this.unsaved) failed += unsaved ? 1 : -1;
		this.unsaved = unsaved;
		if (outcome.ok) {
			this.problem = undefined;
			if (this.#text === text) this.dirty = false;
			await this.#keep(null);
			return;
		}
		const { fault } = outcome;
		this.problem =
			fault.kind === 'invalid'
				? fault.problems.map(problemWords).join(' ')
				: `${w('field-unsaved')} ${faultWords(fault)}`;
		await this.#keep(text);
	}

	/** The field leaves the screen: its failure no longer counts there, its text is in the scratch. */
	leave(): void {
		const settled = this.flush().then(() => {
			if (this.unsaved) failed--;
			this.unsaved = false;
		});
		const key = this.#options().scratch;
		if (key) leaveScratch(key, settled);
	}

	async #keep(text: string | null): Promise<void> {
		const key = this.#options().scratch;
		if (!key || (text === null && !this.#inScratch)) return;
		this.#inScratch = text !== null;
		await keepScratch(key, text);
	}
}
