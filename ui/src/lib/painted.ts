// Work that can wait until what is there now has been painted.

/** Resolves when the next frame is on the screen. */
export const painted = (): Promise<void> =>
	new Promise((done) => {
		requestAnimationFrame(() => setTimeout(done));
	});
