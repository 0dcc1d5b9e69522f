// Agreements for the browser tests: drafted, filled and frozen through the same calls that the screens make.

import type { Page } from 'playwright-core';
import type { AgreementPage, BlankKind, Id, Missing } from '../src/gen/calls';
import type { House } from './host';

/** A partner with an address and somebody who signs. */
export async function schoolPartner(house: House): Promise<Id> {
	const { value } = await house.call('partners.add', {
		name: 'SDN Wonokromo III',
		kind: 'education',
		subtype: 'school',
		address: 'Jl. Jagir 7, Surabaya',
		place: 'Surabaya',
		phone: '031 841 2345',
		contact: { name: 'Dedi Santoso, S.Pd.', position: 'Kepala Sekolah', address_form: 'Bapak', phone: '' },
	});
	const { contacts } = await house.call('partners.page', { id: value });
	const signer = contacts[0];
	if (signer) {
		await house.call('contacts.set', { id: signer.id, field: 'signs', value: true });
		await house.call('contacts.set', { id: signer.id, field: 'authority', value: 'SK Nomor 800/12/2024' });
	}
	return value;
}

/** A draft with that partner. */
export async function drafted(house: House): Promise<Id> {
	const partner = await schoolPartner(house);
	return (await house.call('agreements.draft', { partner })).value;
}

const VALUES: Record<BlankKind, string> = {
	person: 'Ratna Wulandari, Ketua',
	date: '2026-12-01',
	money: '1500000',
	number: '2',
	duration: '30 day',
	text: 'SDN Wonokromo III',
};

/** Fills in what is missing, but for what `spare` keeps back. */
export async function fillIn(
	house: House,
	id: Id,
	spare: (missing: Missing) => boolean = () => false,
): Promise<void> {
	for (let round = 0; round < 8; round++) {
		const page = await house.call('agreements.page', { id });
		const missing = page.missing.filter((one) => !spare(one));
		if (!missing.length) return;
		for (const one of missing) await fillOne(house, page, one);
	}
	const { missing } = await house.call('agreements.page', { id });
	throw new Error(`still missing: ${JSON.stringify(missing.filter((one) => !spare(one)))}`);
}

async function fillOne(house: House, page: AgreementPage, missing: Missing): Promise<void> {
	const { id } = page.agreement;
	const party = page.parties.find((one) => one.party.side === missing.side);
	switch (missing.code) {
		case 'blank':
			await house.call('fills.set', {
				agreement: id,
				blank: missing.key,
				value: VALUES[missing.wants ?? 'text'],
			});
			return;
		case 'commitments':
			for (const one of page.parties) {
				const partner = one.party.partner;
				const partnership = page.partnership.id;
				await house.call('commitments.add', {
					partnership,
					partner,
					what: 'menyediakan ruang kelas',
					quantity: 2000,
					unit: 'ruang',
				});
			}
			return;
		case 'subject':
			await house.call('agreements.set', { id, field: 'subject', value: 'Kelas Literasi Sabtu' });
			return;
		case 'number':
			await house.call('agreements.set', { id, field: 'number', value: '012/PKS/RBW/XI/2026' });
			return;
		case 'place':
			await house.call('agreements.set', { id, field: 'place', value: 'Surabaya' });
			return;
		case 'signed_on':
		case 'starts_on':
			await house.call('agreements.set', { id, field: missing.code, value: '2026-12-01' });
			return;
		case 'ends_on':
			await house.call('agreements.set', { id, field: 'ends_on', value: '2027-11-30' });
			return;
		case 'signer':
			await house.call('parties.set', {
				id: party?.party.id ?? '',
				field: 'signer',
				value: party?.candidates[0]?.id ?? null,
			});
			return;
		case 'purpose':
			await house.call('partnerships.set', {
				id: page.partnership.id,
				field: 'purpose',
				value: 'meningkatkan minat baca anak',
			});
			return;
		case 'authority':
			await house.call('contacts.set', {
				id: party?.signer?.id ?? '',
				field: 'authority',
				value: 'Akta Nomor 5 tanggal 3 Mei 2019',
			});
			return;
		case 'position':
			await house.call('contacts.set', { id: party?.signer?.id ?? '', field: 'position', value: 'Ketua' });
			return;
		default:
			if (party?.party.partner)
				await house.call('partners.set', { id: party.party.partner, field: 'address', value: 'Jl. Jagir 7' });
	}
}

