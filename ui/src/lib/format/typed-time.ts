// Times as people type them: `8.12`, `08:12`, `0812`. The twin of `parse_time` in `crates/domain/src/calendar/time.rs`.

import { misread, type Reading, read } from './reading';

/** Reads a typed time of the day. */
export function parseTime(text: string): Reading<{ hour: number; minute: number }> {
	const bare = text.trim().toLowerCase();
	if (!bare) return misread('required');
	const figures = bare
		.replace(/^(pukul|jam)/, '')
		.replace(/(wib|wita|wit)$/, '')
		.trim();
	const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(figures) ?? /^(\d{2})(\d{2})$/.exec(figures);
	const hour = Number(match?.[1] ?? Number.NaN);
	const minute = Number(match?.[2] ?? 0);
	return hour <= 23 && minute <= 59 ? read({ hour, minute }) : misread('not_a_time');
}
