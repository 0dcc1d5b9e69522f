// What the form of an indicator holds.

import type { IndicatorDraft } from '../../gen/calls';

/** Every field of an indicator's form. */
export type IndicatorSheet = Required<IndicatorDraft>;

/** The form before anything is typed. */
export const freshIndicator = (goal: string): IndicatorSheet => ({
	goal,
	name: '',
	definition: '',
	why: '',
	unit: '',
	direction: 'up',
	sums: 'latest',
	baseline: null,
	baseline_on: null,
	baseline_source: '',
	target: null,
	target_in: null,
	milestones: [],
	frequency: 'monthly',
	method: '',
	source: '',
	responsible: '',
	lowest: null,
	highest: null,
	limits: '',
});
