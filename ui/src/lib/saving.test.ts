// What is typed is safe within half a second of a pause, whatever happens to the screen.

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from './deed.svelte';
import { Autosave, flushAll, saving } from './saving.svelte';
import { answerWith } from './transport';
import { speak } from './words.svelte';

const scratch = new Map<string, string>();
const written: string[] = [];
let answer: Outcome<unknown> = { ok: true, value: null };

const field = () =>
	new Autosave(() => ({
		save: async (text) => {
			written.push(text);
			return answer;
		},
		scratch: 'people/1/phone',
	}));

beforeAll(() => speak('id'));
beforeEach(async () => {
	vi.useFakeTimers();
	scratch.clear();
	written.length = 0;
	answer = { ok: true, value: null };
	answerWith({
		async call(name, args) {
			const { key, text } = args as { key: string; text?: string | null };
			if (name === 'scratch.get') return scratch.get(key) ?? null;
			if (text) scratch.set(key, text);
			else scratch.delete(key);
			return null;
		},
		bytes: async () => new Uint8Array(),
		listen: () => undefined,
	});
});
afterEach(() => {
	vi.useRealTimers();
	answerWith(undefined);
});

describe('a field that saves by itself', () => {
	test('writes once, half a second after the last key', async () => {
		const autosave = field();
		autosave.type('0');
		await vi.advanceTimersByTimeAsync(400);
		autosave.type('08');
		await vi.advanceTimersByTimeAsync(499);
		expect(written).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(written).toEqual(['08']);
		expect(autosave.dirty).toBe(false);
	});

	test('writes at once when everything is flushed', async () => {
		const autosave = field();
		autosave.type('0812');
		await flushAll();
		expect(written).toEqual(['0812']);
		await vi.advanceTimersByTimeAsync(1000);
		expect(written, 'and not a second time').toEqual(['0812']);
	});

	test('keeps text that is not valid yet and says what is wrong', async () => {
		answer = {
			ok: false,
			fault: { kind: 'invalid', problems: [{ field: 'phone', code: 'required', args: [] }] },
		};
		const autosave = field();
		autosave.type('x');
		await autosave.flush();
		expect(autosave.problem).toBe('Isian ini masih kosong.');
		expect(scratch.get('people/1/phone')).toBe('x');
		expect(saving.failed, 'wrong input is not a failure to save').toBe(false);
		expect(await field().halfTyped(), 'the next screen finds it').toBe('x');

		answer = { ok: true, value: null };
		autosave.type('0812');
		await autosave.flush();
		expect(autosave.problem).toBeUndefined();
		expect(scratch.size, 'valid text needs no scratch').toBe(0);
	});

	test('is found by the next screen even when the last one was left within the pause', async () => {
		answer = {
			ok: false,
			fault: { kind: 'invalid', problems: [{ field: 'phone', code: 'required', args: [] }] },
		};
		const autosave = field();
		autosave.type('x');
		autosave.leave();
		expect(await field().halfTyped(), 'it waits for the writing that is under way').toBe('x');
		autosave.type('xy');
		void autosave.flush();
		autosave.leave();
		expect(await field().halfTyped(), 'and finds the newest').toBe('xy');
	});

	test('says that it is not saved when writing failed, until it succeeds', async () => {
		answer = { ok: false, fault: { kind: 'broken', code: 'disk' } };
		const autosave = field();
		autosave.type('0812');
		await autosave.flush();
		expect(saving.failed).toBe(true);
		expect(autosave.problem).toContain('Belum tersimpan.');

		answer = { ok: true, value: null };
		autosave.type('08123');
		await autosave.flush();
		expect(saving.failed).toBe(false);
	});

	test('leaves nothing behind in the foot when its screen goes', async () => {
		answer = { ok: false, fault: { kind: 'broken', code: 'disk' } };
		const autosave = field();
		autosave.type('0812');
		autosave.leave();
		await vi.runAllTimersAsync();
		expect(written).toEqual(['0812']);
		expect(saving.failed).toBe(false);
		expect(scratch.get('people/1/phone')).toBe('0812');
	});
});
