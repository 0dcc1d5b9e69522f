// The form of a new partner, and what it sends: chips and free lines become offers and needs.

import type { Category, ConsentGiven, Kind, Language, PartnerDraft, Thing } from '../../gen/calls';

/** What is typed in the form. */
export interface NewPartnerForm {
	name: string;
	phone: string;
	kind: Kind | null;
	subtype: string;
	isPerson: boolean;
	offers: Category[];
	offerWords: string;
	needs: Category[];
	needWords: string;
	contact: { name: string; position: string; address_form: string };
	nextStep: string;
	nextStepOn: string | null;
	consent: boolean;
}

/** A form that nobody has touched. */
export const emptyForm = (): NewPartnerForm => ({
	name: '',
	phone: '',
	kind: null,
	subtype: '',
	isPerson: false,
	offers: [],
	offerWords: '',
	needs: [],
	needWords: '',
	contact: { name: '', position: '', address_form: '' },
	nextStep: '',
	nextStepOn: null,
	consent: false,
});

/** The draft that is sent. `consent` is the sentence that stood on the screen. */
export function draftOf(
	form: NewPartnerForm,
	consent: { wording: string; language: Language },
): PartnerDraft {
	const contact = form.contact.name.trim() && !form.isPerson ? { ...form.contact, phone: '' } : null;
	const given: ConsentGiven | null = form.consent ? { ...consent, channel: 'spoken' } : null;
	return {
		name: form.name,
		// A kind that was not chosen is sent as nothing, so that the rule of the program answers and not a guess of ours.
		kind: form.kind as Kind,
		subtype: form.subtype,
		is_person: form.isPerson,
		phone: form.phone,
		contact,
		offers: things(form.offers, form.offerWords),
		needs: things(form.needs, form.needWords),
		consent: given,
		next_step: form.nextStep,
		next_step_on: form.nextStepOn,
	};
}

/** The free line belongs to the first chip; without a chip it is goods, which can be changed later. */
export function things(categories: readonly Category[], words: string): Thing[] {
	const what = words.trim();
	if (!categories.length) return what ? [{ category: 'goods', what }] : [];
	return categories.map((category, index) => ({ category, what: index === 0 ? what : '' }));
}
