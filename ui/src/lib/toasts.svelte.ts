// One short message at a time at the foot of the window. Never the only place of a fact, never an error.

/** What a toast says, and whether it offers to undo. */
export interface Toast {
	id: number;
	text: string;
	undo: boolean;
}

let shown = $state.raw<Toast>();
let next = 1;

/** The toast on the screen. */
export const toast = (): Toast | undefined => shown;

/** Shows a message for eight seconds, in place of the one before. */
export function say(text: string, { undo = false } = {}): void {
	shown = { id: next++, text, undo };
}

/** Takes the message away. */
export function hush(): void {
	shown = undefined;
}
