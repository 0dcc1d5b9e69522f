// What the search palette can do beside finding: every deed of the frame by its name, and where the typed words stand.

import type { IconName } from '../kit/icons';
import { saveBackup } from '../lib/backup';
import { checkDocument } from '../lib/checking.svelte';
import { prefer, preferences } from '../lib/preferences.svelte';
import { go } from '../lib/router.svelte';
import { address } from '../lib/routes';
import { undo, undoable } from '../lib/undo.svelte';
import { w } from '../lib/words.svelte';

/** One deed that the palette offers. */
export interface PaletteDeed {
	title: string;
	detail: string;
	icon: IconName;
	run: () => void;
}

/** Every deed, in a fixed order. */
export function actions({ onhelp }: { onhelp: () => void }): PaletteDeed[] {
	const to = (title: string, icon: IconName, place: string): PaletteDeed => ({
		title,
		detail: '',
		icon,
		run: () => go(place),
	});
	const { theme, language } = preferences();
	const undoName = undoable.undo;
	return [
		to(w('action-new-partner'), 'user-plus', address('partners-new')),
		to(w('action-new-conversation'), 'message-circle', address('conversations-new')),
		to(w('action-new-agreement'), 'file-plus', address('agreements-new')),
		to(w('action-new-goal'), 'chart', address('goals-new')),
		to(w('action-new-report'), 'file-plus', address('reports-new')),
		...(undoName
			? [
					{
						title: w('undo-named', { deed: undoName }),
						detail: '',
						icon: 'undo-2' as const,
						run: () => void undo(),
					},
				]
			: []),
		to(w('action-go', { place: w('rail-today') }), 'house', address('today')),
		to(w('action-go', { place: w('rail-partners') }), 'users', address('partners')),
		to(w('action-go', { place: w('rail-agreements') }), 'file-text', address('agreements')),
		to(w('action-go', { place: w('rail-impact') }), 'chart', address('impact')),
		to(w('action-go', { place: w('rail-settings') }), 'settings', address('settings')),
		to(w('action-organisation'), 'building-2', address('settings-part', { part: 'organisation' })),
		{ title: w('action-check'), detail: '', icon: 'shield-check', run: () => checkDocument() },
		{ title: w('action-backup'), detail: '', icon: 'hard-drive', run: () => void saveBackup() },
		{
			title: theme === 'dark' ? w('action-light') : w('action-dark'),
			detail: '',
			icon: theme === 'dark' ? 'sun' : 'moon',
			run: () => void prefer({ theme: theme === 'dark' ? 'light' : 'dark' }),
		},
		{
			title: w('action-language'),
			detail: '',
			icon: 'languages',
			run: () => void prefer({ language: language === 'id' ? 'en' : 'id' }),
		},
		{ title: w('help-title'), detail: '', icon: 'circle-question-mark', run: onhelp },
	];
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those deeds in whose title every typed word begins some word; three of them when nothing is typed. */
export function matching(deeds: PaletteDeed[], text: string): PaletteDeed[] {
	const words = plain(text).split(/\s+/).filter(Boolean);
	if (!words.length) return deeds.slice(0, 8);
	return deeds.filter((deed) => {
		const title = plain(deed.title).split(/[\s:,]+/);
		return words.every((word) => title.some((one) => one.startsWith(word)));
	});
}

/** A title cut where the typed words stand in it, so that they can be marked. */
export function parts(title: string, text: string): { text: string; hit: boolean }[] {
	const words = text.trim().split(/\s+/).filter(Boolean).map(plain);
	// Marks can only be placed where taking accents off leaves the length as it is.
	const low = plain(title);
	if (!words.length || low.length !== title.length) return [{ text: title, hit: false }];
	const hit = new Array<boolean>(title.length).fill(false);
	for (const word of words) {
		for (let from = low.indexOf(word); from >= 0; from = low.indexOf(word, from + 1))
			hit.fill(true, from, from + word.length);
	}
	const found: { text: string; hit: boolean }[] = [];
	for (let index = 0; index < title.length; index++) {
		const last = found[found.length - 1];
		if (last && last.hit === hit[index]) last.text += title[index];
		else found.push({ text: title[index] ?? '', hit: hit[index] ?? false });
	}
	return found;
}
