// The keyboard of the whole app. Screens lend their own deeds (print, new) while they stand.

import { preferences } from './preferences.svelte';

/** Deeds that have a key everywhere. */
export interface PageDeeds {
	/** Ctrl/Cmd P: print what is shown. */
	print?: () => void;
	/** Ctrl/Cmd N: new, of the page's kind. */
	create?: () => void;
}

/** Deeds of the frame. */
export interface FrameDeeds {
	search: () => void;
	help: () => void;
	undo: () => void;
	redo: () => void;
}

let page: PageDeeds = {};

/** Lends the page's deeds for as long as the component lives; use it while it is being set up. */
export function pageKeys(deeds: PageDeeds): void {
	$effect(() => {
		page = deeds;
		return () => {
			if (page === deeds) page = {};
		};
	});
}

/** Ctrl on most systems, Cmd on a Mac. */
export const mac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);
/** The name of that key. */
export const modifier = mac ? '⌘' : 'Ctrl';

const regions = ['rail', 'main', 'aside'];

/** Answers a key that nothing inside the page has taken. */
export function pressed(event: KeyboardEvent, frame: FrameDeeds): void {
	if (event.defaultPrevented) return;
	const done = event.ctrlKey || event.metaKey ? withModifier(event, frame) : alone(event, frame);
	if (done) event.preventDefault();
}

function withModifier(event: KeyboardEvent, frame: FrameDeeds): boolean {
	if (event.altKey) return false;
	const key = event.key.toLowerCase();
	if (key === 'k') return run(frame.search);
	if (document.querySelector('dialog[open]')) return false;
	if (key === 'n' && page.create) return run(page.create);
	if (key === 'p' && page.print) return run(page.print);
	// Inside a field Ctrl Z is the field's own.
	if (writing(event.target)) return false;
	if (key === 'z') return run(event.shiftKey ? frame.redo : frame.undo);
	if (key === 'y' && !mac) return run(frame.redo);
	return false;
}

function alone(event: KeyboardEvent, frame: FrameDeeds): boolean {
	if (document.querySelector('dialog[open]')) return false;
	if (event.key === 'F6') return nextRegion(event.shiftKey ? -1 : 1);
	if (event.key === '?' && preferences().single_keys && !writing(event.target)) return run(frame.help);
	return false;
}

function run(deed: () => void): true {
	deed();
	return true;
}

/** True where keys are text. */
export function writing(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
	);
}

function nextRegion(step: number): boolean {
	const all = regions
		.map((name) => document.querySelector<HTMLElement>(`[data-region=${name}]`))
		.filter((one) => one !== null);
	const here = all.map((region) => region.contains(document.activeElement)).lastIndexOf(true);
	const next = all[(here + step + all.length) % all.length];
	const inside = next?.querySelector<HTMLElement>('a, button, input, [tabindex="0"]');
	(inside ?? next)?.focus();
	return true;
}
