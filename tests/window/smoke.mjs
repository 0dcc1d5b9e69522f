// The smoke of the real window: a first run, a partner, an agreement drafted, signed with strokes of a pointer,
// exported, printed, sealed and checked, figures typed, a report frozen and saved, closed, opened again and found. Usage: smoke.mjs PROGRAM FOLDER (for the pictures)

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { openWindow } from "./driver.mjs";
import { startPrinter } from "./printer.mjs";
import { said } from "./words.mjs";

const [program, pictures] = process.argv.slice(2);
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const work = await mkdtemp(join(tmpdir(), "sepakat-smoke-"));
const data = join(work, "data");
const exported = join(work, "kesepakatan.pdf");

/** A hand's movement: two loops and a line under them. */
const STROKES = [
  Array.from({ length: 40 }, (_, at) => [0.15 + at * 0.013, 0.5 - 0.25 * Math.sin(at / 3.2) - 0.03 * Math.sin(at)]),
  Array.from({ length: 14 }, (_, at) => [0.2 + at * 0.035, 0.72 - at * 0.006]),
];

let passed = 0;
let failed = 0;
/** One thing that must hold. After a failure the rest has nothing to stand on. */
async function step(name, work) {
  const started = Date.now();
  try {
    const value = await work();
    passed++;
    process.stdout.write(`ok      ${name} (${Date.now() - started} ms)\n`);
    return value;
  } catch (error) {
    failed++;
    process.stdout.write(`FAILED  ${name}\n${error.stack}\n`);
    throw error;
  }
}
const same = (have, want, what) => {
  if (have !== want) throw new Error(`${what}: ${JSON.stringify(have)} instead of ${JSON.stringify(want)}`);
};

const printer = await startPrinter(6390 + Math.floor(Math.random() * 200));
const env = { SEPAKAT_ANSWER: exported, ...(printer ? { CUPS_SERVER: printer.server } : {}) };
const open = () => openWindow(program, data, env);
const picture = async (window, name) => writeFileSync(join(pictures, `${name}.png`), await window.picture());

