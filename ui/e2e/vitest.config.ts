/// The browser tests: Chromium against the loopback host, which runs the true program on a real folder.

import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: import.meta.dirname,
		include: ['**/*.spec.ts'],
		globalSetup: './setup.ts',
		testTimeout: 120_000,
		hookTimeout: 120_000,
		fileParallelism: false,
		retry: 0,
		// A busy machine draws a page in seconds, not in one.
		expect: { poll: { timeout: 15_000 } },
	},
});
