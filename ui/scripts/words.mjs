// Reads the catalogues and writes the type of every sentence (`src/gen-words.ts`): its key and the variables it needs.
//
// `node scripts/words.mjs` writes, `node scripts/words.mjs --check` only says whether the written file is stale.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentParser } from '@fluent/syntax';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(home, 'src/gen-words.ts');

/** The languages of the interface. */
export const languages = ['id', 'en'];

/**
 * Every message of one language: key -> { variables, text, file }. The papers' catalogue is Rust's and left out.
 * Throws on anything Fluent cannot read, on attributes, on terms, on one sentence in another and on `NUMBER()`/`DATETIME()`, which Rust cannot format.
 */
export function catalogue(language) {
	const folder = join(home, 'locales', language);
	const messages = new Map();
	for (const file of readdirSync(folder).sort()) {
		if (!file.endsWith('.ftl') || file === 'papers.ftl') continue;
		const text = readFileSync(join(folder, file), 'utf8');
		for (const entry of new FluentParser({ withSpans: true }).parse(text).body) {
			const where = `${language}/${file}`;
			if (entry.type === 'Junk') throw new Error(`${where}: cannot be read: ${entry.content.slice(0, 80)}`);
			if (entry.type === 'Term' || entry.attributes?.length)
				throw new Error(`${where}: only plain messages, no terms or attributes`);
			if (entry.type !== 'Message') continue;
			const key = entry.id.name;
			if (messages.has(key))
				throw new Error(`${where}: ${key} stands twice, first in ${messages.get(key).file}`);
			const variables = new Set();
			walk(entry.value, (node) => {
				if (node.type === 'VariableReference') variables.add(node.id.name);
				if (node.type === 'FunctionReference') throw new Error(`${where}: ${key} uses ${node.id.name}()`);
				if (node.type === 'MessageReference')
					throw new Error(`${where}: ${key} refers to ${node.id.name}; each sentence is read by itself`);
			});
			messages.set(key, {
				variables: [...variables].sort(),
				text: text.slice(entry.value.span.start, entry.value.span.end),
				file,
			});
		}
	}
	return messages;
}

/** The TypeScript of all keys. */
export function typescript() {
	const lines = [...catalogue('id')]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { variables }]) => {
			const type = variables.length
				? `{ ${variables.map((name) => `${name}: string | number`).join('; ')} }`
				: 'Record<never, never>';
			return `\t'${key}': ${type};`;
		});
	return `// Written by scripts/words.mjs from locales/id/*.ftl. Not edited by hand.

/** Every sentence of the interface and the variables it needs. */
export interface Words {
${lines.join('\n')}
}
`;
}

function walk(node, visit) {
	if (!node || typeof node !== 'object') return;
	if (Array.isArray(node)) {
		for (const one of node) walk(one, visit);
		return;
	}
	if (node.type) visit(node);
	for (const [name, value] of Object.entries(node)) if (name !== 'span') walk(value, visit);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const written = typescript();
	if (!process.argv.includes('--check')) writeFileSync(target, written);
	else if (readFileSync(target, 'utf8') !== written) {
		console.error('src/gen-words.ts is stale: run `npm run words`');
		process.exit(1);
	}
}
