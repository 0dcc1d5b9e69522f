// What every browser test uses: a host on a fresh folder, a page in it, axe, and the rule that nothing scrolls sideways.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Language } from '../src/gen/calls';
import type { Args, CallName, Value } from '../src/lib/transport';

/** Both languages, for `describe.each`. */
export const languages: Language[] = ['id', 'en'];

const FLAGS =
	'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

let browser: Promise<Browser> | undefined;
const chromiumOnce = () => {
	browser ??= chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: FLAGS.split(' '),
	});
	return browser;
};

/** The program, running on a folder of its own. */
export class House {
	readonly folder = mkdtempSync(join(tmpdir(), 'sepakat-e2e-'));
	/** Where `window.save_as` writes. */
	readonly saves = mkdtempSync(join(tmpdir(), 'sepakat-saves-'));
	url = '';
	#process: ChildProcess | undefined;
	#pages: Page[] = [];
	/** Errors of every page of this house; a test ends with `house.close()`, which expects none. */
	readonly errors: string[] = [];
	readonly #ui: string;

	/** @param ui the built interface; the release build when left out. */
	constructor(ui = process.env.SEPAKAT_UI ?? join(import.meta.dirname, '../dist')) {
		this.#ui = ui;
	}

	/** Starts the program (again) on the folder. */
	async start(): Promise<void> {
		const host = spawn(
			inject('host'),
			['--file', this.folder, '--saves', this.saves, '--port', '0', '--ui', this.#ui],
			{
				stdio: ['ignore', 'pipe', 'inherit'],
			},
		);
		this.#process = host;
		this.url = await new Promise((resolve, reject) => {
			let said = '';
			host.stdout.on('data', (bytes) => {
				said += String(bytes);
				const found = /host: (http:\S+)/.exec(said);
				if (found?.[1]) resolve(found[1]);
			});
			host.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
		});
	}

	/** Ends the program, as a closed window does. */
	async stop(): Promise<void> {
		const host = this.#process;
		if (!host || host.exitCode !== null) return;
		const ended = new Promise((resolve) => host.once('exit', resolve));
		host.kill('SIGTERM');
		await ended;
	}

	/** Makes a call as a coordinator, without a window. */
	async call<K extends CallName>(name: K, args: Args<K>): Promise<Value<K>> {
		const answer = await fetch(`${this.url}/call/${name}`, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'X-Sepakat-Role': 'coordinator',
				'X-Sepakat-Window': 'main',
			},
			body: JSON.stringify(args),
		});
		const value: unknown = await answer.json();
		if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
		return value as Value<K>;
	}

	/** Opens the app at a place (`partners/new`). */
	async open(place = '', { width = 1366, height = 900 } = {}): Promise<Page> {
		const page = await (await chromiumOnce()).newPage({
			viewport: { width, height },
			reducedMotion: 'reduce',
		});
		page.setDefaultTimeout(15_000);
		page.on('console', (message) => {
			// A refused call is an answer, not an error; the browser reports its status all the same.
			const refused =
				/status of 4(04|09|22)/.test(message.text()) && message.location().url.includes('/call/');
			if (message.type() === 'error' && !refused) this.errors.push(message.text());
		});
		page.on('pageerror', (error) => this.errors.push(error.message));
		this.#pages.push(page);
		await page.goto(`${this.url}/#/${place}`);
		await page.locator('h1').first().waitFor();
		return page;
	}

	/** Ends everything, and expects that no page complained. */
	async close(): Promise<void> {
		await Promise.all(this.#pages.map((page) => page.close()));
		await this.stop();
		for (const folder of [this.folder, this.saves]) rmSync(folder, { recursive: true, force: true });
		expect(this.errors, 'errors on the console').toEqual([]);
	}
}

/** A house with nothing in it. */
export async function emptyHouse(ui?: string): Promise<House> {
	const house = new House(ui);
	await house.start();
	return house;
}

/** A house with an organisation of its own, ready to work. */
export async function begunHouse(language: Language = 'id', ui?: string): Promise<House> {
	const house = await emptyHouse(ui);
	await house.call('app.begin', {
		language,
		organisation: {
			name: 'Yayasan Rumah Baca Wonokromo',
			short_code: 'RBW',
			place: 'Surabaya',
			address: 'Jl. Wonokromo 12, Surabaya',
		},
		your_name: 'Ratna Wulandari',
		your_position: 'Ketua',
		you_sign: true,
	});
	await house.call('app.preferences.set', { language, theme: 'light' });
	return house;
}

/** A house with the sample organisation open. */
export async function sampleHouse(language: Language = 'id'): Promise<House> {
	const house = await emptyHouse();
	await house.call('app.preferences.set', { language, theme: 'light' });
	await house.call('app.open_sample', {});
	return house;
}

/** Expects that axe finds nothing on what is shown now, in both themes. */
export async function axeFindsNothing(page: Page, where: string): Promise<void> {
	await page.evaluate(axe.source);
	for (const theme of ['light', 'dark']) {
		const found = await page.evaluate(async (wanted) => {
			const before = document.documentElement.dataset.theme;
			document.documentElement.dataset.theme = wanted;
			// The browser paints the other theme before axe measures it.
			await new Promise((resolve) => setTimeout(resolve, 50));
			const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
			document.documentElement.dataset.theme = before;
			return violations.map(
				({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
			);
		}, theme);
		expect(found, `axe on ${where}, ${theme}`).toEqual([]);
	}
}

/** Expects that nothing scrolls sideways at 683 px, nor at 175 % text (a 1366 px window is then 781 px wide). */
export async function nothingScrollsSideways(page: Page, where: string): Promise<void> {
	const before = page.viewportSize();
	for (const width of [683, Math.round(1366 / 1.75)]) {
		await page.setViewportSize({ width, height: 900 });
		await page.evaluate(
			() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
		);
		const over = await page.evaluate(() => {
			const room = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= room) return [];
			return [...document.querySelectorAll('body *')]
				.filter((one) => one.getBoundingClientRect().right > room + 1)
				.map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`)
				.slice(0, 8);
		});
		expect(over, `${where} scrolls sideways at ${width} px`).toEqual([]);
	}
	if (before) await page.setViewportSize(before);
}

/** Waits until everything typed is written, as the foot of the rail says it. */
export async function saved(page: Page): Promise<void> {
	await page.waitForTimeout(550);
	await page.locator('.foot .state', { hasText: /Tersimpan|Saved/ }).waitFor();
}
