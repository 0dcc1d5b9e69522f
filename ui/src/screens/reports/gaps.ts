// What is missing in a report and which sentences disagree with its data, as the columns of the composer show them.

import type { Contradiction, ReportGap, ReportPage } from '../../gen/calls';
import { dashed, language, w, word } from '../../lib/words.svelte';
import { longMonth } from '../impact/months';

/** A gap's own name among all gaps. */
export const gapKey = (gap: ReportGap): string => [gap.code, gap.about, gap.from ?? ''].join('/');

/** What a gap is called: "Children who came: no figure for March 2026". */
export function gapWords(gap: ReportGap): string {
	const { subject } = gap;
	const month = (text: string | null) => (text ? longMonth(text, language()) : '');
	const span = gap.from && gap.to && gap.from !== gap.to ? 'gaps' : 'gap';
	return (
		word(`report-${span}-${dashed(gap.code)}`, { subject, from: month(gap.from), to: month(gap.to) }) ??
		word(`report-gap-${dashed(gap.code)}`, { subject, from: month(gap.from), to: month(gap.to) }) ??
		subject
	);
}

/** Everything that still waits: gaps nobody has explained. */
export const openGaps = (page: ReportPage): readonly ReportGap[] => page.gaps.filter((gap) => !gap.remark);

/** How many sentences hold something that the data do not. */
export const wrongSentences = (page: ReportPage) => page.sentences.filter((one) => one.contradictions.length);

/** What is wrong with a sentence, in words. */
export function wrongWords(indicator: string, one: Contradiction, shown: (value: number) => string): string {
	const { written } = one;
	if (one.kind !== 'number') return w('report-wrong-direction', { indicator, written });
	if (one.nearest === null) return w('report-wrong-number-only', { indicator, written });
	return w('report-wrong-number', { indicator, written, true: shown(one.nearest) });
}
