// Lengths of time and their units in the language of the interface.

import { w } from '../../lib/words.svelte';
import type { Duration, Unit } from './blanks';

/** A unit, for the list to choose from. */
export function unitWords(unit: Unit): string {
	switch (unit) {
		case 'hour':
			return w('agreements-unit-hour');
		case 'day':
			return w('agreements-unit-day');
		case 'working_day':
			return w('agreements-unit-working-day');
		case 'week':
			return w('agreements-unit-week');
		case 'month':
			return w('agreements-unit-month');
		case 'year':
			return w('agreements-unit-year');
	}
}

/** A length of time: `30 hari`. */
export function durationWords({ count, unit }: Duration): string {
	switch (unit) {
		case 'hour':
			return w('agreements-hours', { count });
		case 'day':
			return w('agreements-days', { count });
		case 'working_day':
			return w('agreements-working-days', { count });
		case 'week':
			return w('agreements-weeks', { count });
		case 'month':
			return w('agreements-months', { count });
		case 'year':
			return w('agreements-years', { count });
	}
}
