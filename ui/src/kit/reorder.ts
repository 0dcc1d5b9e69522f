// Moving rows of a list by pointer. HTML's own drag and drop never fires inside the window, where dropped files belong to the shell.

/** How a list is reordered. */
export interface ReorderOptions {
	/** The rows that may move. */
	rows: string;
	/** Where a row is taken hold of. */
	grip: string;
	/** The row was put behind another one, or first. Both as `data-part`. */
	onmove: (part: string, after: string | undefined) => void;
}

/** How far a finger may tremble before it counts as moving. */
const SLACK = 6;

/** Svelte attachment for the list. The keyboard's way are buttons in the row; this is the pointer's. */
export function reorder({ rows, grip, onmove }: ReorderOptions): (list: HTMLElement) => () => void {
	return (list) => {
		let held: { row: HTMLElement; from: number; pointer: number; moving: boolean } | undefined;

		const others = () => [...list.querySelectorAll<HTMLElement>(rows)].filter((row) => row !== held?.row);

		/** The row behind which the held one would stand. */
		function before(y: number): HTMLElement | undefined {
			return others()
				.filter((row) => y > middle(row))
				.at(-1);
		}

		function down(event: PointerEvent) {
			const row = (event.target as HTMLElement).closest(grip)?.closest<HTMLElement>(rows);
			if (!row || held || (event.pointerType === 'mouse' && event.button !== 0)) return;
			held = { row, from: event.clientY, pointer: event.pointerId, moving: false };
		}

		function move(event: PointerEvent) {
			if (!held || event.pointerId !== held.pointer) return;
			const by = event.clientY - held.from;
			if (!held.moving && Math.abs(by) < SLACK) return;
			if (!held.moving) list.setPointerCapture(event.pointerId);
			held.moving = true;
			held.row.style.transform = `translateY(${by}px)`;
			held.row.style.zIndex = '2';
			held.row.style.boxShadow = 'var(--shadow)';
			mark(before(event.clientY));
		}

		function up(event: PointerEvent) {
			if (!held || event.pointerId !== held.pointer) return;
			const { row, moving } = held;
			const after = moving ? before(event.clientY) : undefined;
			const stood = row.previousElementSibling;
			mark(undefined);
			row.removeAttribute('style');
			held = undefined;
			if (!moving) return;
			// The press that ends a move must not open the row.
			list.addEventListener('click', swallow, { capture: true, once: true });
			setTimeout(() => list.removeEventListener('click', swallow, { capture: true }));
			if (event.type === 'pointerup' && after !== stood) onmove(row.dataset.part ?? '', after?.dataset.part);
		}

		function mark(after: HTMLElement | undefined) {
			for (const row of others()) row.toggleAttribute('data-drop', row === after);
		}

		list.addEventListener('pointerdown', down);
		list.addEventListener('pointermove', move);
		list.addEventListener('pointerup', up);
		list.addEventListener('pointercancel', up);
		return () => {
			list.removeEventListener('pointerdown', down);
			list.removeEventListener('pointermove', move);
			list.removeEventListener('pointerup', up);
			list.removeEventListener('pointercancel', up);
		};
	};
}

const middle = (row: HTMLElement): number => {
	const box = row.getBoundingClientRect();
	return box.top + box.height / 2;
};

const swallow = (event: Event): void => {
	event.preventDefault();
	event.stopPropagation();
};
