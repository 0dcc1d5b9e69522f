// What is missing, in words: what to call it, and where it stands.

import type { AgreementPage, Missing } from '../../gen/calls';
import { w } from '../../lib/words.svelte';

/** What is missing. */
export function missingWhat(missing: Missing, page: AgreementPage): string {
	const party = page.parties.find((one) => one.party.side === missing.side)?.name ?? '';
	switch (missing.code) {
		case 'blank':
			return missing.label || missing.key;
		case 'subject':
			return w('agreements-field-subject');
		case 'purpose':
			return w('agreements-fact-purpose');
		case 'number':
			return w('agreements-field-number');
		case 'place':
			return w('agreements-field-place');
		case 'signed_on':
			return w('agreements-field-signed-on');
		case 'starts_on':
			return w('agreements-field-starts-on');
		case 'ends_on':
			return w('agreements-field-ends-on');
		case 'signer':
			return w('agreements-missing-signer', { party });
		case 'position':
			return w('agreements-missing-position', { party });
		case 'authority':
			return w('agreements-missing-authority', { party });
		case 'address':
			return w('agreements-missing-address', { party });
		case 'reach':
			return w('agreements-missing-reach', { party });
		case 'commitments':
			return party ? w('agreements-missing-commitments-of', { party }) : w('agreements-missing-commitments');
		case 'article':
			return w('agreements-missing-article');
		default:
			return missing.label || w('agreements-missing-other');
	}
}

/** Where it stands, and what helps to fill it. */
export function missingWhere(missing: Missing, page: AgreementPage): string {
	if (missing.code === 'commitments') return w('agreements-duties');
	if (missing.code === 'amendment') return w('addenda-part');
	const clause = page.clauses.find((one) => one.id === missing.clause);
	if (!clause) return w('agreements-basics');
	const where =
		clause.number === null
			? clause.title
			: w('agreements-where-article', {
					number: clause.number,
					paragraph: missing.paragraph,
					title: clause.title,
				});
	return missing.hint ? `${where}. ${missing.hint}` : where;
}
