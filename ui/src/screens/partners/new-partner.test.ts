// What was typed about a new partner arrives whole: nothing ticked or written is lost on the way.

import { describe, expect, it } from 'vitest';
import { draftOf, emptyForm, things } from './new-partner';

const consent = { wording: 'Saya setuju.', language: 'id' as const };

describe('what a new partner brings and needs', () => {
	it('gives the free line to the first chip and keeps the others', () => {
		expect(things(['goods', 'venue'], ' 50 kursi ')).toEqual([
			{ category: 'goods', what: '50 kursi' },
			{ category: 'venue', what: '' },
		]);
	});

	it('keeps a free line without a chip', () => {
		expect(things([], 'tenda')).toEqual([{ category: 'goods', what: 'tenda' }]);
		expect(things([], '  ')).toEqual([]);
	});
});

describe('the draft of a new partner', () => {
	it('sends consent only when it was ticked, with the sentence shown', () => {
		expect(draftOf(emptyForm(), consent).consent).toBeNull();
		expect(draftOf({ ...emptyForm(), consent: true }, consent).consent).toEqual({
			...consent,
			channel: 'spoken',
		});
	});

	it('has no contact beside a partner who is one person', () => {
		const contact = { name: 'Bu Siti', position: 'Ketua', address_form: 'Ibu' };
		expect(draftOf({ ...emptyForm(), contact }, consent).contact?.name).toBe('Bu Siti');
		expect(draftOf({ ...emptyForm(), contact, isPerson: true }, consent).contact).toBeNull();
	});
});
