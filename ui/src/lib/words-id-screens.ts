// What the screens say, in one language. The papers' catalogue is Rust's and left out.

const found = import.meta.glob<string>(
	['../../locales/id/*.ftl', '!../../locales/id/{frame,kit,deeds,papers}.ftl'],
	{ query: '?raw', import: 'default', eager: true },
);

/** The text of each catalogue. */
export const texts: string[] = Object.values(found);
