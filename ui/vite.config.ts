/// How the interface is built: one page, one chunk a screen, for the oldest web views we support.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** What stands on the page before and with the first screen. The budget of the first load holds it small. */
const FIRST =
	/vite\/preload-helper|@oxc-project|node_modules\/(?!perfect-freehand)|ui\/src\/(frame\/(earlier|sample)\b|lib\/(?!format\/golden)|kit\/(Button|Box|Icon|Mark|Menu|PageHead|Reading|Shape|Tag|icons|roving|shapes)\b)/;
/** Today with all that it shows, and the small parts of most screens: one question in place of twenty. */
const TODAY =
	/ui\/src\/(gen\/|screens\/(today\/|terms\/(terms\b|SeenList)|partners\/(HealthTag|labels)|partnerships\/looks|impact\/months)|kit\/(pictures\/Hands|Checkbox|Dialog|Empty|Field|FieldFrame|Note|Progress|Segment|Select|Switch|Tabs|TextArea|field|options)\b)/;

export default defineConfig(({ mode }) => ({
	// Each selector and each element carries the mark of its component: a short one, a few kilobytes over all screens.
	plugins: [
		svelte({ compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 5)}` } }),
	],
	base: './',
	resolve: mode === 'test' ? { conditions: ['browser'] } : {},
	build: {
		target: ['chrome109', 'safari15.6'],
		cssTarget: ['chrome109', 'safari15.6'],
		modulePreload: { polyfill: false },
		// Every file is a question to the window's thread, and at the start there should be few: what the frame and the first screen share comes in one file.
		rolldownOptions: {
			output: {
				advancedChunks: {
					includeDependenciesRecursively: false,
					groups: [
						{ name: 'first', test: FIRST },
						{ name: 'today', test: TODAY },
					],
				},
			},
		},
	},
	server: { port: 5173, strictPort: true, host: '127.0.0.1' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		setupFiles: ['src/tests/program.ts'],
	},
}));
