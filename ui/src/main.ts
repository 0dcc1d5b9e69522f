// Where the interface begins: the look of last time first, then the frame, then the program's answer.

import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { ahead } from './lib/live.svelte';
import { openedLastTime, rememberedLook } from './lib/preferences.svelte';
import { followAddress, wanted } from './lib/router.svelte';
import { flushAll } from './lib/saving.svelte';
import { boot, followEvents, newDay } from './lib/session.svelte';
import { call, forgetAhead } from './lib/transport';
import { loaderOf } from './screens';

/** So many milliseconds the first paint waits for the screen; then the frame alone says that something is here. */
const PATIENCE = 400;

const answered = boot();
const look = rememberedLook();
// Letters that come after the first paint would have it all laid out and painted again.
const whole: unknown[] = [answered, document.fonts.load('1rem "Plus Jakarta Sans"')];
if (openedLastTime()) {
	whole.push(loaderOf(wanted().name)?.());
	if (wanted().name === 'today') whole.push(ahead('today.page', {}));
}
followEvents();
await look;
if (openedLastTime())
	await Promise.race([Promise.allSettled(whole), new Promise((late) => setTimeout(late, PATIENCE))]);
forgetAhead();
followAddress();
const home = document.getElementById('app');
if (home) mount(App, { target: home });

// What is typed is written when the window loses the focus, since not every way of leaving can be caught.
addEventListener('blur', () => void flushAll());
// A laptop that slept through midnight wakes to another day.
addEventListener('focus', () => void newDay());
addEventListener('pagehide', () => void flushAll());

requestAnimationFrame(() =>
	requestAnimationFrame(() => void call('window.ready', {}).catch(() => undefined)),
);
await answered;
