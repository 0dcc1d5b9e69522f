// What the frame says, in one language: the only words that the first paint waits for.

const found = import.meta.glob<string>('../../locales/id/{frame,kit}.ftl', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** The text of each catalogue. */
export const texts: string[] = Object.values(found);
