// Days as text, `2026-11-24`, and counting with them. They carry no time and no zone, so none can shift them.

/** A day of the calendar, `YYYY-MM-DD`. */
export type Day = string;

const MS = 86_400_000;

/** The day of a year, month (from 1) and day of the month; nothing when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
	const date = utc(year, month, day);
	const same =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return same ? date.toISOString().slice(0, 10) : undefined;
}

/** Year, month (from 1) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return { year, month, day: date };
}

/** Weekday, 0 for Monday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** So many days later, or earlier. */
export const addDays = (day: Day, days: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * MS).toISOString().slice(0, 10);

/** The same day so many months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
	const { year, month, day: date } = partsOf(day);
	const first = utc(year, month + months, 1);
	const length = utc(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
	first.setUTCDate(Math.min(date, length));
	return first.toISOString().slice(0, 10);
}

/** The last day of a term of `months` that begins on `start`. */
export const termEnd = (start: Day, months: number): Day => addDays(addMonths(start, months), -1);

/** Days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS);

/** How far a day is from today: a code for the sentence, and the count in it. */
export type Relative = { code: 'today' | 'tomorrow' | 'yesterday' | 'in_days' | 'days_ago'; count: number };

/** How far `day` is from `today`. */
export function relative(day: Day, today: Day): Relative {
	const days = daysBetween(today, day);
	if (days === 0) return { code: 'today', count: 0 };
	if (days === 1) return { code: 'tomorrow', count: 1 };
	if (days === -1) return { code: 'yesterday', count: 1 };
	return days > 0 ? { code: 'in_days', count: days } : { code: 'days_ago', count: -days };
}

function utc(year: number, month: number, day: number): Date {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date;
}
