// How the states of commitments, agreements and steps look: shape and colour beside their word.

import type { AgreementState, CommitmentState, StepState, TaskState } from '../../gen/calls';
import type { ShapeName, Tone } from '../../kit/shapes';

/** Shape and colour of a state. */
export interface Look {
	tone: Tone;
	shape: ShapeName;
}

/** How a commitment stands. */
export const commitmentLook: Record<CommitmentState, Look> = {
	open: { tone: 'plain', shape: 'ring' },
	late: { tone: 'bad', shape: 'square' },
	kept: { tone: 'good', shape: 'circle' },
	waived: { tone: 'plain', shape: 'half' },
	lapsed: { tone: 'warn', shape: 'triangle' },
};

/** How a task stands. */
export const taskLook: Record<TaskState, Look> = {
	planned: { tone: 'plain', shape: 'ring' },
	running: { tone: 'soga', shape: 'half' },
	late: { tone: 'bad', shape: 'square' },
	done: { tone: 'good', shape: 'circle' },
};

/** How an agreement stands. */
export const agreementLook: Record<AgreementState, Look> = {
	draft: { tone: 'plain', shape: 'missing' },
	in_negotiation: { tone: 'soga', shape: 'half' },
	ready: { tone: 'info', shape: 'diamond' },
	partly_signed: { tone: 'warn', shape: 'half' },
	active: { tone: 'good', shape: 'circle' },
	ending_soon: { tone: 'warn', shape: 'triangle' },
	ended: { tone: 'plain', shape: 'ring' },
	renewed: { tone: 'good', shape: 'ring' },
	terminated: { tone: 'bad', shape: 'square' },
	void: { tone: 'bad', shape: 'cross' },
};

/** How far a step is. */
export const stepLook: Record<StepState, Look> = {
	ahead: { tone: 'plain', shape: 'missing' },
	underway: { tone: 'soga', shape: 'half' },
	done: { tone: 'good', shape: 'circle' },
};
