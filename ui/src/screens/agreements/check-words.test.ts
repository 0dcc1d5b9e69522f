// What the check found is said with days, amounts and lengths of time in the language of the interface.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AgreementCheck, CheckPlace } from '../../gen/calls';
import { speak } from '../../lib/words.svelte';
import { balanceWords, foundWords, lacksWords } from './check-words';

const at: CheckPlace = { clause: null, paragraph: '', side: null, field: '' };
type Balance = AgreementCheck['balance'][number];

const spread = (code: Balance['code'], args: Balance['args']): string =>
	balanceWords({ code, topic: 'exit', tone: 'even', args, at });

describe('in Indonesian', () => {
	beforeAll(() => speak('id'));

	test('a contradiction names both sides', () => {
		const found = foundWords({
			code: 'term_backwards',
			severity: 'stops',
			args: [
				['starts', '2026-12-01'],
				['ends', '2026-11-30'],
			],
			at,
		});
		expect(found.replace(/[\u2068\u2069\u00a0]/g, '')).toBe(
			'Berakhir 30 November 2026, sebelum mulai 1 Desember 2026.',
		);
	});

	test('a year stays a year', () => {
		const found = foundWords({
			code: 'number_year',
			severity: 'look',
			args: [
				['year', '2025'],
				['right', '2026'],
			],
			at,
		});
		expect(found).toContain('2025');
	});

	test('a length of time that nobody said is left out', () => {
		expect(spread('exit_each', [['notice', '']])).toBe('Setiap pihak boleh mengakhiri lebih awal.');
		expect(spread('exit_each', [['notice', '30 day']])).toContain('30');
	});

	test('what a question lacks stands in one line', () => {
		const lacks = lacksWords([
			{ code: 'purpose', args: [], at },
			{ code: 'recitals', args: [], at },
		]);
		expect(lacks.replace(/[\u2068\u2069]/g, '')).toBe('Belum ada: tujuan dan latar belakang');
	});

	test('an amount that is not said leaves no hole', () => {
		const args: Balance['args'] = [
			['party', 'A'],
			['to', 'B'],
			['amount', ''],
		];
		expect(spread('pays', args).replace(/[\u2068\u2069]/g, '')).toBe('A menyerahkan dana kepada B.');
	});
});
