// One tab stop for a group, arrows move inside it: tabs, segments, radios, tiles, menus and rows share this.

/** How a group moves. */
export interface RovingOptions {
	/** Which elements are the stops. */
	stops: string;
	/** Left and right move too, not only up and down. */
	across?: boolean;
	/** Moving also presses, as in a radio group. */
	press?: boolean;
}

/** Svelte attachment for the element around the stops. */
export function roving({
	stops,
	across = true,
	press = false,
}: RovingOptions): (group: HTMLElement) => () => void {
	return (group) => {
		function moved(event: KeyboardEvent): void {
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const step = steps(event.key, across);
			if (step === undefined) return;
			const all = [...group.querySelectorAll<HTMLElement>(stops)];
			const at = all.findIndex((stop) => stop === event.target || stop.contains(event.target as Node));
			if (at < 0) return;
			event.preventDefault();
			const next =
				step === 'first' ? 0 : step === 'last' ? all.length - 1 : (at + step + all.length) % all.length;
			const stop = all[next];
			stop?.focus();
			if (press) stop?.click();
		}
		group.addEventListener('keydown', moved);
		return () => group.removeEventListener('keydown', moved);
	};
}

function steps(key: string, across: boolean): number | 'first' | 'last' | undefined {
	if (key === 'ArrowDown' || (across && key === 'ArrowRight')) return 1;
	if (key === 'ArrowUp' || (across && key === 'ArrowLeft')) return -1;
	if (key === 'Home') return 'first';
	if (key === 'End') return 'last';
	return undefined;
}
