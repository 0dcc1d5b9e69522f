// The lists of words that the screens of partners share: kinds, sub-types, stages, what is brought and needed.
//
// Each is a function, so that reading it inside a component follows the language.

import {
	type Category,
	type Health,
	KINDS,
	type Kind,
	type Said,
	type Stage,
	SUBTYPES,
	type ThingView,
	USUAL_OFFERS,
} from '../../gen/calls';
import type { IconName } from '../../kit/icons';
import type { Option } from '../../kit/options';
import type { ShapeName, Tone } from '../../kit/shapes';
import { dashed, values, w, word } from '../../lib/words.svelte';

const kindIcons: Record<Kind, IconName> = {
	business: 'store',
	nonprofit: 'hand-heart',
	government: 'landmark',
	education: 'school',
	community: 'users',
};

/** The drawing of a kind. */
export const kindIcon = (kind: Kind): IconName => kindIcons[kind];

/** The five kinds as tiles. */
export const kindTiles = (): (Option<Kind> & { icon: IconName })[] =>
	KINDS.map((kind) => ({ value: kind, label: w(`kind-${kind}`), icon: kindIcons[kind] }));

/** The sub-types of a kind, in words. */
export const subtypeOptions = (kind: Kind): Option[] =>
	(SUBTYPES[kind] ?? []).map((key) => ({ value: key, label: subtypeWord(key) }));

/** A sub-type in words; the key itself is never shown. */
export const subtypeWord = (key: string): string => word(`subtype-${dashed(key)}`) ?? '';

/** What kind of partner, in the fewest exact words: the sub-type, else the kind. */
export const kindWords = (kind: Kind, subtype: string): string =>
	(subtype && subtypeWord(subtype)) || w(`kind-${kind}`);

const stageKeys: Stage[] = ['prospect', 'contacted', 'in_talks', 'active', 'dormant', 'ended'];

/** A stage in words. */
export const stageWord = (stage: Stage): string => word(`stage-${dashed(stage)}`) ?? stage;

/** The stages in order. */
export const stageOptions = (): Option<Stage>[] =>
	stageKeys.map((stage) => ({ value: stage, label: stageWord(stage) }));

const categoryKeys: Category[] = [
	'money',
	'goods',
	'venue',
	'mentoring',
	'jobs',
	'services',
	'advocacy',
	'outreach',
	'policy',
	'research',
	'expertise',
	'volunteers',
	'local_knowledge',
	'network',
];

/** The five kinds in one word each, for filters. */
export const kindFilter = (): Option<Kind>[] =>
	KINDS.map((kind) => ({ value: kind, label: w(`kind-short-${kind}`) }));

/** What sort of thing, in words. */
export const categoryWord = (category: Category): string => word(`category-${dashed(category)}`) ?? category;

/** All sorts of things that are brought and needed. */
export const categoryOptions = (): Option<Category>[] =>
	categoryKeys.map((key) => ({ value: key, label: categoryWord(key) }));

/** The usual sorts for a kind of partner, fewest taps first. */
export const usualOptions = (kind: Kind | undefined): Option<Category>[] =>
	(kind ? USUAL_OFFERS[kind] : USUAL_OFFERS.business).map((key) => ({
		value: key,
		label: categoryWord(key),
	}));

/** One thing brought or needed: their words, else its sort. */
export const thingWords = (thing: Pick<ThingView, 'category' | 'what'>): string =>
	thing.what || categoryWord(thing.category);

/** How the state of a relation looks. */
export const healthLook: Record<Health, { tone: Tone; shape: ShapeName }> = {
	healthy: { tone: 'good', shape: 'circle' },
	attention: { tone: 'warn', shape: 'triangle' },
	drifting: { tone: 'bad', shape: 'square' },
};

/** The reason that weighs most, in words; news that came in time explains no worry. */
export const worryWords = (reasons: readonly Said[]): string =>
	reasons
		.filter((one) => !['recent_contact', 'commitments_kept'].includes(one.code))
		.map(reasonWords)
		.filter(Boolean)[0] ?? '';

/** Why a relation fares as it does, in words. */
export const reasonWords = (reason: Said): string =>
	word(`reason-${dashed(reason.code)}`, values(reason.args)) ?? '';
