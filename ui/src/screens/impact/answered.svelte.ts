// An answer that follows what is being typed: asked for after a short pause, the former one standing meanwhile.

import { type Args, type CallName, call, type Value } from '../../lib/transport';

const PAUSE_MS = 150;

/** Follows a call whose arguments change while somebody types. Use it while a component is being set up. */
export function answered<K extends CallName>(
	name: K,
	args: () => Args<K> | undefined,
): { readonly value: Value<K> | undefined } {
	let value = $state.raw<Value<K>>();
	let round = 0;
	$effect(() => {
		const asked = args();
		const mine = ++round;
		if (asked === undefined) {
			value = undefined;
			return;
		}
		const timer = setTimeout(
			() =>
				void call(name, asked)
					.then((answer) => {
						if (mine === round) value = answer;
					})
					// What cannot be judged while half typed leaves the former answer standing.
					.catch(() => undefined),
			value === undefined ? 0 : PAUSE_MS,
		);
		return () => clearTimeout(timer);
	});
	return {
		get value() {
			return value;
		},
	};
}
