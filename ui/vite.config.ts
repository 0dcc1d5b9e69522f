/// How the interface is built: one page, one chunk a screen, for the oldest web views we support.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
	plugins: [svelte()],
	base: './',
	resolve: mode === 'test' ? { conditions: ['browser'] } : {},
	build: {
		target: ['chrome109', 'safari15.6'],
		cssTarget: ['chrome109', 'safari15.6'],
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		reportCompressedSize: false,
	},
	server: { port: 5173, strictPort: true, host: '127.0.0.1' },
	test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], environment: 'node' },
}));
