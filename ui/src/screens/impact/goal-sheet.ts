// What the form of a goal holds.

import type { GoalDraft } from '../../gen/calls';

/** Every field of a goal's form; a partnership may still have to be chosen. */
export type GoalSheet = Required<GoalDraft>;

/** The form before anything is typed. */
export const freshGoal = (partnership: string): GoalSheet => ({
	partnership,
	level: 'goal',
	parent: null,
	statement: '',
	need: null,
	need_note: '',
	responsible: '',
	due_on: null,
	agreed_by: '',
	agreed_on: null,
	assumption: '',
});
