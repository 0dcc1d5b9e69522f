// Where we are. The address after `#` is the truth; back and forward return to the same filter and the same scroll.

import { tick } from 'svelte';
import { painted } from './painted';
import {
	address,
	patterns,
	type Query,
	question,
	type Route,
	type RouteName,
	readAddress,
	type Where,
} from './routes';

let here = $state.raw<Route>(readAddress(typeof location === 'undefined' ? '' : location.hash));
let entry = '';
let entries = 0;
// Between two screens the page shrinks and scrolls by itself: that is nobody's place.
let moving = true;
let cameBack = false;
const scrolls = new Map<string, number>();

// What is on the screen lags behind the address until the next screen is loaded, so that the old one never reads its
// parameters from an address that is not its own.
let standing = $state.raw<Route>(here);

/** The place on the screen. */
export const route = (): Route => standing;

/** The place that the address asks for. */
export const wanted = (): Route => here;

/** Called by the frame when only the question part of the address changed: the screen stays. */
export function stay(): void {
	standing = here;
	moving = false;
}

/** Called by the frame when the wanted place stands. */
export function settle(): void {
	standing = here;
}

/** Makes links: `href('partner', { id })`. */
export const href = <N extends RouteName>(name: N, ...where: Where<N>): string =>
	`#/${address(name, ...where)}`;

/** Goes to a place given as an address (`partners/<id>`), as the program hands them out. */
export function go(to: string): void {
	location.hash = `#/${to}`;
}

/** Goes to a place without leaving the present one in the history: after creating something, say. */
export function replace(to: string): void {
	history.replaceState({ entry }, '', `#/${to}`);
	arrive();
}

/** One step back, or to `otherwise` when this is the first page. */
export function back(otherwise: string): void {
	if (history.length > 1 && cameFromInside) history.back();
	else go(otherwise);
}
let cameFromInside = false;

/** Changes filters in the address of the present place; the history keeps one entry, so that back leaves the list. */
export function setQuery(change: Query): void {
	const query = { ...standing.query, ...change };
	const path = location.hash.split('?')[0] ?? '';
	history.replaceState({ entry }, '', path + question(query));
	here = standing = readAddress(location.hash);
}

/** Starts following the address. Called once. */
export function followAddress(): void {
	history.scrollRestoration = 'manual';
	addEventListener('popstate', (event) => {
		const kept = (event.state as { entry?: string } | null)?.entry;
		cameBack = kept !== undefined;
		if (!cameBack) cameFromInside = true;
		arrive(kept);
	});
	addEventListener('scroll', () => !moving && scrolls.set(entry, scrollY), { passive: true });
	arrive((history.state as { entry?: string } | null)?.entry);
}

function arrive(kept?: string): void {
	moving = true;
	entry = kept ?? `${performance.timeOrigin}-${++entries}`;
	if (!kept) history.replaceState({ entry }, '', location.hash || `#/${patterns.today}`);
	here = readAddress(location.hash);
}

/** Called by the frame when the screen of a new place stands: puts the scroll and the focus where they belong. */
export async function arrived(main: HTMLElement): Promise<void> {
	const wanted = cameBack ? (scrolls.get(entry) ?? 0) : 0;
	cameBack = false;
	await tick();
	// The measure of the start asks for the frame in which the first screen stood.
	requestAnimationFrame(() => performance.mark('screen'));
	// Focus has everything laid out on the spot: a new screen is painted first. Who comes back finds the old place at once.
	if (!wanted) await painted();
	if (!main.contains(document.activeElement)) {
		(main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
	}
	// A list that is still being read is too short to scroll: try again until it is there, or until a hand takes over.
	const hand = new AbortController();
	for (const kind of ['wheel', 'keydown', 'pointerdown'])
		addEventListener(kind, () => hand.abort(), { signal: hand.signal });
	for (let frame = 0; frame < LONGEST_WAIT && !hand.signal.aborted; frame++) {
		scrollTo(0, wanted);
		if (Math.abs(scrollY - wanted) < 2) break;
		await new Promise(requestAnimationFrame);
	}
	hand.abort();
	moving = false;
}

/** In frames: about two seconds. */
const LONGEST_WAIT = 120;
