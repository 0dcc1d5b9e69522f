// Every sentence on the screen comes through here: Fluent catalogues, typed keys, one language loaded at a time.
//
// Reading a word inside a component makes the component follow the language, so that switching changes everything at
// once and nothing typed is lost.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language, Problem } from '../gen/calls';
import type { Words } from '../gen-words';
import { decimal } from './format/numbers';
import { call } from './transport';

/** The name of a sentence in the catalogues. */
export type WordKey = keyof Words & string;
type Variables<K extends WordKey> = [keyof Words[K]] extends [never] ? [] : [Words[K]];

const asked = new Map<Language, Promise<string>>();

/** What is said in a language: asked of the program once, since it says the same; an answer that failed is asked for again. */
function catalogue(language: Language): Promise<string> {
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

async function load(wanted: Language): Promise<FluentBundle> {
	const bundle = whole.get(wanted) ?? bundleOf(wanted, await catalogue(wanted));
	whole.set(wanted, bundle);
	return bundle;
}

/** Speaks the language of last time, for the first paint. A program that does not answer is told of elsewhere. */
export async function begin(wanted: Language): Promise<void> {
	const bundle = await load(wanted).catch(() => undefined);
	// The program may have answered first, and with another language.
	if (bundle && whole.size === 1) use(wanted, bundle);
}

/** Loads a language and switches to it. */
export async function speak(wanted: Language): Promise<void> {
	use(wanted, await load(wanted));
}

function use(language: Language, bundle: FluentBundle): void {
	spoken = { language, bundle };
	if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/**
 * Writes figures and chooses plurals by our own rules in place of the web view's: they are the same, and to wake the
 * web view's own takes it a good part of the first paint.
 */
function plainly(language: Language): FluentBundle['_intls'] {
	const number = { format: (value: number) => decimal(Math.round(value * 1000), 3, language) };
	const plural = { select: (value: number) => (language === 'en' && value === 1 ? 'one' : 'other') };
	// Kept by the options of the formatter; none are given.
	return new Map<unknown, unknown>([
		[Intl.NumberFormat, { '{}': number }],
		[Intl.PluralRules, { '{}': plural }],
	]) as FluentBundle['_intls'];
}

/** Makes the bundle of one language out of its catalogue. */
export const bundleOf = (language: Language, text: string): FluentBundle => new Sentences(language, text);

/**
 * Reads a sentence when it is first said: a screen says some dozens of more than a thousand, and reading them all would
 * hold up the start. No sentence refers to another (`scripts/words.mjs` sees to it), so each can be read by itself.
 */
class Sentences extends FluentBundle {
	readonly #unread = new Map<string, string>();

	constructor(language: Language, text: string) {
		super(language, { useIsolating: false });
		this._intls = plainly(language);
		for (const sentence of sentencesOf(text))
			this.#unread.set(sentence.slice(0, sentence.indexOf(' ')), sentence);
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

/** The sentences of a catalogue, each from its key to the next one: such a line begins with a small letter. */
function* sentencesOf(text: string): Generator<string> {
	let from = -1;
	for (let line = 0; line < text.length; ) {
		const begins = text.charCodeAt(line) >= 97 && text.charCodeAt(line) <= 122;
		if (begins && from >= 0) yield text.slice(from, line);
		if (begins) from = line;
		line = text.indexOf('\n', line) + 1 || text.length;
	}
	if (from >= 0) yield text.slice(from);
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
