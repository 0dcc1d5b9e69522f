// Writing: run a deed, say what was done and how to undo it, and put every problem beside its field.

import type { CallFault, DeedLabel } from '../gen/calls';
import { say } from './toasts.svelte';
import { type Args, type CallName, call, Fault, type Value } from './transport';
import { dashed, problemWords, values, w, word } from './words.svelte';

/** How a write ended. Never thrown: a screen that forgets the fault does not compile. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: CallFault };

/** Runs a write without any words on the screen: fields that save by themselves use it. */
export async function write<K extends CallName>(name: K, args: Args<K>): Promise<Outcome<Value<K>>> {
	try {
		return { ok: true, value: await call(name, args) };
	} catch (error) {
		return {
			ok: false,
			fault: error instanceof Fault ? error.fault : { kind: 'broken', code: 'unreachable' },
		};
	}
}

/** The name of a deed in words: "tambah mitra Toko Maju", as it stands after "Urungkan:". */
export function deedWords(label: DeedLabel): string {
	return word(`deed-${dashed(label.name)}`, { subject: label.subject }) ?? w('deed-other');
}

/** A sentence for a fault that belongs to no field. */
export function faultWords(fault: CallFault): string {
	if (fault.kind === 'invalid') return fault.problems.map(problemWords).join(' ');
	if (fault.kind === 'not_now') {
		return word(`not-now-${dashed(fault.code)}`, values(fault.args)) ?? w('fault-not-now');
	}
	if (fault.kind === 'broken') return word(`fault-broken-${dashed(fault.code)}`) ?? w('fault-broken');
	return word(`fault-${dashed(fault.kind)}`) ?? w('fault-broken');
}

/** A deed with a button: whether it runs, what was wrong with it. */
export interface Deed<K extends CallName> {
	readonly busy: boolean;
	readonly fault: CallFault | undefined;
	/** The sentence for the whole form, when the fault names no field of `fields`. */
	sentence(fields?: string[]): string | undefined;
	/** The sentence for one field (`name`, `needs.2.what`). */
	problem(field: string): string | undefined;
	/** Runs it. The value, or nothing when it failed (then the fault is here). `told` replaces the toast's words; `false` keeps silent. */
	run(args: Args<K>, told?: string | false): Promise<Value<K> | undefined>;
	/** Forgets the last fault. */
	clear(): void;
}

/** Makes a deed for a screen: `const add = deed('partners.add')`. */
export function deed<K extends CallName>(name: K): Deed<K> {
	let busy = $state(false);
	let fault = $state.raw<CallFault>();
	return {
		get busy() {
			return busy;
		},
		get fault() {
			return fault;
		},
		sentence(fields = []) {
			if (!fault) return undefined;
			if (fault.kind !== 'invalid') return faultWords(fault);
			const rest = fault.problems.filter((problem) => !fields.includes(problem.field));
			return rest.length ? rest.map(problemWords).join(' ') : undefined;
		},
		problem(field) {
			if (fault?.kind !== 'invalid') return undefined;
			const found = fault.problems.find((problem) => problem.field === field);
			return found && problemWords(found);
		},
		async run(args, told) {
			if (busy) return undefined;
			busy = true;
			const outcome = await write(name, args);
			busy = false;
			fault = outcome.ok ? undefined : outcome.fault;
			if (!outcome.ok) return undefined;
			if (told !== false) announce(outcome.value, told);
			return outcome.value;
		},
		clear() {
			fault = undefined;
		},
	};
}

/** The toast after a deed: its own words or the deed's name, with undo when there is one. */
function announce(value: unknown, told?: string): void {
	const label =
		typeof value === 'object' && value !== null && 'undo' in value ? (value.undo as DeedLabel | null) : null;
	if (told) say(told, { undo: label !== null });
	else if (label) say(w('toast-done', { deed: deedWords(label) }), { undo: true });
}
