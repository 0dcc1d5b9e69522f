// The only file that reaches Rust.
//
// One interface, two ways: inside the window through Tauri's one command, in a browser through the loopback host that
// runs the same program for tests and development. Everything above this file sees typed calls, typed faults and events.

import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { CallFault, Calls, Event } from '../gen/calls';

/** A file that somebody chose or dropped: an opaque token and its name, never a path. */
export interface ChosenFile {
	token: string;
	name: string;
}

/** What the window itself does; answered by the shell, not by the program. */
export interface WindowDeeds {
	/** Asks the person for a file; `null` when they changed their mind. */
	'window.choose': { args: { kind: 'image' | 'any' }; value: ChosenFile | null };
	/** Asks where to keep the file and writes it there. */
	'window.save_as': { args: { token: string }; value: { saved: boolean; name: string } };
	/** Opens the file in the system's own viewer. */
	'window.open': { args: { token: string }; value: null };
	/** Sends the file to the system's printer, or opens the viewer where there is none. */
	'window.print': { args: { token: string }; value: { how: 'printer' | 'viewer'; printer?: string } };
	/** Shows the file in the system's file manager; `store` stands for the data folder. */
	'window.reveal': { args: { token: string }; value: null };
	/** Sets the web view's zoom, which carries the text size. */
	'window.zoom': { args: { percent: number }; value: null };
	/** Closes the program. */
	'window.quit': { args: Record<string, never>; value: null };
	/** Says that the first paint is on the screen, so that the hidden window may be shown. */
	'window.ready': { args: Record<string, never>; value: null };
}

/** What the window itself tells, beside the program's events. */
export type WindowEvent =
	/** The window is about to close: write what is typed, then quit. */
	| { kind: 'closing' }
	/** Files were dropped on the window, at this place of the page. */
	| { kind: 'dropped'; files: ChosenFile[]; x: number; y: number };

/** Anything that is told without being asked. */
export type Told = Event | WindowEvent;

/** Every call that can be made from a screen. */
export type AllCalls = Calls & WindowDeeds;
/** The name of a call. */
export type CallName = keyof AllCalls & string;
/** The arguments of a call. */
export type Args<K extends CallName> = AllCalls[K]['args'];
/** The answer of a call. */
export type Value<K extends CallName> = AllCalls[K]['value'];

/** A call that did not succeed, with the reason as a code; words are found where it is shown. */
export class Fault extends Error {
	readonly fault: CallFault;

	constructor(fault: CallFault) {
		super(fault.kind);
		this.fault = fault;
	}
}

/** One way to reach the program. */
interface Way {
	call(name: string, args: unknown): Promise<unknown>;
	bytes(token: string): Promise<Uint8Array<ArrayBuffer>>;
	listen(told: (event: Told) => void): void;
}

/** The first calls, made by the window before the scripts of the page were there; each answer is taken once. */
const ahead = new Map<string, Promise<unknown>>(
	typeof window === 'undefined'
		? []
		: ((window as { sepakatAhead?: [string, Promise<unknown>][] }).sepakatAhead ?? []),
);

/** What was asked ahead and not taken by the first screen is of the past. */
export const forgetAhead = (): void => ahead.clear();

const windowWay: Way = {
	call(name, args) {
		const key = name + JSON.stringify(args);
		const early = ahead.get(key);
		ahead.delete(key);
		return early ?? invoke('call', { name, args });
	},
	async bytes(token) {
		return new Uint8Array(await invoke<ArrayBuffer>('call', { name: 'window.bytes', args: { token } }));
	},
	listen(told) {
		void listen<Told>('sepakat', (event) => told(event.payload));
	},
};

const loopbackWay: Way = {
	async call(name, args) {
		if (name === 'window.choose') return chooseInBrowser(args as Args<'window.choose'>);
		const answer = await fetch(`/call/${name}`, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'X-Sepakat-Role': 'coordinator',
				'X-Sepakat-Window': 'main',
			},
			body: JSON.stringify(args),
		});
		const value: unknown = await answer.json();
		if (!answer.ok) throw value;
		return value;
	},
	async bytes(token) {
		const answer = await fetch(`/files/${token}`);
		if (!answer.ok) throw { kind: 'not_found' };
		return new Uint8Array(await answer.arrayBuffer());
	},
	listen(told) {
		const source = new EventSource('/events');
		source.onmessage = (message) => told(JSON.parse(message.data as string) as Told);
		followDrops(told);
	},
};

/** A browser has no dialog of ours: its own file field takes its place and the bytes go to the host. */
function chooseInBrowser({ kind }: Args<'window.choose'>): Promise<ChosenFile | null> {
	return new Promise((resolve, reject) => {
		const field = document.createElement('input');
		field.type = 'file';
		if (kind === 'image') field.accept = 'image/png,image/jpeg';
		field.addEventListener('cancel', () => resolve(null));
		field.addEventListener('change', async () => {
			const file = field.files?.[0];
			if (!file) return resolve(null);
			try {
				resolve(await handOver(file));
			} catch (error) {
				reject(error);
			}
		});
		field.click();
	});
}

/** Files dropped on a browser's page are handed over as the window hands over those dropped on it. */
function followDrops(told: (event: Told) => void): void {
	const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
	addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
	addEventListener('drop', async (event) => {
		if (!holdsFiles(event)) return;
		event.preventDefault();
		const files = await Promise.all([...(event.dataTransfer?.files ?? [])].map(handOver));
		told({ kind: 'dropped', files, x: event.clientX, y: event.clientY });
	});
}

async function handOver(file: File): Promise<ChosenFile> {
	const headers = { 'X-Sepakat-Name': encodeURIComponent(file.name), 'Content-Type': file.type };
	const answer = await fetch('/files', { method: 'POST', headers, body: file });
	if (!answer.ok) throw await answer.json();
	return { token: ((await answer.json()) as { token: string }).token, name: file.name };
}

/** A stand-in for the program, given by tests only. */
let standIn: Way | undefined;
const way = (): Way => standIn ?? (isTauri() ? windowWay : loopbackWay);

/** Lets a test answer calls from memory. */
export function answerWith(other: Way | undefined): void {
	standIn = other;
}

/** True inside the real window, false in a browser. */
export const inWindow = (): boolean => !standIn && isTauri();

/** Makes one call. Rejects with a [`Fault`]. */
export async function call<K extends CallName>(name: K, args: Args<K>): Promise<Value<K>> {
	try {
		return (await way().call(name, args)) as Value<K>;
	} catch (thrown) {
		throw asFault(thrown);
	}
}

/** The bytes behind a file token. */
export async function bytes(token: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await way().bytes(token);
	} catch (thrown) {
		throw asFault(thrown);
	}
}

/** Tells every event of the program, for as long as the page lives. */
export function events(told: (event: Told) => void): void {
	way().listen(told);
}

/** Anything that is not a fault of the program (a broken connection, say) becomes the fault `broken`. */
function asFault(thrown: unknown): Fault {
	if (thrown instanceof Fault) return thrown;
	if (typeof thrown === 'object' && thrown !== null && 'kind' in thrown)
		return new Fault(thrown as CallFault);
	return new Fault({ kind: 'broken', code: 'unreachable' });
}
