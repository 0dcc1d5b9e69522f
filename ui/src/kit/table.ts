// The shape of a table's columns, and which rows of a long list are in the page.

import type { Snippet } from 'svelte';

/** One column: its name, its cell, its width, and where its cell goes on a card when narrow. */
export interface Column<R> {
	key: string;
	label: string;
	cell: Snippet<[R]>;
	numeric?: boolean;
	/** CSS width. */
	width?: string;
	/** On a narrow card: `full` the title line, `side` at its right, `half` a line beneath, `hide` nowhere. */
	narrow?: 'full' | 'side' | 'half' | 'hide';
	sort?: 'ascending' | 'descending';
}

/** Rows beyond the visible ones that stay in the page, so that scrolling and Tab never meet a hole. */
const BEYOND = 15;

/** Which rows stand in the page: `top` is how far the list's top has gone above the window's. */
export function windowOf(
	count: number,
	rowHeight: number,
	top: number,
	height: number,
): { from: number; to: number } {
	const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - BEYOND);
	const to = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
	return { from, to: Math.max(to, Math.min(count, from + BEYOND)) };
}
