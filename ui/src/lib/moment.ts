// When something happened, as people say it: "hari ini, 08.12", "kemarin, 17.40", "22 Nov, 19.05".

import { briefDate, relative, timeOfDay } from './format';
import { session } from './session.svelte';
import { language, w } from './words.svelte';

/** A moment of the program (RFC 3339) in words. */
export function momentWords(text: string): string {
	const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text);
	if (!match) return text;
	const [, day = '', hour, minute] = match;
	const time = timeOfDay(Number(hour), Number(minute), language());
	const today = session.start?.today ?? day;
	const { code } = relative(day, today);
	if (code === 'today') return w('moment-today', { time });
	if (code === 'yesterday') return w('moment-yesterday', { time });
	return w('moment-day', { day: briefDate(day, today, language()), time });
}