let window = await open();
try {
  await step("the first run asks three questions", async () => {
    await window.size(1366, 900);
    await window.type(await window.field(said("first-organisation")), "Yayasan Rumah Baca Wonokromo");
    await window.click(await window.named(said("next"), "button"));
    await window.type(await window.field(said("first-name")), "Ratna Wulandari");
    await window.type(await window.field(said("first-position")), "Ketua");
    await window.click(await window.named(said("next"), "button"));
    await window.click(await window.named(said("first-begin"), "button"));
    await window.until("the first screen", "() => location.hash.startsWith('#/today') && document.querySelector('main h1')");
    await picture(window, "01-today");
  });

  await step("the page has no way out", async () => {
    const ways = await window.run(`() => {
      const tried = [];
      try { eval("1"); tried.push("eval"); } catch {}
      Object.prototype.polluted = 1;
      if ({}.polluted) tried.push("prototype");
      if (window.__TAURI__) tried.push("global");
      return tried.join();
    }`);
    same(ways, "", "open ways");
    for (const command of ["plugin:dialog|open", "plugin:opener|open_path", "plugin:window|close", "plugin:event|emit"]) {
      const refused = await window.run(
        `(command) => window.__TAURI_INTERNALS__.invoke(command, {}).then(() => false, (fault) => String(fault).includes("not allowed"))`,
        command,
      );
      same(refused, true, `${command} is refused`);
    }
    const fetched = await window.run(`() => fetch("https://example.org/").then(() => true, () => false)`);
    same(fetched, false, "a request to the network");
  });

  const partner = await step("a partner is added", async () => {
    await window.go("partners/new");
    await window.type(await window.field(said("partner-new-name")), "SD Negeri 3 Wonokromo");
    await window.type(await window.field(said("partner-new-phone")), "0812 3456 7890");
    await window.click(await window.named(said("kind-education"), "[role=radio], label, button"));
    await window.click(await window.named(said("partner-new-save"), "button"));
    await window.until("the partner's page", "() => /^#\\/partners\\/[0-9a-f-]{36}$/.test(location.hash)");
    await picture(window, "02-partner");
    return window.run("() => location.hash.split('/').pop()");
  });

  await step("undo takes the partner back, and redo brings it again", async () => {
    await window.call("undo.undo");
    same((await window.call("partners.list")).length, 0, "partners after undo");
    await window.call("undo.redo");
    same((await window.call("partners.list")).length, 1, "partners after redo");
  });

  const agreement = await step("an agreement is drafted and completed", async () => {
    await window.call("contacts.add", {
      partner, name: "Dedi Santoso", position: "Kepala Sekolah", signs: true, address_form: "bapak",
    });
    const done = await window.call("agreements.draft", { partner });
    await complete(window, done.value);
    await window.go(`agreements/${done.value}`);
    await window.until("the page beside the editor", "() => document.querySelector('main svg use, main svg path')");
    await picture(window, "03-editor");
    return done.value;
  });

  await step("it is frozen and both sides sign with strokes", async () => {
    await window.call("agreements.freeze", { id: agreement });
    await window.go(`agreements/${agreement}/desk`);
    for (const number of [1, 2]) await sign(window, number);
    await window.named(said("signing-done-title"), "h1");
    await picture(window, "05-signed");
    const { state } = await window.call("agreements.page", { id: agreement });
    same(["active", "ending_soon", "ready"].includes(state), true, `state ${state} after both have signed`);
  });

  const paper = await step("it is exported", async () => {
    const made = await window.call("agreements.pdf", { id: agreement });
    const { saved } = await window.call("window.save_as", { token: made.token });
    same(saved, true, "saved");
    same(readFileSync(exported).subarray(0, 5).toString(), "%PDF-", "the file begins");
    const text = execFileSync("pdftotext", ["-layout", exported, "-"]).toString();
    for (const name of ["Rumah Baca Wonokromo", "SD Negeri 3 Wonokromo", "Dedi Santoso"]) {
      same(text.toUpperCase().includes(name.toUpperCase()), true, `${name} stands on the paper`);
    }
    return made;
  });

  if (printer) {
    await step(`it is printed through ${printer.virtual ? "cups-pdf" : "a raw queue"}`, async () => {
      const sent = await window.call("window.print", { token: paper.token });
      same(sent.how, "printer", "sent to");
      same(sent.printer, printer.queue, "the default printer");
      const printed = await printer.printed(paper.name);
      same(printed.subarray(0, 4).toString(), "%PDF", "what came out");
      if (!printer.virtual) same(printed.equals(readFileSync(exported)), true, "byte for byte");
    });
  } else {
    process.stdout.write("left out: printing, there is no print system here\n");
  }

  await step("it is sealed, checked without a window, and one flipped byte is found", async () => {
    await window.go(`agreements/${agreement}`);
    await window.click(await window.named(said("seal-do"), "button"));
    await window.until("the question before sealing", "() => document.querySelector('dialog[open]')");
    await window.run(`() => document.querySelector('dialog[open] .primary').click()`);
    await window.until("the seal", "() => document.querySelector('dialog[open]') === null");
    const { seals } = await window.call("agreements.seals", { id: agreement });
    same(seals.length, 1, "seals on the file");
    await picture(window, "06-sealed");
    const made = await window.call("agreements.pdf", { id: agreement });
    await window.call("window.save_as", { token: made.token });
    same(spawnSync(program, ["check", exported]).status, 0, "the check of the sealed file");
    const changed = readFileSync(exported);
    changed[Math.floor(changed.length / 3)] ^= 1;
    const other = join(work, "diubah.pdf");
    writeFileSync(other, changed);
    same(spawnSync(program, ["check", other]).status, 1, "the check of a file with one flipped byte");
  });

  const counted = await step("figures of a month are typed with the keyboard alone", async () => {
    const { partnership } = await window.call("agreements.page", { id: agreement });
    const programme = await count(window, partnership.id);
    await window.go(`impact/entry/${partnership.id}/${programme.month}`);
    await window.until("the boxes", "() => document.querySelectorAll('main tbody input').length === 2");
    await window.run("() => document.querySelector('main tbody input').focus()");
    await press(window, "131\uE007");
    await window.until("the box below", "() => document.activeElement === document.querySelectorAll('main tbody input')[1]");
    await press(window, "148\uE007");
    await picture(window, "08-figures");
    const kept = async () => {
      const pages = await Promise.all(programme.indicators.map((id) => window.call("indicators.page", { id })));
      return pages.map((page) => page.series.points.at(-1)?.value ?? null).join();
    };
    for (let turn = 0; turn < 20 && (await kept()) !== "131000,148000"; turn++) await sleep(150);
    same(await kept(), "131000,148000", "the figures that are kept");
    return { partnership: partnership.id, ...programme };
  });

  await step("a report is frozen and saved", async () => {
    const made = await window.call("reports.add", {
      partnership: counted.partnership, funder_name: "Yayasan Cahaya Pertiwi", from: counted.from, to: counted.month,
      language: "id", paper: "a4",
    });
    await window.go(`impact/reports/${made.value}`);
    await window.until("the live pages", "() => document.querySelector('main .page svg path, main .page svg use')");
    await picture(window, "09-report");
    rmSync(exported, { force: true });
    await window.click(await window.named(said("report-freeze"), "main button, header button"));
    await window.click(await window.element("dialog[open] .primary"));
    for (let turn = 0; turn < 60 && !existsSync(exported); turn++) await sleep(250);
    const text = execFileSync("pdftotext", ["-layout", exported, "-"]).toString();
    for (const words of ["Yayasan Cahaya Pertiwi", "Anak hadir sedikitnya sekali", "131", "Jam relawan", "Edisi 1"]) {
      same(text.includes(words), true, `${words} stands in the report`);
    }
    const { editions } = await window.call("reports.page", { id: made.value });
    same(editions.length, 1, "editions");
    await picture(window, "10-frozen");
  });

  await step("it closes by itself, and leaves a backup", async () => {
    await window.quit();
    same(existsSync(join(data, "Sepakat.sepakat")), true, "the store");
  });

  window = await open();
  await step("opened again, it is found by search", async () => {
    await window.size(1366, 900);
    await window.until("the first screen", "() => document.querySelector('main h1')");
    same((await window.call("backups.list")).length > 0, true, "a backup was made on closing");
    await window.keys("\uE009", "k");
    await window.type(await window.element("dialog[open] input"), "wonokromo");
    await window.named("SD Negeri 3 Wonokromo", "dialog[open] [role=option], dialog[open] a, dialog[open] button");
    await picture(window, "06-search");
    await window.keys("\uE007");
    await window.until("the partner's page", "() => /^#\\/partners\\/[0-9a-f-]{36}$/.test(location.hash)");
    const again = await window.call("agreements.pdf", { id: agreement });
    await window.call("window.save_as", { token: again.token });
    await picture(window, "07-found");
  });

  await step("the zoom of the text moves nothing sideways", async () => {
    await window.call("window.zoom", { percent: 175 });
    await sleep(300);
    const wide = await window.run("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    same(wide <= 0, true, `${wide} px too wide at 175 %`);
  });
  await window.quit();
} catch {
  await picture(window, "failed").catch(() => {});
  await window.end();
} finally {
  await printer?.stop();
  await rm(work, { recursive: true, force: true });
}
process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** Presses keys one after the other. */
async function press(window, keys) {
  for (const key of keys) await window.keys(key);
}

/** A goal with two indicators and the figures of the three months before this one. */
async function count(window, partnership) {
  const { today } = await window.call("app.start");
  const [year, number] = today.split("-").map(Number);
  const back = (months) => new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
  const goal = await window.call("goals.add", {
    partnership, level: "outcome", statement: "Anak membaca setiap hari", responsible: "Siti Aminah",
  });
  const indicators = [];
  for (const [name, unit, figures] of [["Anak hadir sedikitnya sekali", "anak", [97, 106, 118]], ["Jam relawan", "jam", [136, 152, 144]]]) {
    const made = await window.call("indicators.add", {
      goal: goal.value, name, unit, definition: "Dihitung dari daftar hadir.", direction: "up", sums: "latest",
      frequency: "monthly", baseline: 60_000, target: 120_000, milestones: [],
    });
    indicators.push(made.value);
    for (const [at, figure] of figures.entries()) {
      await window.call("readings.put", { indicator: made.value, month: back(figures.length - at), value: figure * 1000, note: "" });
    }
  }
  return { indicators, month: back(0), from: back(3) };
}

/** Fills what a new agreement still lacks, as its own list of what is missing names it. */
async function complete(window, id) {
  const soon = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const own = { subject: "Kelas Literasi Sabtu", number: "009/PKS/RBW/2026", place: "Surabaya" };
  const days = { signed_on: soon(0), starts_on: soon(7), ends_on: soon(372) };
  const wanted = { date: soon(30), money: "2500000", number: "12", duration: "30", person: "Siti Aminah", text: "ruang kelas" };
  for (let turn = 0; turn < 4; turn++) {
    const page = await window.call("agreements.page", { id });
    if (page.missing.length === 0) return;
    for (const { code, key, side, wants } of page.missing) {
      const party = page.parties.find((one) => one.party.side === side);
      if (code in own) await window.call("agreements.set", { id, field: code, value: own[code] });
      else if (code in days) await window.call("agreements.set", { id, field: code, value: days[code] });
      else if (code === "blank") await window.call("fills.set", { agreement: id, blank: key, value: wanted[wants] });
      else if (code === "signer") {
        await window.call("parties.set", { id: party.party.id, field: "signer", value: party.candidates[0].id });
      } else if (code === "position" || code === "authority") {
        const value = code === "position" ? "Ketua" : "Akta Pendirian Nomor 12 tanggal 4 Maret 2019";
        await window.call("contacts.set", { id: party.signer.id, field: code, value });
      } else if (code === "address" || code === "party_address") {
        const change = { field: "address", value: "Jalan Pulo Wonokromo Nomor 88, Surabaya" };
        if (party.party.partner) await window.call("partners.set", { id: party.party.partner, ...change });
        else await window.call("organisation.set", change);
      } else if (code === "purpose") {
        await window.call("partnerships.set", { id: page.partnership.id, field: "purpose", value: "Anak membaca lancar" });
      } else if (code === "phone" || code === "email" || code === "reach") {
        const change = { field: "phone", value: "031 5550 288" };
        if (party.party.partner) await window.call("partners.set", { id: party.party.partner, ...change });
        else await window.call("organisation.set", change);
      } else if (code === "commitments") {
        for (const partner of [null, page.parties.find((one) => one.party.partner)?.party.partner]) {
          await window.call("commitments.add", { partnership: page.partnership.id, partner, what: "Menyediakan dua ruang kelas" });
        }
      }
      // Whatever has no line here (a term, which follows from its two days) must be there in the end.
    }
  }
  const { missing } = await window.call("agreements.page", { id });
  if (missing.length > 0) throw new Error(`still missing: ${JSON.stringify(missing)}`);
}

/** One signer's turn at the desk, as two people at a table go through it. */
async function sign(window, number) {
  await window.click(await window.named(said("signing-begin"), "button"));
  await window.click(await window.named(said("signing-have-read"), "button"));
  await window.click(await window.named(said("signing-identified-known"), "[role=radio]"));
  await window.click(await window.element("main input[type=checkbox], .signing input[type=checkbox]"));
  await window.draw(await window.element("[data-signature-pad]"), STROKES);
  await picture(window, `04-signing-${number}`);
  await window.click(await window.named(said("signing-keep"), ".signing button"));
  await window.click(await window.named(said("signing-keep"), "dialog[open] button"));
  await window.until("the signature is kept", "() => !document.querySelector('[data-signature-pad]')");
}
