// Every sentence on the screen comes through here: Fluent catalogues, typed keys, one language loaded at a time.
//
// Reading a word inside a component makes the component follow the language, so that switching changes everything at
// once and nothing typed is lost.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language, Problem } from '../gen/calls';
import type { Words } from '../gen-words';
import { call } from './transport';

/** The name of a sentence in the catalogues. */
export type WordKey = keyof Words & string;
type Variables<K extends WordKey> = [keyof Words[K]] extends [never] ? [] : [Words[K]];

type Catalogue = () => Promise<{ texts: string[] }>;

/** The frame's words come with the page; the screens' are asked of the program, so that no language is carried twice. */
const frames: Record<Language, Catalogue> = {
	id: () => import('./words-id'),
	en: () => import('./words-en'),
};

const asked = new Map<Language, Promise<string>>();

/** What the screens say. It is asked for once; an answer that failed is asked for again. */
function screens(language: Language): Promise<string> {
	const before = asked.get(language);
	if (before) return before;
	const answer = call('app.words', { language });
	asked.set(language, answer);
	answer.catch(() => asked.delete(language));
	return answer;
}

const whole = new Map<Language, FluentBundle>();
let spoken = $state.raw<{ language: Language; bundle: FluentBundle }>({
	language: 'id',
	bundle: new FluentBundle('id'),
});

/** The language of the interface. */
export const language = (): Language => spoken.language;

/** Speaks a language as far as the frame needs it: quick, for the first paint. Screens wait for [`speak`]. */
export async function begin(wanted: Language): Promise<void> {
	// It is needed next; whoever needs it hears if it cannot be had.
	void screens(wanted).catch(() => undefined);
	const { texts } = await frames[wanted]();
	// The program may have answered first: its whole language is never exchanged for the frame's part of one.
	if (!whole.size) use(wanted, bundleOf(wanted, texts));
}

/** Loads everything a language says and switches to it. */
export async function speak(wanted: Language): Promise<void> {
	let bundle = whole.get(wanted);
	if (!bundle) {
		const [first, rest] = await Promise.all([frames[wanted](), screens(wanted)]);
		bundle = bundleOf(wanted, [...first.texts, rest]);
		whole.set(wanted, bundle);
	}
	use(wanted, bundle);
}

function use(language: Language, bundle: FluentBundle): void {
	spoken = { language, bundle };
	if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** Makes the bundle of one language out of its catalogues. */
export const bundleOf = (language: Language, texts: string[]): FluentBundle => new Sentences(language, texts);

/**
 * Reads a sentence when it is first said: a screen says some dozens of more than a thousand, and reading them all would
 * hold up the start. No sentence refers to another (`scripts/words.mjs` sees to it), so each can be read by itself.
 */
class Sentences extends FluentBundle {
	readonly #unread = new Map<string, string>();

	constructor(language: Language, texts: string[]) {
		super(language, { useIsolating: false });
		for (const sentence of texts.flatMap((text) => text.split(/^(?=[a-z])/m))) {
			const key = /^[\w-]+/.exec(sentence)?.[0];
			if (key) this.#unread.set(key, sentence);
		}
	}

	override getMessage(key: string): ReturnType<FluentBundle['getMessage']> {
		const sentence = this.#unread.get(key);
		if (sentence !== undefined) {
			this.#unread.delete(key);
			this.addResource(new FluentResource(sentence));
		}
		return super.getMessage(key);
	}
}

/** The sentence `key` in the language of the interface. */
export function w<K extends WordKey>(key: K, ...[variables]: Variables<K>): string {
	return word(key, variables as Record<string, FluentVariable> | undefined) ?? key;
}

/** The sentence of a key put together from a code, or nothing when the catalogues do not have it. */
export function word(key: string, variables?: Record<string, FluentVariable>): string | undefined {
	const message = spoken.bundle.getMessage(key);
	return message?.value ? oneStop(spoken.bundle.formatPattern(message.value, variables)) : undefined;
}

/** A sentence that ends with a degree (`M.Si.`) or an abbreviation keeps one full stop; an ellipsis stays as it is. */
export const oneStop = (sentence: string): string => sentence.replace(/([^.])\.\.(?!\.)/g, '$1.');

/** The values of a code that the program said: figures become figures again, for their plural and their grouping. */
export const values = (args: readonly (readonly [string, string])[]): Record<string, string | number> =>
	Object.fromEntries(args.map(([name, value]) => [name, /^-?\d{1,15}$/.test(value) ? Number(value) : value]));

/** The sentence for something wrong with a field: the field's own (`problem-<code>-<field>`), else the code's, else a plain one. */
export function problemWords(problem: Problem): string {
	const variables = values(problem.args);
	const code = dashed(problem.code);
	const field = dashed(problem.field.replace(/\.\d+/g, ''));
	return (
		word(`problem-${code}-${field}`, variables) ?? word(`problem-${code}`, variables) ?? w('problem-other')
	);
}

type Dashed<S extends string> = S extends `${infer Head}${'_' | '.'}${infer Rest}`
	? `${Head}-${Dashed<Rest>}`
	: S;

/** Codes are written `too_long` or `partners.add` in Rust and `too-long`, `partners-add` in the catalogues. */
export const dashed = <S extends string>(code: S): Dashed<S> => code.replace(/[._]/g, '-') as Dashed<S>;
