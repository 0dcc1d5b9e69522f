// The types of scripts/words.mjs, for the tests that read the catalogues.

/** One sentence of a catalogue. */
export interface Sentence {
	variables: string[];
	text: string;
	file: string;
}

export const languages: string[];
export function catalogue(language: string): Map<string, Sentence>;
export function typescript(): string;
