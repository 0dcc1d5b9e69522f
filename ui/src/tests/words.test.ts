// The catalogues: both languages say the same things with the same variables, and every sentence is used.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, typescript } from '../../scripts/words.mjs';
import calls from '../gen/calls.json';
import { bundleOf } from '../lib/words.svelte';

const ui = join(import.meta.dirname, '../..');
const id = catalogue('id');
const en = catalogue('en');

/** Words that are the same in both languages on purpose. */
const SAME =
	/^(language-(id|en)|paper-[af]4|moment-day|organisation-logo|subtype-media|partner-consent-given|address-\w+|impact-(last|target)|indicator-(under-goal|chart-target|column-target|value-since)|entry-(column-target|field)|report-pdf)$/;

/** Keys put together from codes of the program, whose values only the program knows. */
const FROM_CODES = ['problem-', 'not-now-', 'fault-', 'deed-', 'credit-', 'undo-barrier-'];

const sources = readdirSync(join(ui, 'src'), { recursive: true })
	.map(String)
	.filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith('gen'))
	.map((name) => readFileSync(join(ui, 'src', name), 'utf8'))
	.join('\n');

describe('the catalogues', () => {
	test('hold the same keys', () => {
		expect([...en.keys()].sort()).toEqual([...id.keys()].sort());
	});

	test('give each sentence the same variables in both languages', () => {
		const different = [...id]
			.filter(([key, { variables }]) => `${variables}` !== `${en.get(key)?.variables}`)
			.map(([key]) => key);
		expect(different).toEqual([]);
	});

	test('are translated', () => {
		const same = [...id]
			.filter(([key, { text }]) => text === en.get(key)?.text && !SAME.test(key))
			.map(([key]) => key);
		expect(same).toEqual([]);
	});

	test('hold no exclamation marks', () => {
		const loud = [...id, ...en].filter(([, { text }]) => text.includes('!')).map(([key]) => key);
		expect(loud).toEqual([]);
	});

	test('hold nothing that no screen says', () => {
		const templates = [...sources.matchAll(/`([a-z][a-z0-9-]*(?:\$\{[^}`]+\}[a-z0-9-]*)+)`/g)].map(
			([, text = '']) => new RegExp(`^${text.replace(/\$\{[^}]+\}/g, '[a-z0-9-]+')}$`),
		);
		const literals = new Set([...sources.matchAll(/['"]([a-z][a-z0-9-]*)['"]/g)].map(([, text]) => text));
		const unused = [...id.keys()].filter(
			(key) =>
				!literals.has(key) &&
				!FROM_CODES.some((prefix) => key.startsWith(prefix)) &&
				!templates.some((one) => one.test(key)),
		);
		expect(unused).toEqual([]);
	});

	test('name every deed that can be undone', () => {
		const nameless = calls
			.filter((one) => one.undoable && !id.has(`deed-${one.name.replace(/[._]/g, '-')}`))
			.map((one) => one.name);
		expect(nameless).toEqual([]);
	});

	test('have their types written down', () => {
		expect(readFileSync(join(ui, 'src/gen-words.ts'), 'utf8')).toBe(typescript());
	});

	test.each(['id', 'en'] as const)('can all be said in %s', (language) => {
		const texts = readdirSync(join(ui, 'locales', language))
			.filter((name) => name.endsWith('.ftl') && name !== 'papers.ftl')
			.map((name) => readFileSync(join(ui, 'locales', language, name), 'utf8'));
		const bundle = bundleOf(language, texts.join('\n'));
		for (const [key, { variables }] of language === 'id' ? id : en) {
			const errors: Error[] = [];
			const pattern = bundle.getMessage(key)?.value;
			expect(pattern, key).toBeTruthy();
			bundle.formatPattern(pattern ?? '', Object.fromEntries(variables.map((name) => [name, 2])), errors);
			expect(errors, key).toEqual([]);
		}
	});

	test('count in English', () => {
		const bundle = bundleOf('en', readFileSync(join(ui, 'locales/en/frame.ftl'), 'utf8'));
		const say = (count: number) =>
			bundle.formatPattern(bundle.getMessage('search-count')?.value ?? '', { count });
		expect([say(1), say(2), say(0)]).toEqual(['1 result', '2 results', '0 results']);
	});
});
