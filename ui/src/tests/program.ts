// Stands in for the program where a test asks for the words of the screens: they come from the catalogues themselves.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const locales = join(import.meta.dirname, '../../locales');

globalThis.fetch = async (address, asked) => {
	if (address !== '/call/app.words') throw new Error(`nobody answers ${String(address)}`);
	const { language } = JSON.parse(String(asked?.body)) as { language: string };
	const folder = join(locales, language);
	const files = readdirSync(folder).filter((name) => name !== 'papers.ftl');
	return Response.json(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
};
