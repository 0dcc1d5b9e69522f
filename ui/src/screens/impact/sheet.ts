// One form for something new and for something kept: the fields ask the sheet, and the sheet knows whether a value waits
// for the button or saves by itself.

import type { Outcome } from '../../lib/deed.svelte';

/** What the fields of a form read and write. */
export interface Sheet<T> {
	readonly value: T;
	/** Takes a value: into the draft, or at once into the store. */
	put<F extends keyof T & string>(field: F, value: T[F]): Promise<Outcome<unknown>>;
	/** What was wrong with a field of the draft. */
	problem(field: keyof T & string): string | undefined;
	/** Where half-typed text is kept while the record saves by itself: `goals/<id>`. None for a draft, which keeps itself. */
	readonly scratch: string | undefined;
}

/** The answer of a draft: it takes anything, and is judged as a whole when it is saved. */
export const taken: Outcome<unknown> = { ok: true, value: null };
