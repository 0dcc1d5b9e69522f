// The size budgets of the interface. More than this fails the build.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KIB = 1024;
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const files = readdirSync(dist, { recursive: true })
	.map((name) => ({ name: String(name), path: join(dist, String(name)) }))
	.filter(({ path }) => statSync(path).isFile())
	.map(({ name, path }) => ({ name, bytes: statSync(path).size, path }));

const sum = (ending) =>
	files.filter(({ name }) => name.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0);

/** What the page loads before anything can be painted: the entry and all it imports at once. */
function beforeFirstPaint() {
	const page = readFileSync(join(dist, 'index.html'), 'utf8');
	const seen = new Set();
	const visit = (name) => {
		const file = files.find((one) => one.name.endsWith(name));
		if (!file || seen.has(file)) return;
		seen.add(file);
		for (const [, next] of readFileSync(file.path, 'utf8').matchAll(
			/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g,
		))
			visit(next);
	};
	for (const [, name] of page.matchAll(/assets\/([\w.-]+\.js)/g)) visit(name);
	return [...seen].reduce((total, { bytes }) => total + bytes, 0);
}

/** The styles that the page itself asks for. */
function linkedStyles() {
	const page = readFileSync(join(dist, 'index.html'), 'utf8');
	const names = [...page.matchAll(/assets\/([\w.-]+\.css)/g)].map(([, name]) => name);
	return files
		.filter((file) => names.some((name) => file.name.endsWith(name)))
		.reduce((total, { bytes }) => total + bytes, 0);
}

const budgets = [
	['JavaScript before the first paint', beforeFirstPaint(), 150 * KIB],
	['all JavaScript', sum('.js'), 700 * KIB],
	['CSS before the first paint', linkedStyles(), 30 * KIB],
	// Sixty for the screens of partners and agreements, sixteen for goals, entry and reports; comparing, checking, addenda
	// and plans took the rest. Each screen loads its own.
	['all CSS', sum('.css'), 88 * KIB],
	['fonts', sum('.woff2'), 60 * KIB],
	['everything', files.reduce((total, { bytes }) => total + bytes, 0), 1.2 * KIB * KIB],
];

let over = false;
for (const [what, bytes, limit] of budgets) {
	over ||= bytes > limit;
	console.log(
		`${bytes > limit ? 'OVER' : ' ok '} ${what}: ${(bytes / KIB).toFixed(1)} of ${(limit / KIB).toFixed(0)} KiB`,
	);
}
process.exit(over ? 1 : 0);
