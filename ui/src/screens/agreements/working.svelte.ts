// What is being worked on: one part of the agreement, perhaps one blank in it. The three columns follow it, so that a
// press in one moves the other two.

import { tick } from 'svelte';
import type { AgreementPage, CheckPlace, Id, Missing, PreviewMark } from '../../gen/calls';
import type { Spot } from '../../kit/paper';

/** A part of the left column: the head of the agreement, its commitments, or an article by its id. */
export type Part = 'basics' | 'duties' | 'changes' | Id;

/** A place inside an article's text. */
export interface Place {
	kind: 'blank' | 'fact';
	key: string;
	/** Which of several places with this name. */
	at: string;
}

/** One thing that is missing, as one word to compare by. */
export const missingKey = (one: Missing): string => [one.code, one.key, one.side ?? ''].join(' ');

const HEAD = ['subject', 'purpose', 'number', 'place', 'signed_on', 'starts_on', 'ends_on', 'copies'];

/** What is asked of a side, by the field that answers it. */
const SIDED: Record<string, string> = {
	signer: 'party',
	number: 'number',
	position: 'position',
	authority: 'authority',
	address: 'address',
	reach: 'reach',
	phone: 'reach',
	email: 'reach',
	organisation: 'organisation',
};

/** The one state that the columns of the editor share. */
export class WorkingOn {
	/** The part that stands open. */
	part = $state<Part>();
	/** The blank or fact whose little editor stands open. */
	place = $state<Place>();
	readonly #page: () => AgreementPage | undefined;

	constructor(page: () => AgreementPage | undefined) {
		this.#page = page;
	}

	/** The article on the page. */
	get clause(): Spot | undefined {
		const clause = this.#page()?.clauses.find((one) => one.id === this.part);
		return clause?.included ? { kind: 'clause', key: clause.mark } : undefined;
	}

	/** The blank on the page. */
	get blank(): Spot | undefined {
		return this.place && { kind: this.place.kind, key: this.place.key };
	}

	/** The missing thing that stands open. */
	get missing(): string | undefined {
		const open = this.#page()?.missing.find((one) => one.code === 'blank' && this.place?.key === one.key);
		return open && missingKey(open);
	}

	/** Opens a part, or closes it when it was open. */
	toggle(part: Part): void {
		this.place = undefined;
		this.part = this.part === part ? undefined : part;
	}

	/** Goes to a field of the head. */
	async head(field: string): Promise<void> {
		this.place = undefined;
		this.part = 'basics';
		const side = field.split('_').at(-1);
		// A field of a signer is not there before one is chosen.
		await focus(
			`[data-field="${field}"] :is(input, select, textarea, a)`,
			`[data-field="party_${side}"] select`,
		);
	}

	/** Goes to a blank, with its editor open. */
	async fill(key: string, clause?: Id): Promise<void> {
		const found = this.#page()?.clauses.find((one) =>
			clause
				? one.id === clause
				: one.included && spans(one.paragraphs).some((span) => span.kind === 'blank' && span.key === key),
		);
		if (!found) return;
		this.part = found.id;
		const at = found.paragraphs.findIndex((one) =>
			one.spans.some((span) => span.kind === 'blank' && span.key === key),
		);
		const order = found.paragraphs[at]?.spans.findIndex((span) => span.kind === 'blank' && span.key === key);
		this.place = { kind: 'blank', key, at: `${at}.${order}` };
		await focus('[data-span-editor] :is(input, select, textarea)');
	}

	/** Goes to what is missing. */
	async go(missing: Missing): Promise<void> {
		if (missing.code === 'blank') return this.fill(missing.key, missing.clause ?? undefined);
		if (missing.code === 'commitments') {
			this.place = undefined;
			this.part = 'duties';
			return focus(`[data-part="duties"] section:nth-of-type(${missing.side ?? 1}) :is(input, button)`);
		}
		if (missing.code === 'amendment') {
			this.place = undefined;
			this.part = 'changes';
			return focus('[data-part="changes"] :is(input, select, textarea)');
		}
		if (HEAD.includes(missing.code)) return this.head(missing.code);
		const sided = SIDED[missing.code];
		if (sided) return this.head(`${sided}_${missing.side ?? 1}`);
		if (missing.clause) return this.open(missing.clause);
		return this.head('starts_on');
	}

	/** Goes to where the check found something. */
	async toPlace(at: CheckPlace): Promise<void> {
		if (/^J\d/.test(at.field)) {
			this.place = undefined;
			this.part = 'duties';
			return focus(`[data-part="duties"] section:nth-of-type(${at.side ?? 1}) :is(input, button)`);
		}
		if (at.clause) return this.open(at.clause);
		const sided = at.side && (SIDED[at.field] ?? 'party');
		return this.head(sided ? `${sided}_${at.side}` : HEAD.includes(at.field) ? at.field : 'number');
	}

	/** The next thing that is missing, or the one before. */
	async next(step: 1 | -1): Promise<void> {
		const all = this.#page()?.missing ?? [];
		const here = all.findIndex((one) => missingKey(one) === this.missing);
		const wanted = here < 0 ? (step > 0 ? 0 : all.length - 1) : (here + step + all.length) % all.length;
		const missing = all[wanted];
		if (missing) await this.go(missing);
	}

	/** Somebody pressed on the page: the parts under the finger, smallest first. */
	async pick(marks: readonly (PreviewMark | Spot)[]): Promise<void> {
		const around = marks.find((mark) => mark.kind === 'clause');
		const clause = this.#page()?.clauses.find((one) => one.mark === around?.key);
		const first = marks[0];
		const missing = this.#page()?.missing.find((one) => one.key === first?.key && one.code !== 'blank');
		if (missing) return this.go(missing);
		if (first?.kind === 'blank') return this.fill(first.key, clause?.id);
		if (first?.kind === 'party' || first?.kind === 'signature')
			return this.head(`party_${first.key === '2' ? 2 : 1}`);
		if (clause) await this.open(clause.id);
	}

	/** Opens an article and shows it. */
	async open(id: Id): Promise<void> {
		this.place = undefined;
		this.part = id;
		await show(`[data-part="${id}"]`);
	}
}

const spans = (paragraphs: AgreementPage['clauses'][number]['paragraphs']) =>
	paragraphs.flatMap((one) => one.spans);

async function focus(selector: string, otherwise?: string): Promise<void> {
	await tick();
	const instead = () => (otherwise ? document.querySelector<HTMLElement>(otherwise) : null);
	const found = document.querySelector<HTMLElement>(selector) ?? instead();
	found?.focus({ preventScroll: true });
	// The part that just opened grows while the browser lays it out: once at once, once when it stands.
	for (const later of [0, 100])
		setTimeout(() => (found?.closest('[data-field]') ?? found)?.scrollIntoView({ block: 'nearest' }), later);
}

async function show(selector: string): Promise<void> {
	await tick();
	document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}
