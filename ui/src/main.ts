// Where the interface begins: the look of last time first, then the frame, then the program's answer.

import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { openedLastTime, rememberedLook } from './lib/preferences.svelte';
import { followAddress, wanted } from './lib/router.svelte';
import { flushAll } from './lib/saving.svelte';
import { boot, followEvents, newDay } from './lib/session.svelte';
import { call } from './lib/transport';
import { loaderOf } from './screens';

const answered = boot();
const look = rememberedLook();
// The screen that will be shown is fetched while the program opens its store and the words arrive.
if (openedLastTime()) void loaderOf(wanted().name)?.().catch(() => undefined);
await look;
followAddress();
const home = document.getElementById('app');
if (home) mount(App, { target: home });
followEvents();

// What is typed is written when the window loses the focus, since not every way of leaving can be caught.
addEventListener('blur', () => void flushAll());
// A laptop that slept through midnight wakes to another day.
addEventListener('focus', () => void newDay());
addEventListener('pagehide', () => void flushAll());

requestAnimationFrame(() =>
	requestAnimationFrame(() => void call('window.ready', {}).catch(() => undefined)),
);
await answered;
