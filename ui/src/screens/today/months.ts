// The picture of promises by month: kept, late and still open, as bars whose height is their number.

import type { MonthFigures } from '../../gen/calls';

/** One part of a bar. */
export interface BarPart {
	what: 'kept' | 'late' | 'open';
	count: number;
	y: number;
	height: number;
}

/** One bar. */
export interface Bar {
	month: string;
	x: number;
	width: number;
	total: number;
	/** Where the total stands. */
	top: number;
	parts: BarPart[];
}

/** Sizes of the picture in its own units. */
export const SIZE = { width: 480, height: 190, base: 160, top: 26 };

/** The bars, from the first month to the last. */
export function bars(months: readonly MonthFigures[]): Bar[] {
	const most = Math.max(1, ...months.map((month) => month.kept + month.late + month.open));
	const slot = SIZE.width / Math.max(1, months.length);
	const scale = (SIZE.base - SIZE.top) / most;
	return months.map((month, index) => {
		let y = SIZE.base;
		const parts = (['kept', 'late', 'open'] as const)
			.map((what) => ({ what, count: month[what] }))
			.filter((part) => part.count > 0)
			.map((part) => {
				const height = part.count * scale;
				y -= height;
				return { ...part, y, height };
			});
		return {
			month: month.month,
			x: index * slot + slot * 0.2,
			width: slot * 0.6,
			total: month.kept + month.late + month.open,
			top: y - 6,
			parts,
		};
	});
}

/** The finding that stands as the title: which figure matters now. */
export function finding(
	months: readonly MonthFigures[],
	current: string,
): { code: 'late' | 'kept' | 'open' | 'none'; count: number } {
	const late = months.reduce((sum, month) => sum + month.late, 0);
	if (late) return { code: 'late', count: late };
	const now = months.find((month) => month.month === current);
	if (now?.kept) return { code: 'kept', count: now.kept };
	const open = months.reduce((sum, month) => sum + month.open, 0);
	return open ? { code: 'open', count: open } : { code: 'none', count: 0 };
}
