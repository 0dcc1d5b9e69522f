// A printer for tests: a print system of its own on a loopback port, with one queue that is the default. As root it
// prints through cups-pdf; otherwise, where that refuses to run, into a file, byte for byte.

import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const QUEUE = "Kertas";
const PPD = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd";

/** Starts a printer; none where the print system is not installed. */
export async function startPrinter(port) {
  const daemon = ["/usr/sbin/cupsd", "/usr/bin/cupsd"].find(existsSync);
  if (!daemon) return null;
  const folder = mkdtempSync(join(tmpdir(), "sepakat-printer-"));
  // The filters of the print system run as a user of their own, who must reach their folders.
  chmodSync(folder, 0o755);
  for (const name of ["conf", "cache", "spool", "state", "log", "tmp"]) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  const virtual = process.getuid() === 0 && existsSync(PPD);
  const paper = join(folder, "printed");
  writeFileSync(join(folder, "conf", "cupsd.conf"), CONFIGURATION.replace("PORT", port));
  writeFileSync(join(folder, "conf", "cups-files.conf"), files(folder));
  const child = spawn(daemon, ["-f", "-c", join(folder, "conf", "cupsd.conf"), "-s", join(folder, "conf", "cups-files.conf")], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => child.kill();
  process.once("exit", kill);
  const stop = async () => {
    kill();
    // The daemon writes its state while it ends, so its folder goes after it.
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const server = `127.0.0.1:${port}`;
  const env = { ...process.env, CUPS_SERVER: server, LC_ALL: "C" };
  const ask = (program, ...args) => execFileSync(program, args, { env, stdio: ["ignore", "pipe", "ignore"] }).toString();
  const device = virtual ? ["-v", "cups-pdf:/", "-P", PPD] : ["-v", `file://${paper}`, "-m", "raw"];
  for (let tries = 0; ; tries++) {
    try {
      ask("lpadmin", "-p", QUEUE, "-E", ...device);
      ask("lpadmin", "-d", QUEUE);
      break;
    } catch (error) {
      if (tries > 40) throw error;
      await sleep(100);
    }
  }
  return {
    server,
    queue: QUEUE,
    virtual,
    /** What came out for a job with this title, as soon as it is there. */
    async printed(title) {
      const found = () => {
        if (!virtual) return existsSync(paper) && statSync(paper).size > 0 ? paper : null;
        const out = join(homedir(), "PDF");
        const name = existsSync(out) && readdirSync(out).find((file) => file.startsWith(asCupsPdfNames(title)));
        return name ? join(out, name) : null;
      };
      for (let tries = 0; tries < 150; tries++) {
        const path = found();
        if (path && ask("lpstat", "-o").trim() === "") {
          const bytes = readFileSync(path);
          if (virtual) rmSync(path);
          return bytes;
        }
        await sleep(200);
      }
      throw new Error(`nothing was printed for ${title}`);
    },
    stop,
  };
}

/** cups-pdf names its files after the title, with everything unusual replaced. */
function asCupsPdfNames(title) {
  return title.replace(/\.pdf$/i, "").replace(/[^A-Za-z0-9-]/g, "_").slice(0, 12);
}

const CONFIGURATION = `Listen 127.0.0.1:PORT
LogLevel warn
DefaultAuthType None
WebInterface No
Browsing Off
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

function files(folder) {
  const root = process.getuid() === 0;
  const lines = [
    `ServerRoot ${folder}/conf`,
    `CacheDir ${folder}/cache`,
    `RequestRoot ${folder}/spool`,
    `StateDir ${folder}/state`,
    `TempDir ${folder}/tmp`,
    `AccessLog ${folder}/log/access`,
    `ErrorLog ${folder}/log/error`,
    `PageLog ${folder}/log/page`,
    "FileDevice Yes",
    "Sandboxing relaxed",
    ...(root ? ["SystemGroup root", "User lp", "Group lp"] : [`User ${userInfo().username}`]),
  ];
  return `${lines.join("\n")}\n`;
}
