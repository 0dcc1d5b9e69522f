// Two settings for all components: runes only, so that no file falls back to the old reactivity by accident, and short
// names for scoped styles, which stand in every selector and every element.
export default {
	compilerOptions: {
		runes: true,
		cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(0, 4)}`,
	},
};
