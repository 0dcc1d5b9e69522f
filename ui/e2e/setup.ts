// Builds what the browser tests need, once: the host is compiled, and the interface must be built already.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Path of the host program. */
		host: string;
	}
}

const root = join(import.meta.dirname, '../..');

export default function setup(project: TestProject): void {
	if (!existsSync(join(root, 'ui/dist/index.html')))
		throw new Error('ui/dist is missing: run `npm run build` first');
	project.provide('host', process.env.SEPAKAT_HOST ?? built());
}

/** Compiles the host and finds it in cargo's own account of what it built. */
function built(): string {
	const output = execFileSync(
		'cargo',
		['build', '--quiet', '-p', 'sepakat-tests', '--bin', 'host', '--message-format=json'],
		{
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 1 << 28,
			stdio: ['ignore', 'pipe', 'inherit'],
		},
	);
	for (const line of output.split('\n')) {
		if (!line.includes('"compiler-artifact"')) continue;
		const artifact = JSON.parse(line) as { target: { name: string }; executable: string | null };
		if (artifact.target.name === 'host' && artifact.executable) return artifact.executable;
	}
	throw new Error('cargo did not say where the host is');
}
