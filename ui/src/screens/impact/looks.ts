// How the states of goals and indicators look and are called, wherever they are shown.

import type { Language } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';

/** How an indicator does, as the program judges it. */
export type TrackName = 'on_track' | 'getting_there' | 'off_track' | 'not_judged';

/** Shape and colour of each. */
export const trackLook: Record<TrackName, { tone: Tone; shape: ShapeName }> = {
	on_track: { tone: 'good', shape: 'circle' },
	getting_there: { tone: 'warn', shape: 'triangle' },
	off_track: { tone: 'bad', shape: 'square' },
	not_judged: { tone: 'plain', shape: 'ring' },
};

/** One of what the program hands over in both languages. */
export const said = <T>(both: Record<Language, T>, language: Language): T => both[language];

/** The levels of the chain of results, highest first. */
export const levels = ['goal', 'outcome', 'output', 'activity'] as const;
