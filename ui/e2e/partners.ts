// Partners for the browser tests: what the screens say, and a partner with a partnership to talk about.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Id, Language } from '../src/gen/calls';
import type { House } from './host';

/** The plain sentences of a language by their keys, so that a test reads the screen in either language. */
export function says(language: Language): (key: string) => string {
	const folder = join(import.meta.dirname, '../locales', language);
	const found = new Map<string, string>();
	for (const file of readdirSync(folder)) {
		for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
			const match = /^([a-z0-9-]+) = (.+)$/.exec(line);
			if (match?.[1] && match[2]) found.set(match[1], match[2]);
		}
	}
	return (key) => {
		const text = found.get(key);
		if (text === undefined) throw new Error(`no sentence ${key}`);
		return text;
	};
}

/** A shop, noted with nothing but its name, kind and number. */
export async function shop(house: House, name = 'Toko Buku Maju', phone = '0812 3355 7781'): Promise<Id> {
	return (await house.call('partners.add', { name, kind: 'business', subtype: 'shop', phone })).value;
}

/** A partnership with that partner. */
export async function partnershipWith(house: House, partner: Id): Promise<Id> {
	const name = 'Kelas Literasi Sabtu';
	return (await house.call('partnerships.add', { name, purpose: 'Minat baca anak', members: [partner] }))
		.value;
}

/** The row of a list that names somebody. */
export const rowOf = (page: Page, name: string) => page.locator('tbody tr', { hasText: name });

/** Presses Tab until what has the focus is called so; fails when it never comes. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
	const wanted = typeof name === 'string' ? name : name.source;
	for (let press = 0; press < most; press++) {
		await page.keyboard.press('Tab');
		const here = await page.evaluate(() => {
			const one = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
			const label = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent ?? '';
			return label.trim();
		});
		if (typeof name === 'string' ? here === name : name.test(here)) return;
	}
	throw new Error(`Tab never came to ${wanted}`);
}
