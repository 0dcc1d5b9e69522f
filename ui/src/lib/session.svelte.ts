// What the program says of itself: which phase it is in, what undo would do, whether everything is saved.
//
// The one listener for events; others subscribe here.

import type { CallFault, Changed, Event, Start } from '../gen/calls';
import { applyPreferences, rememberOpened } from './preferences.svelte';
import { flushAll } from './saving.svelte';
import { type ChosenFile, call, events, Fault } from './transport';

type Progress = Extract<Event, { kind: 'progress' }>;

let start = $state.raw<Start>();
let broken = $state.raw<CallFault>();
let epoch = $state(0);
const reopenListeners = new Set<() => void>();
const changeListeners = new Set<(nouns: Changed[]) => void>();
const progressListeners = new Set<(progress: Progress) => void>();
const dropListeners = new Set<(files: ChosenFile[]) => void>();
/** The day on which the program gave its last account. */
let day = '';

/** The program's account of itself; undefined until it has answered. */
export const session = {
	get start(): Start | undefined {
		return start;
	},
	get broken(): CallFault | undefined {
		return broken;
	},
	/** Grows whenever another store is open: screens begin anew. */
	get epoch(): number {
		return epoch;
	},
};

/** Asks the program how things stand. Called at the start and after each change of store. */
export async function boot(): Promise<void> {
	try {
		await take(await call('app.start', {}));
	} catch (error) {
		broken = error instanceof Fault ? error.fault : { kind: 'broken', code: 'unreachable' };
	}
}

/** Takes a new account of the program, as `app.begin` and its like answer it. */
export async function take(next: Start): Promise<void> {
	rememberOpened(next.phase === 'open');
	await applyPreferences(next.preferences);
	broken = undefined;
	day = dayHere();
	start = next;
}

/** Takes the account of a program that has opened another store: nothing remembered of the former one holds. */
export async function reopened(next: Start): Promise<void> {
	for (const told of reopenListeners) told();
	epoch++;
	await take(next);
}

/** Tells that another store is open. */
export function onReopen(told: () => void): void {
	reopenListeners.add(told);
}

/** Another window, or the program itself, may have opened another store. */
async function lookAgain(): Promise<void> {
	const before = start && identity(start);
	await boot();
	if (start && before !== identity(start)) await reopened(start);
}

const dayHere = (): string => new Date().toDateString();

/** Asks again when midnight has passed since the last account: what is late, due today or ending soon depends on it. */
export async function newDay(): Promise<void> {
	if (!start || day === dayHere()) return;
	day = dayHere();
	await boot();
	for (const told of changeListeners) told([]);
}

const identity = (one: Start): string =>
	[one.phase, one.sample, one.store_name, one.organisation?.id, one.earlier_day].join();

/** Follows the program's events. Called once. */
export function followEvents(): void {
	events((event) => {
		if (event.kind === 'changed') for (const told of changeListeners) told(event.nouns);
		if (event.kind === 'progress') for (const told of progressListeners) told(event);
		if (event.kind === 'closing') void flushAll().finally(() => call('window.quit', {}));
		if (event.kind === 'undo' && start) start = { ...start, undo: event };
		if (event.kind === 'store' && start) start = { ...start, last_backup: event.last_backup };
		if (event.kind === 'opened') void lookAgain();
		if (event.kind === 'dropped') for (const told of dropListeners) told(event.files);
	});
}

/** Tells which rows changed (none named: anything may have); gives back how to stop. */
export function onChange(told: (nouns: Changed[]) => void): () => void {
	changeListeners.add(told);
	return () => changeListeners.delete(told);
}

/** Tells how far long work has come; gives back how to stop. */
export function onProgress(told: (progress: Progress) => void): () => void {
	progressListeners.add(told);
	return () => progressListeners.delete(told);
}

/** Tells which files were dropped on the window; gives back how to stop. */
export function onDrop(told: (files: ChosenFile[]) => void): () => void {
	dropListeners.add(told);
	return () => dropListeners.delete(told);
}
