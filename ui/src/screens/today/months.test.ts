// The picture says what the figures say: bars stand on the base, parts add up, the title names what matters.

import { describe, expect, it } from 'vitest';
import { bars, finding, SIZE } from './months';

const month = (name: string, kept: number, late: number, open: number) => ({ month: name, kept, late, open });

describe('bars of promises', () => {
	it('stack from the base and end where their total says', () => {
		const [first, second] = bars([month('2026-10', 2, 1, 1), month('2026-11', 0, 0, 2)]);
		const height = first?.parts.reduce((sum, part) => sum + part.height, 0) ?? 0;
		expect(height).toBeCloseTo(SIZE.base - SIZE.top);
		expect(second?.parts).toHaveLength(1);
		expect(second?.parts[0]?.height).toBeCloseTo(height / 2);
	});

	it('draws nothing for months without promises', () => {
		expect(bars([month('2026-11', 0, 0, 0)])[0]?.parts).toEqual([]);
	});
});

describe('the finding', () => {
	it('names what is late before what was kept', () => {
		expect(finding([month('2026-10', 3, 2, 0)], '2026-10')).toEqual({ code: 'late', count: 2 });
		expect(finding([month('2026-10', 3, 0, 0)], '2026-10')).toEqual({ code: 'kept', count: 3 });
		expect(finding([month('2026-10', 0, 0, 4)], '2026-11')).toEqual({ code: 'open', count: 4 });
		expect(finding([], '2026-11')).toEqual({ code: 'none', count: 0 });
	});
});
