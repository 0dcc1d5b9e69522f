// All catalogues of one language but the papers' (those are read by Rust), as one chunk that loads with the language.

const found = import.meta.glob<string>(['../../locales/id/*.ftl', '!../../locales/id/papers.ftl'], {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** The text of each catalogue. */
export const texts: string[] = Object.values(found);
