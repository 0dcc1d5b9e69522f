// What a field's frame hands to the control inside it, so that label, hint and problem are heard with it.

/** Ids and states for the control of one field. */
export interface FieldIds {
	id: string;
	label: string;
	describedby: string | undefined;
	invalid: 'true' | undefined;
}
