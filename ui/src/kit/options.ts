// What parts that choose are given to choose from.

/** One choice. */
export interface Option<V extends string = string> {
	value: V;
	label: string;
	/** A second line, where the part shows one. */
	detail?: string;
	/** How many it would show, where the part filters a list. */
	count?: number;
}