/** A third party of a draft, with somebody who signs for it. */
async function thirdParty(house: House, agreement: Id): Promise<void> {
	const { value: partner } = await house.call('partners.add', {
		name: 'PT Sinar Pangan',
		kind: 'business',
		address: 'Jl. Rungkut 9, Surabaya',
		place: 'Surabaya',
		phone: '031 555 4410',
		contact: { name: 'Hendra Wijaya', position: 'Direktur', address_form: 'Bapak', phone: '' },
	});
	const { contacts } = await house.call('partners.page', { id: partner });
	for (const { id } of contacts) {
		await house.call('contacts.set', { id, field: 'signs', value: true });
		await house.call('contacts.set', { id, field: 'authority', value: 'Akta Nomor 4 tanggal 2 Mei 2018' });
	}
	await house.call('parties.add', { agreement, partner });
}

/** A frozen agreement, ready for the desk: of two parties, or of more with their witnesses. */
export async function readyToSign(
	house: House,
	{ third = false, witnesses = [] as string[] } = {},
): Promise<Id> {
	const id = await drafted(house);
	if (third) await thirdParty(house, id);
	for (const name of witnesses) await house.call('witnesses.add', { agreement: id, name });
	await fillIn(house, id);
	await house.call('agreements.freeze', { id });
	return id;
}

/** Draws a signature on the pad, as a hand with a mouse does. */
export async function draw(page: Page): Promise<void> {
	const pad = page.locator('[data-signature-pad]');
	await pad.scrollIntoViewIfNeeded();
	const box = await pad.boundingBox();
	if (!box) throw new Error('no pad to sign on');
	const at = (share: number): [number, number] => [
		box.x + box.width * (0.15 + 0.6 * share),
		box.y + box.height * (0.45 + 0.2 * Math.sin(share * 14)),
	];
	await page.mouse.move(...at(0));
	await page.mouse.down();
	for (let step = 1; step <= 40; step++) await page.mouse.move(...at(step / 40));
	await page.mouse.up();
}

/** One signer's turn at the desk, in the words of that language. */
export async function signOnce(
	page: Page,
	words: { begin: RegExp; read: string; known: string; keep: string },
): Promise<void> {
	await page.getByRole('button', { name: words.begin }).click();
	await page.getByRole('button', { name: words.read }).click();
	await page.getByRole('radio', { name: words.known }).click();
	await page.getByRole('checkbox').check();
	await draw(page);
	await page.locator('.signing').getByRole('button', { name: words.keep }).click();
	await page.getByRole('dialog').getByRole('button', { name: words.keep }).click();
	await page.locator('[data-signature-pad]').waitFor({ state: 'detached' });
}

/** The desk's words in Indonesian. */
export const DESK_ID = {
	begin: /^Mulai dengan/,
	read: 'Sudah dibaca, lanjut',
	known: 'Dikenal langsung',
	keep: 'Simpan tanda tangan',
};

/** An agreement that both have signed. */
export async function signedByAll(house: House): Promise<Id> {
	const id = await readyToSign(house);
	const { frozen, signers } = await house.call('signing.desk', { agreement: id });
	const outline: [number, number][] = [
		[20, 60],
		[90, 20],
		[160, 90],
		[240, 40],
		[160, 95],
		[90, 26],
	];
	const drawing = { width: 300, height: 120, ink: 'blue' as const, outlines: [outline] };
	for (const { side, consent } of signers) {
		await house.call('signing.sign', { frozen: frozen.id, side, consent, identified: 'known', drawing });
	}
	return id;
}
