// What is being worked on in a report: one part stands open, perhaps one gap is being explained. The three columns follow it.

import { tick } from 'svelte';
import type { Part, PreviewMark, ReportPage } from '../../gen/calls';
import type { Spot } from '../../kit/paper';

/** A row of the outline: the basics, or a part of the report. */
export type Row = 'basics' | Part;

/** The one state that the columns of the composer share. */
export class Composing {
	/** The row that stands open. */
	row = $state<Row>();
	readonly #page: () => ReportPage;

	constructor(page: () => ReportPage) {
		this.#page = page;
	}

	/** The part on the pages. */
	get spot(): Spot | undefined {
		const included = this.#page().outline.some((one) => one.part === this.row && one.included);
		return included && this.row ? { kind: 'clause', key: this.row } : undefined;
	}

	/** Opens a row, or closes it when it was open. */
	toggle(row: Row): void {
		this.row = this.row === row ? undefined : row;
	}

	/** Opens a row and goes to something in it. */
	async go(row: Row, selector?: string): Promise<void> {
		this.row = row;
		await tick();
		const found = document.querySelector<HTMLElement>(selector ?? `[data-part="${row}"] button`);
		found?.focus({ preventScroll: true });
		found?.scrollIntoView({ block: 'nearest' });
	}

	/** Somebody pressed on the pages: the part under the finger opens. */
	pick(marks: readonly PreviewMark[]): void {
		const found = marks
			.map((mark) => this.#page().outline.find((one) => one.part === mark.key))
			.find(Boolean);
		if (found) void this.go(found.part);
	}
}
