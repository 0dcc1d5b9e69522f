// Words that papers use in the middle of a sentence stand at the beginning of a line on the screen.

/** The text with its first letter as a capital; the rest as it was written. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
