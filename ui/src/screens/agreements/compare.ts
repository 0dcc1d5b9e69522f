// How versions, places and changes are called in a comparison.

import type { AgreementVersion, Change, ChangeKind, Place } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';
import { shortDateWithYear } from '../../lib/format';
import { language, w } from '../../lib/words.svelte';

/** How the present draft is called in the address, where the others have their id. */
export const PRESENT = 'present';

/** What a version is called in the address. */
export const versionKey = (version: AgreementVersion): string => version.id ?? PRESENT;

/** What a version is called for people. */
export function versionWords(version: AgreementVersion): string {
	const day = shortDateWithYear(version.made_at.slice(0, 10), language());
	const number = version.version;
	if (version.kind === 'present') return w('compare-version-present');
	if (version.kind === 'frozen') return w('compare-version-frozen', { version: number, day });
	return version.note
		? w('compare-version-note', { version: number, day, note: version.note })
		: w('compare-version-sent', { version: number, day });
}

/** The same inside a sentence. */
export const versionInside = (version: AgreementVersion): string =>
	version.kind === 'present' ? w('compare-version-present-inside') : versionWords(version);

/** Where a change is: "Pasal 3 ayat 2 huruf a". */
export function placeWords(place: Place): string {
	const front = place.section === 'signatures' ? w('compare-place-signatures') : w('compare-place-front');
	const parts = [place.label || front];
	if (place.paragraph)
		parts.push(w('compare-place-paragraph', { number: place.paragraph.replace(/[()]/g, '') }));
	if (place.letter) parts.push(w('compare-place-letter', { letter: place.letter.replace(/\.$/, '') }));
	return parts.join(' ');
}

/** What a change did, in one sentence. */
export function changeWords(change: Change): string {
	const { before, after, moved } = change;
	if (moved) {
		const place = placeWords(moved);
		if (before && !after) return w('compare-now-there', { place, what: before });
		return after ? w('compare-was-there', { place, what: after }) : w('compare-moved-only', { place });
	}
	if (before && after) return w('compare-from-to', { before, after });
	return before || after || w('compare-other');
}

/** Word, shape and colour of a kind of change. */
export function kindLook(kind: ChangeKind): { word: string; tone: Tone; shape: ShapeName } {
	switch (kind) {
		case 'added':
			return { word: w('compare-kind-added'), tone: 'good', shape: 'tick' };
		case 'removed':
			return { word: w('compare-kind-removed'), tone: 'bad', shape: 'cross' };
		case 'changed':
			return { word: w('compare-kind-changed'), tone: 'plain', shape: 'ring' };
		case 'moved':
			return { word: w('compare-kind-moved'), tone: 'info', shape: 'diamond' };
	}
}
