// One box of the monthly entry: what is typed in it, whether it asks something, and how it is kept.

import type { Doubt, MonthRow } from '../../gen/calls';
import { type Outcome, write } from '../../lib/deed.svelte';
import { Autosave } from '../../lib/saving.svelte';
import { call } from '../../lib/transport';
import { language } from '../../lib/words.svelte';
import { figure, readFigure } from './figures';

/** Quiet after typing before the figure is kept: well inside the half second that is promised. */
const PAUSE_MS = 350;

/** What stands open under the row. */
export type Open = 'doubt' | 'doubt-why' | 'reason' | 'note';

/** The box of one indicator in one month. */
export class EntryBox {
	/** What stands in the field. */
	text = $state('');
	/** What stands open under the row. */
	open = $state<Open>();
	/** The doubt that waits for an answer. */
	doubt = $state.raw<Doubt>();
	/** The value that is doubted. */
	doubted = $state(0);
	readonly saver: Autosave;
	readonly #row: () => MonthRow;
	readonly #month: () => string;

	constructor(row: () => MonthRow, month: () => string) {
		this.#row = row;
		this.#month = month;
		this.text = this.kept;
		this.saver = new Autosave(() => ({
			save: (text) => this.#keep(text),
			scratch: `readings/${row().indicator.id}/${month()}`,
			pause: PAUSE_MS,
		}));
	}

	/** The figure in the record, as it is written. */
	get kept(): string {
		const value = this.#row().reading?.value ?? null;
		return value === null ? '' : figure(value, language());
	}

	/** The record says that there is no data. */
	get noData(): boolean {
		const { reading } = this.#row();
		return reading !== null && reading.value === null;
	}

	/** It asks something that is not answered yet. */
	get asks(): boolean {
		return this.open === 'doubt' || this.open === 'doubt-why';
	}

	/** Takes what was typed. */
	type(text: string): void {
		this.text = text;
		if (this.asks) this.#settle();
		this.saver.type(text);
	}

	/** The record changed: it replaces what is shown, never what is being typed or asked about. */
	follow(): void {
		if (!this.saver.dirty && !this.asks) this.text = this.kept;
	}

	/** What was half typed or not answered when the screen was left stands here again. */
	async resume(): Promise<void> {
		const text = await this.saver.halfTyped();
		if (text === undefined || this.saver.dirty) return;
		this.type(text);
		await this.saver.flush();
	}

	/** Keeps a value, with the reason why an unlikely one is right. */
	async put(value: number, note: string): Promise<Outcome<unknown>> {
		this.text = figure(value, language());
		this.#settle();
		const outcome = await this.#put({ value, note });
		if (outcome.ok) {
			this.saver.problem = undefined;
			this.saver.dirty = false;
			await this.#forgetScratch();
		}
		return outcome;
	}

	/** Keeps the reason why there is no data. */
	async putReason(reason: string): Promise<Outcome<unknown>> {
		const outcome = await this.#put({ value: null, no_data: reason, note: this.#row().reading?.note ?? '' });
		if (!outcome.ok) return outcome;
		this.text = '';
		this.#settle();
		this.saver.dirty = false;
		this.saver.problem = undefined;
		await this.#forgetScratch();
		return outcome;
	}

	/** Keeps the note beside what is there. */
	putNote(note: string): Promise<Outcome<unknown>> {
		const { reading } = this.#row();
		return this.#put({ value: reading?.value ?? null, no_data: reading?.no_data ?? '', note });
	}

	/** Empties the box. */
	async clear(): Promise<void> {
		this.open = undefined;
		if (this.#row().reading) await write('readings.clear', this.#cell());
	}

	async #keep(text: string): Promise<Outcome<unknown>> {
		const { reading } = this.#row();
		if (!text.trim())
			return reading?.value != null ? write('readings.clear', this.#cell()) : { ok: true, value: null };
		const read = readFigure(text, language());
		if (!read.ok) return invalid(read.code, read.args);
		if (read.value === reading?.value) return { ok: true, value: null };
		const note = reading?.note ?? '';
		// A note that stands from before says nothing about a new value: ask first.
		const first = note ? await this.#doubtOn(read.value) : null;
		if (first) return this.#ask(first, read.value);
		const outcome = await this.#put({ value: read.value, note });
		const doubted = !outcome.ok && outcome.fault.kind === 'not_now' && outcome.fault.code === 'doubtful';
		const doubt = doubted ? await this.#doubtOn(read.value) : null;
		return doubt ? this.#ask(doubt, read.value) : outcome;
	}

	/** What is unlikely about a value; nothing when it cannot be asked. */
	#doubtOn(value: number): Promise<Doubt | null> {
		return call('readings.doubt', { ...this.#cell(), value }).catch(() => null);
	}

	/** Nothing is wrong and nothing is kept yet: the box asks, and the words under the row say so. */
	#ask(doubt: Doubt, value: number): Outcome<unknown> {
		this.doubt = doubt;
		this.doubted = value;
		this.open = 'doubt';
		return { ok: false, fault: { kind: 'invalid', problems: [] } };
	}

	#settle(): void {
		this.doubt = undefined;
		this.open = undefined;
	}

	async #put(what: { value: number | null; no_data?: string; note: string }): Promise<Outcome<unknown>> {
		return readable(await write('readings.put', { ...this.#cell(), ...what }));
	}

	#cell(): { indicator: string; month: string } {
		return { indicator: this.#row().indicator.id, month: this.#month() };
	}

	async #forgetScratch(): Promise<void> {
		const { indicator, month } = this.#cell();
		await call('scratch.set', { key: `readings/${indicator}/${month}`, text: null }).catch(() => undefined);
	}
}

/** Limits come in thousandths; people read them as figures. */
function readable(outcome: Outcome<unknown>): Outcome<unknown> {
	if (outcome.ok || outcome.fault.kind !== 'invalid') return outcome;
	const problems = outcome.fault.problems.map((problem) => ({
		...problem,
		args: problem.args.map(([name, value]): [string, string] => [
			name,
			name === 'limit' ? figure(Number(value), language()) : value,
		]),
	}));
	return { ok: false, fault: { kind: 'invalid', problems } };
}

const invalid = (code: string, args: Record<string, string>): Outcome<never> => ({
	ok: false,
	fault: { kind: 'invalid', problems: [{ field: 'value', code, args: Object.entries(args) }] },
});
