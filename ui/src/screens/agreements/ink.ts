// The pages a screen has already. The program sends a page once; what is out of sight comes when it is scrolled to.

import type { Preview, PreviewGlyph, PreviewImage, PreviewPage, Seen } from '../../gen/calls';

/** Pages, glyphs and pictures of one paper, kept from answer to answer. */
export class Ink {
	#pages = new Map<string, PreviewPage>();
	#images = new Map<string, PreviewImage>();
	#glyphs: Record<string, PreviewGlyph> = {};
	#sight: number[] = [0, 1];

	/** What the next answer need not bring. */
	get seen(): Seen {
		return {
			known: [...this.#pages.keys(), ...this.#images.keys(), ...Object.keys(this.#glyphs)],
			sight: this.#sight,
		};
	}

	/** These pages are in sight now. True when one of them has no ink yet. */
	look(sight: number[], preview: Preview | undefined): boolean {
		this.#sight = sight;
		return sight.some((number) => preview?.pages[number]?.drawn === false);
	}

	/** The answer, completed with what is here already. */
	take({ pages, glyphs, images }: Preview): Preview {
		// Glyphs are few and come back all the time; the same object tells the pages that nothing was added.
		if (Object.keys(glyphs).some((key) => !(key in this.#glyphs)))
			this.#glyphs = { ...this.#glyphs, ...glyphs };
		const whole = pages.map((page) => (page.drawn ? page : (this.#pages.get(page.stamp) ?? page)));
		this.#pages = new Map(whole.filter((page) => page.drawn).map((page) => [page.stamp, page]));
		const files = images.map((image) => (image.data ? image : (this.#images.get(image.stamp) ?? image)));
		this.#images = new Map(files.map((image) => [image.stamp, image]));
		return { pages: whole, glyphs: this.#glyphs, images: files };
	}
}
