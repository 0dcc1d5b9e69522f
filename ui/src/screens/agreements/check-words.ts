// The check before signing, in words: what was found and where, what a question lacks, how things are spread.

import type { AgreementPage, BalanceView, CheckPlace, FindingView, LackView } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';
import { list, longDate, moneyOnScreen } from '../../lib/format';
import { language, type WordKey, w, word } from '../../lib/words.svelte';
import { durationWords } from './duration-words';

type Dashed<S extends string> = S extends `${infer A}_${infer B}` ? `${A}-${Dashed<B>}` : S;
type Args = FindingView['args'];

const dashed = <S extends string>(code: S): Dashed<S> => code.replaceAll('_', '-') as Dashed<S>;

/** Days, amounts and lengths of time as the language of the interface says them; an empty one is `none`. */
function said(args: Args): Record<string, string | number> {
	const all = args.map(([name, value]): [string, string | number] => {
		const length = /^(\d+) day$/.exec(value);
		if (length) return [name, durationWords({ count: Number(length[1]), unit: 'day' })];
		if (/^\d{4}-\d\d-\d\d$/.test(value)) return [name, longDate(value, language())];
		if (name === 'amount' && value) return [name, moneyOnScreen(Number(value), language())];
		if (name === 'count') return [name, Number(value)];
		return [name, value || 'none'];
	});
	return Object.fromEntries(all);
}

/** The compiler holds every code to a sentence; the values are what the program said. */
const sentence = (key: WordKey, args: Args): string => word(key, said(args)) ?? key;

/** What was found. */
export const foundWords = (one: FindingView): string =>
	sentence(`check-found-${dashed(one.code)}` satisfies WordKey, one.args);

/** What is said about the balance. */
export const balanceWords = (one: BalanceView): string =>
	sentence(`check-balance-${dashed(one.code)}` satisfies WordKey, one.args);

/** What a question lacks, in one line. */
export function lacksWords(lacks: readonly LackView[]): string {
	const each = lacks.map((one) => sentence(`check-lack-${dashed(one.code)}` satisfies WordKey, one.args));
	return w('check-lacks', { lacks: list(each, language()) });
}

/** Where something stands. */
export function placeWords(at: CheckPlace, page: AgreementPage): string {
	const clause = page.clauses.find((one) => one.id === at.clause);
	if (!clause) return /^J\d/.test(at.field) ? w('agreements-duties') : w('agreements-basics');
	if (clause.number === null) return clause.title;
	return w('agreements-where-article', {
		number: clause.number,
		paragraph: at.paragraph,
		title: clause.title,
	});
}

/** How an answer looks. */
export const ANSWERS: Record<'yes' | 'partly' | 'no', { tone: Tone; shape: ShapeName; word: WordKey }> = {
	yes: { tone: 'good', shape: 'circle', word: 'check-answer-yes' },
	partly: { tone: 'warn', shape: 'half', word: 'check-answer-partly' },
	no: { tone: 'soga', shape: 'missing', word: 'check-answer-no' },
};

/** How a sentence about the balance looks. */
export const TONES: Record<BalanceView['tone'], { tone: Tone; shape: ShapeName }> = {
	even: { tone: 'good', shape: 'circle' },
	plain: { tone: 'plain', shape: 'ring' },
	uneven: { tone: 'warn', shape: 'triangle' },
	unsaid: { tone: 'soga', shape: 'missing' },
};
