// The tour that `cargo xtask run` goes on when there is no screen: the true window with the sample organisation,
// an agreement and an impact report as PDF, and pictures. Usage: tour.mjs PROGRAM FOLDER

import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { openWindow } from "./driver.mjs";

const [program, folder] = process.argv.slice(2);
const data = await mkdtemp(join(tmpdir(), "sepakat-tour-"));
await mkdir(folder, { recursive: true });
const tell = (text) => process.stdout.write(`${text}\n`);

const window = await openWindow(program, data, { SEPAKAT_ANSWER: folder });
try {
  await window.size(1366, 900);
  tell("opening the sample organisation");
  await window.call("app.open_sample");
  await picture("id", "light", { today: "today", partners: "partners", agreements: "agreements" });

  tell("writing an agreement");
  const agreements = await window.call("agreements.list");
  const signed = agreements.find((row) => ["active", "ending_soon"].includes(row.state)) ?? agreements[0];
  const paper = await window.call("agreements.pdf", { id: signed.id });
  await save(paper, "agreement.pdf");

  tell("writing an impact report");
  const reports = await window.call("reports.list");
  const report = reports.find((row) => row.edition > 0) ?? reports[0];
  const { editions } = await window.call("reports.page", { id: report.id });
  await save(await window.call("reports.pdf", { id: report.id, edition: editions[0]?.id ?? null }), "report.pdf");

  const { programmes } = await window.call("impact.page");
  const counted = programmes.flatMap((one) => one.goals).flatMap((one) => one.indicators);
  const indicator = (counted.find((one) => one.judged?.status === "on_track") ?? counted[0]).indicator;
  const draft = reports.find((row) => row.edition === 0) ?? report;
  await picture("id", "light", { impact: "impact", indicator: `impact/indicators/${indicator.id}` });
  await picture("en", "dark", { "report-dark": `impact/reports/${draft.id}` });

  const partners = await window.call("partners.list");
  const partner = partners.find((row) => row.kind === "education") ?? partners[0];
  await picture("id", "light", { partner: `partners/${partner.id}`, agreement: `agreements/${signed.id}` });
  await picture("en", "dark", { "today-dark": "today", "agreement-dark": `agreements/${signed.id}` });
  tell("negotiating an agreement");
  const drafted = await window.call("agreements.draft", { partner: partner.id, kit: "business_school" });
  const draft2 = await window.call("agreements.page", { id: drafted.value });
  const scope = draft2.clauses.find((clause) => clause.key === "scope");
  await window.call("agreements.send_out", { id: drafted.value, note: "Bu Siti, lewat surel" });
  const words = `${scope.source.replace("kegiatan", "kegiatan bersama")}\n(9) Kegiatan diadakan pada hari Sabtu.`;
  await window.call("clauses.set", { id: scope.id, field: "body", value: words });
  await picture("id", "light", { editor: `agreements/${drafted.value}`, plan: `partnerships/${draft2.partnership.id}/plan` });
  await picture("en", "dark", { "compare-dark": `agreements/${drafted.value}/compare`, "terms-dark": "agreements/terms" });

  await window.call("app.preferences.set", { language: "id", theme: "light" });
  await window.reload();
  await window.until("the first screen", "() => document.querySelector('main h1, h1')?.innerText");
  await window.go("today");
  await sleep(800);
  await writeFile(join(folder, "window.png"), await window.picture());
  await window.quit();
} catch (error) {
  await writeFile(join(folder, "window.png"), await window.picture()).catch(() => {});
  await window.end();
  throw error;
} finally {
  await rm(data, { recursive: true, force: true });
}

/** Saves a paper in the folder under a name that does not change. */
async function save(paper, name) {
  const { saved, name: written } = await window.call("window.save_as", { token: paper.token });
  if (!saved) throw new Error(`${name} was not saved`);
  await rename(join(folder, written), join(folder, name));
}

/** Pictures of these routes in one language and one theme. */
async function picture(language, theme, routes) {
  await window.call("app.preferences.set", { language, theme });
  await window.reload();
  await window.until("the first screen", "() => document.querySelector('main h1, h1')?.innerText");
  for (const [name, route] of Object.entries(routes)) {
    await window.go(route);
    await window.until(`the screen ${route}`, "() => document.querySelector('main h1, h1')?.innerText");
    if (/^(agreements\/[^/]+$|impact\/reports\/.)/.test(route) && !route.endsWith('/terms')) await window.until("the drawn page", "() => document.querySelector('main .ink > *')");
    await sleep(900);
    await writeFile(join(folder, `${name}.png`), await window.picture());
    tell(`picture: ${name}.png`);
  }
}
