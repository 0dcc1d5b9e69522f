// Every place in the app, by name. A route is a name and its parameters; the address is made and read here only.

/** The address patterns. A word after a colon is a parameter. */
export const patterns = {
	today: 'today',
	partners: 'partners',
	'partners-new': 'partners/new',
	partner: 'partners/:id',
	person: 'people/:id',
	'conversations-new': 'conversations/new',
	conversation: 'conversations/:id',
	'partnerships-new': 'partnerships/new',
	partnership: 'partnerships/:id',
	plan: 'partnerships/:id/plan',
	promises: 'partnerships/:id/promises',
	agreements: 'agreements',
	'agreements-new': 'agreements/new',
	terms: 'agreements/terms',
	agreement: 'agreements/:id',
	'agreement-preview': 'agreements/:id/preview',
	'agreement-compare': 'agreements/:id/compare',
	'agreement-holding': 'agreements/:id/holding',
	renewal: 'agreements/:id/renewal',
	desk: 'agreements/:id/desk',
	impact: 'impact',
	'goals-new': 'impact/goals/new',
	goal: 'impact/goals/:id',
	'indicators-new': 'impact/indicators/new',
	indicator: 'impact/indicators/:id',
	'indicator-sheet': 'impact/indicators/:id/sheet',
	entry: 'impact/entry/:partnership/:month',
	'reports-new': 'impact/reports/new',
	report: 'impact/reports/:id',
	settings: 'settings',
	'settings-part': 'settings/:part',
	gallery: 'gallery',
} as const;

/** The name of a place. */
export type RouteName = keyof typeof patterns;

type Named<P extends string> = P extends `${infer Head}/${infer Rest}`
	? Named<Head> | Named<Rest>
	: P extends `:${infer Name}`
		? Name
		: never;

/** The parameters that a place needs. */
export type Params<N extends RouteName> = Record<Named<(typeof patterns)[N]>, string>;

/** A place with its parameters and the question part of the address (filters, what to begin with). */
export interface Route {
	name: RouteName;
	params: Record<string, string>;
	query: Record<string, string>;
}

/** Filters and beginnings that travel in the address. */
export type Query = Record<string, string | undefined>;

/** What an address needs beside the name: its parameters if it has any, and a question part if there is one. */
export type Where<N extends RouteName> = [Named<(typeof patterns)[N]>] extends [never]
	? [params?: undefined, query?: Query]
	: [params: Params<N>, query?: Query];

/** The address of a place, without the leading `#/`: `address('partner', { id })`. */
export function address<N extends RouteName>(name: N, ...[params, query]: Where<N>): string {
	const given: Record<string, string> = params ?? {};
	const path = patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(given[key] ?? ''));
	return path + question(query ?? {});
}

/** Reads an address; anything unknown leads home. */
export function readAddress(text: string): Route {
	const [path = '', asked = ''] = text.replace(/^#?\/?/, '').split('?', 2);
	const query = Object.fromEntries(new URLSearchParams(asked));
	const parts = path.split('/').filter(Boolean);
	for (const name of Object.keys(patterns) as RouteName[]) {
		const params = match(patterns[name].split('/'), parts);
		if (params) return { name, params, query };
	}
	return { name: 'today', params: {}, query: {} };
}

/** The question part of an address; empty values are left out. */
export function question(query: Query): string {
	const kept = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
	return kept.length ? `?${new URLSearchParams(kept)}` : '';
}

function match(pattern: string[], parts: string[]): Record<string, string> | undefined {
	if (pattern.length !== parts.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, part] of pattern.entries()) {
		const given = parts[index] ?? '';
		if (part.startsWith(':')) {
			try {
				params[part.slice(1)] = decodeURIComponent(given);
			} catch {
				return undefined;
			}
		} else if (part !== given) return undefined;
	}
	return params;
}
