// What is typed in the editor and not written yet: the page shows it with every key, before the field saves itself.

import type { BeingTyped } from '../../gen/calls';

let fields = $state.raw<Record<string, BeingTyped>>({});

/** Everything that is being typed, in the order it was begun. */
export const typed = (): BeingTyped[] => Object.values(fields);

/** A field holds this and has not written it; nothing once it has. */
export function type(field: string, what: BeingTyped | undefined): void {
	const { [field]: before, ...others } = fields;
	if (what) fields = { ...fields, [field]: what };
	else if (before) fields = others;
}
