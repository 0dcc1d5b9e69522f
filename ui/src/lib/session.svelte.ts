// What the program says of itself: which phase it is in, what undo would do, whether everything is saved.
//
// The one listener for events; others subscribe here.

import type { CallFault, Changed, Event, Start } from '../gen/calls';
import { applyPreferences, rememberOpened } from './preferences.svelte';
import { flushAll } from './saving.svelte';
import { call, events, Fault } from './transport';

type Progress = Extract<Event, { kind: 'progress' }>;

let start = $state.raw<Start>();
let broken = $state.raw<CallFault>();
const changeListeners = new Set<(nouns: Changed[]) => void>();
const progressListeners = new Set<(progress: Progress) => void>();

/** The program's account of itself; undefined until it has answered. */
export const session = {
	get start(): Start | undefined {
		return start;
	},
	get broken(): CallFault | undefined {
		return broken;
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
	start = next;
}

/** Follows the program's events. Called once. */
export function followEvents(): void {
	events((event) => {
		if (event.kind === 'changed') for (const told of changeListeners) told(event.nouns);
		if (event.kind === 'progress') for (const told of progressListeners) told(event);
		if (event.kind === 'closing') void flushAll().finally(() => call('window.quit', {}));
		if (event.kind === 'undo' && start) start = { ...start, undo: event };
		if (event.kind === 'store' && start) start = { ...start, last_backup: event.last_backup };
		if (event.kind === 'opened') void boot();
	});
}

/** Tells which rows changed; gives back how to stop. */
export function onChange(told: (nouns: Changed[]) => void): () => void {
	changeListeners.add(told);
	return () => changeListeners.delete(told);
}

/** Tells how far long work has come; gives back how to stop. */
export function onProgress(told: (progress: Progress) => void): () => void {
	progressListeners.add(told);
	return () => progressListeners.delete(told);
}
