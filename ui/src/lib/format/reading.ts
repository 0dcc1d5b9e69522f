// What comes of reading something typed: the value, or a code and the values its sentence needs.

/** A value that was read, or why it could not be read. The codes are those of `crates/domain`. */
export type Reading<T> = { ok: true; value: T } | { ok: false; code: string; args: Record<string, string> };

/** Nothing to object to. */
export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

/** Cannot be read, and why. */
export const misread = (
	code: string,
	args: Record<string, string> = {},
): { ok: false; code: string; args: Record<string, string> } => ({
	ok: false,
	code,
	args,
});

/** The space that keeps two words on one line, as in `Rp 1.000`. */
export const NO_BREAK_SPACE = '\u00a0';
