// The shapes that states have, wherever they are shown.

/** Circle good, triangle attention, square trouble, diamond ready, ring waiting, half ring partly, dashed ring missing. */
export type ShapeName =
	| 'circle'
	| 'triangle'
	| 'square'
	| 'diamond'
	| 'ring'
	| 'half'
	| 'missing'
	| 'tick'
	| 'cross';

/** The colour that goes with a state. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'soga' | 'plain';
