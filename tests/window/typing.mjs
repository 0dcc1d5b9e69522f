// How long after a key the live page of a long agreement shows it: `node typing.mjs HOST UI [CHROMIUM]`.
//
// Measured in a browser on the true program: from the moment of the key to the frame that shows the changed page.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [host, ui, chrome = '/usr/bin/chromium'] = process.argv.slice(2);
const { chromium } = createRequire(join(import.meta.dirname, '../../ui/package.json'))('playwright-core');
const KEYS = 40;
const ARTICLES = 70;

const folder = mkdtempSync(join(tmpdir(), 'sepakat-typing-'));
const program = spawn(host, ['--file', folder, '--saves', folder, '--port', '0', '--ui', ui]);
const url = await new Promise((found) => {
	let said = '';
	program.stdout.on('data', (bytes) => {
		said += bytes;
		const address = /host: (http:\S+)/.exec(said)?.[1];
		if (address) found(address);
	});
});

async function call(name, args) {
	const answer = await fetch(`${url}/call/${name}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Sepakat-Role': 'coordinator', 'X-Sepakat-Window': 'main' },
		body: JSON.stringify(args),
	});
	if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
	return answer.json();
}

await call('app.begin', {
	language: 'id',
	organisation: { name: 'Yayasan Rumah Baca Wonokromo', short_code: 'RBW', place: 'Surabaya', address: 'Jl. Wonokromo 12' },
	your_name: 'Ratna Wulandari',
	your_position: 'Ketua',
	you_sign: true,
});
const { value: partner } = await call('partners.add', { name: 'SDN Wonokromo III', kind: 'education' });
const { value: id } = await call('agreements.draft', { partner });
const words =
	'PARA PIHAK menyusun jadwal bersama, menyampaikan laporan setiap tiga bulan, dan membicarakan hambatan secara terbuka agar kegiatan membaca tetap berjalan di setiap kelas. ';
for (let at = 0; at < ARTICLES; at++)
	await call('clauses.add', {
		agreement: id,
		key: 'own',
		title: `Kegiatan ${at + 1}`,
		body: `(1) ${words.repeat(3)}\n(2) ${words.repeat(3)}`,
	});
const { pages } = await call('agreements.preview', { id });

const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
await page.goto(`${url}/#/agreements/${id}`);
await page.locator('[data-part="basics"] h3 button').click();
await page.locator('.desk .words text').first().waitFor();
const field = page.getByLabel('Nomor kita');
await field.focus();
await page.evaluate(() => {
	const text = () => [...document.querySelectorAll('.desk .words')].map((one) => one.textContent).join(' ');
	window.took = [];
	let pressed = 0;
	let wanted = '';
	// The label stands in front of the field, whose text the page has to show.
	addEventListener('input', (event) => {
		pressed = performance.now();
		wanted = event.target.value.trim();
	}, true);
	new MutationObserver(() => {
		if (!pressed || !text().includes(wanted)) return;
		const from = pressed;
		pressed = 0;
		requestAnimationFrame(() => requestAnimationFrame((now) => window.took.push(now - from)));
	}).observe(document.querySelector('.desk'), { subtree: true, childList: true, characterData: true });
});
await field.press('End');
for (let key = 0; key < KEYS; key++) {
	await page.keyboard.press('abcdefgh'[key % 8]);
	await page.waitForFunction((count) => window.took.length > count, key, { timeout: 10_000 });
}
const took = (await page.evaluate(() => window.took)).sort((one, other) => one - other);
const at = (share) => took[Math.floor(took.length * share)].toFixed(1);
console.log(`a key on the live page of ${pages} pages: ${at(0.5)} ms (median of ${took.length}), nine of ten within ${at(0.9)} ms`);
await browser.close();
program.kill('SIGTERM');
program.on('exit', () => rmSync(folder, { recursive: true, force: true }));
