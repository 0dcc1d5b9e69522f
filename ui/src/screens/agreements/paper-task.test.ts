// Short work shows nothing, long work shows how far it is and can be stopped, and a failure stands where it happened.

import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { toast } from '../../lib/toasts.svelte';
import { answerWith } from '../../lib/transport';
import { speak } from '../../lib/words.svelte';
import { PaperTask } from './paper-task.svelte';

const called: { name: string; args: Record<string, unknown> }[] = [];
let finish: (file: unknown) => void;
let fail: (fault: unknown) => void;

beforeAll(() => speak('id'));
beforeEach(async () => {
	vi.useFakeTimers();
	called.length = 0;
	answerWith({
		async call(name, args) {
			called.push({ name, args: args as Record<string, unknown> });
			if (name === 'agreements.pdf') {
				return new Promise((resolve, reject) => {
					finish = resolve;
					fail = reject;
				});
			}
			if (name === 'tasks.cancel') fail({ kind: 'cancelled' });
			if (name === 'window.save_as') return { saved: true, name: '012 PKS.pdf' };
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

const file = { token: 't1', name: '012 PKS.pdf', media: 'application/pdf', pages: 5, size: 1, kept: false };

test('short work shows nothing and hands the file over', async () => {
	const task = new PaperTask();
	const running = task.run('save', { id: 'a' });
	await vi.advanceTimersByTimeAsync(399);
	expect(task.shown).toBe(false);
	finish(file);
	await running;
	expect(called.map((one) => one.name)).toEqual(['agreements.pdf', 'window.save_as']);
	expect(called[1]?.args).toEqual({ token: 't1' });
	expect(toast()?.text).toBe('Tersimpan sebagai 012 PKS.pdf');
	expect(task.deed).toBeUndefined();
});

test('long work is shown and can be stopped, leaving nothing', async () => {
	const task = new PaperTask();
	const running = task.run('print', { id: 'a' });
	await vi.advanceTimersByTimeAsync(401);
	expect(task.shown).toBe(true);
	task.cancel();
	await running;
	expect(called.at(-1)).toEqual({ name: 'tasks.cancel', args: { task: called[0]?.args.task } });
	expect(task.shown).toBe(false);
	expect(task.problem, 'what one asked for is no problem').toBeUndefined();
	expect(toast()?.text).toContain('Dibatalkan');
});

test('a failure stays where the deed was done, and a second deed waits for the first', async () => {
	const task = new PaperTask();
	const running = task.run('open', { id: 'a' });
	await vi.advanceTimersByTimeAsync(0);
	await task.run('print', { id: 'a' });
	expect(called).toHaveLength(1);
	fail({ kind: 'not_now', code: 'no_viewer', args: [] });
	await running;
	expect(task.problem).toContain('tidak punya program');
});
