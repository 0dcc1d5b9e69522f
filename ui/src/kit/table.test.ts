// A long list keeps only a window of rows in the page.

import { expect, test } from 'vitest';
import { windowOf } from './table';

test('the window covers what is seen and a little more, and never leaves the list', () => {
	expect(windowOf(2000, 57, 0, 900)).toEqual({ from: 0, to: 31 });
	const middle = windowOf(2000, 57, 57 * 1000, 900);
	expect(middle).toEqual({ from: 985, to: 1031 });
	expect(windowOf(2000, 57, 57 * 5000, 900).to).toBe(2000);
	expect(windowOf(3, 57, -400, 900)).toEqual({ from: 0, to: 3 });
});
