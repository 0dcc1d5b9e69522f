// How long the window takes to a usable first screen, and how much memory it holds, against an empty window.
// Usage: start.mjs PROGRAM EMPTY

import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { openWindow } from "./driver.mjs";

const ROUNDS = 9;
const [program, empty] = process.argv.slice(2);
const data = await mkdtemp(join(tmpdir(), "sepakat-start-"));
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/** Opens a window, waits for its first screen, and gives the milliseconds and the memory in MB. */
async function once(binary) {
  const window = await openWindow(binary, data);
  const painted = await window.painted("main h1", binary === program ? "screen" : undefined);
  await sleep(1000);
  const memory = memoryOf(binary);
  await window.end();
  // On a busy machine the program lives on for a while and holds its store, and the next would find it taken.
  for (let tries = 0; tries < 100 && processes().some(({ command }) => command.startsWith(binary)); tries++) await sleep(100);
  await sleep(400);
  return { time: painted - window.opened, memory };
}

/** The memory of a program and its web processes, shared pages counted by share. */
function memoryOf(binary) {
  const own = processes().filter(({ command }) => command.startsWith(binary) || /WebKit(Web|Network)Process/.test(command));
  const share = ({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return own.reduce((sum, one) => sum + share(one), 0) / 1024;
}

function processes() {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`) }));
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

try {
  // The sample is opened once, so that every measured start shows a full first screen.
  const first = await openWindow(program, data);
  await first.call("app.open_sample");
  await first.quit();
  const results = { sepakat: [], empty: [] };
  for (let round = 0; round < ROUNDS; round++) {
    results.empty.push(await once(empty));
    results.sepakat.push(await once(program));
  }
  const of = (name, what) => median(results[name].map((result) => result[what]));
  const line = (what, unit, aim) => {
    const [ours, bare] = [of("sepakat", what), of("empty", what)];
    const ratio = (ours / bare).toFixed(2);
    process.stdout.write(`${what}: ${ours.toFixed(0)} ${unit}, empty window ${bare.toFixed(0)} ${unit}, ratio ${ratio}${aim}\n`);
  };
  line("time", "ms", " (aim 1.25; both with the automation's own start)");
  line("memory", "MB", "");
} finally {
  await rm(data, { recursive: true, force: true });
}
