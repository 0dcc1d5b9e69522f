// Language, theme, text size, density: kept by the program, applied here at once.

import type { Preferences } from '../gen/calls';
import { call, inWindow } from './transport';
import { begin, speak } from './words.svelte';

const REMEMBERED = 'sepakat.look';

let now = $state.raw<Preferences>({
	language: 'id',
	theme: 'system',
	text_size: 100,
	density: 'roomy',
	single_keys: true,
	field_laptop: false,
	your_name: '',
});

/** The text sizes offered, in per cent. */
export const sizes = [90, 100, 110, 125, 150, 175] as const;

let opened = false;

/** Last time a store was open here: the frame may be painted before the program has answered. */
export const openedLastTime = (): boolean => opened;

/** Notes for the next start whether a store is open. */
export function rememberOpened(open: boolean): void {
	opened = open;
}

/** The preferences in force. */
export const preferences = (): Preferences => now;

/** Changes some of them: the screen first, then the program. A program that cannot keep them leaves the screen as wished. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
	await applyPreferences({ ...now, ...change });
	const kept = await call('app.preferences.set', change).catch(() => undefined);
	if (kept) await applyPreferences(kept);
}

/** Makes the screen follow `next`. */
export async function applyPreferences(next: Preferences): Promise<void> {
	const before = now;
	await speak(next.language);
	now = next;
	showTheme();
	document.documentElement.classList.toggle('compact', next.density === 'compact');
	// The web view's zoom carries the text size, since media queries follow it; a browser has its own.
	if (inWindow() && before.text_size !== next.text_size)
		await call('window.zoom', { percent: next.text_size });
	try {
		localStorage.setItem(REMEMBERED, JSON.stringify({ language: next.language, theme: next.theme, opened }));
	} catch {
		// Only the first paint of the next start is poorer without it.
	}
}

/** Before the program has answered: the look of last time, so that nothing flashes. */
export async function rememberedLook(): Promise<void> {
	try {
		const look = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<Preferences> & {
			opened?: boolean;
		};
		now = { ...now, ...look };
		opened = look.opened === true;
	} catch {
		// A damaged memory is no memory.
	}
	showTheme();
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
	await begin(now.language);
}

function showTheme(): void {
	const dark =
		now.theme === 'dark' || (now.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
	document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
