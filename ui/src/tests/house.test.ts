// Rules that hold in every file of the interface.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawings } from '../kit/icons';
import { patterns } from '../lib/routes';
import { places } from '../screens';

const src = join(import.meta.dirname, '..');
const files = readdirSync(src, { recursive: true })
	.map(String)
	.filter((name) => /\.(svelte|ts|css)$/.test(name) && !name.startsWith('gen') && !name.startsWith('tests'))
	.map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));
const code = files.filter(({ name }) => !name.endsWith('.test.ts'));

/** Files in which `pattern` stands. */
const where = (pattern: RegExp, among = code) =>
	among.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the house', () => {
	test('only the transport reaches Rust', () => {
		expect(where(/@tauri-apps|\bfetch\(|EventSource|XMLHttpRequest/)).toEqual(['lib/transport.ts']);
	});

	test('text is never markup', () => {
		expect(where(/\{@html|innerHTML|insertAdjacentHTML/)).toEqual([]);
	});

	test('the content policy is kept: no style attributes, no addresses that hold data', () => {
		expect(
			where(
				/\sstyle="|\sstyle=\{/,
				code.filter(({ name }) => name.endsWith('.svelte')),
			),
		).toEqual([]);
	});

	test('only the tokens hold colours', () => {
		const coloured = where(/#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?![\w-])|rgba?\(|hsl\(/);
		expect(coloured.filter((name) => name !== 'styles/tokens.css')).toEqual([]);
	});

	test('nothing asks for more than the oldest web views know', () => {
		expect(
			where(/color-mix\(|:has\(|@scope|subgrid|popover=|findLastIndex|toSorted|structuredClone\(.*transfer/),
		).toEqual([]);
	});

	test('nobody goes to an address that is written for a link', () => {
		expect(where(/\b(go|replace)\(href\(/)).toEqual([]);
	});

	test('every file opens by telling why it exists', () => {
		const silent = code.filter(({ text }) => !/^(<!--|\/\/|\/\*)/.test(text)).map(({ name }) => name);
		expect(silent).toEqual([]);
	});

	test('no file grows beyond what can be read at once', () => {
		const long = code
			.filter(({ name, text }) => text.split('\n').length > 500 && name !== 'kit/icons.ts')
			.map(({ name }) => name);
		expect(long).toEqual([]);
	});

	test('every drawing is in use', () => {
		const all = code
			.filter(({ name }) => name !== 'kit/icons.ts')
			.map(({ text }) => text)
			.join('\n');
		const unused = Object.keys(drawings).filter((name) => !new RegExp(`['"]${name}['"]`).test(all));
		expect(unused).toEqual([]);
	});

	test('every place has its screen', () => {
		const names = new Set(files.map(({ name }) => name));
		const missing = Object.values(places)
			.filter(({ file }) => !names.has(`screens/${file}.svelte`))
			.map(({ file }) => file);
		expect(missing).toEqual([]);
		expect(Object.keys(places).sort()).toEqual(Object.keys(patterns).sort());
	});
});
