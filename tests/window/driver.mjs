// Drives the true window through WebKitWebDriver: the few WebDriver calls that the smoke and the tour need,
// each with a time-out, because a window that hangs must fail a test and not hold it.

import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How long one WebDriver call may take: generous, for development builds on machines that do other things, too. */
const PATIENCE = 90_000;

/** How an element is named in WebDriver's answers. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Opens the program on the data folder `data` and gives the driven window. */
export async function openWindow(binary, data, env = {}) {
  const port = await freePort();
  const child = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      TAURI_WEBVIEW_AUTOMATION: "true",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      NO_AT_BRIDGE: "1",
      SEPAKAT_DATA: data,
      ...env,
    },
  });
  const base = `http://127.0.0.1:${port}`;
  const request = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await request("GET", "/status");
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await sleep(100);
    }
  }
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: [] } } };
  const opened = Date.now();
  const session = await request("POST", "/session", { capabilities });
  const path = `/session/${session.sessionId}`;
  await request("POST", `${path}/timeouts`, { script: PATIENCE - 5_000 });
  const driven = new Driven(request, path, child, opened);
  // WebKitWebDriver loses its answers about a window that is not shown yet.
  await driven.until("a window to see", "() => document.visibilityState === 'visible'");
  return driven;
}

/** One driven window. */
class Driven {
  #request;
  #session;
  #child;
  /** When the program was asked to start, in milliseconds since 1970. */
  opened;

  constructor(request, session, child, opened) {
    this.opened = opened;
    this.#request = request;
    this.#session = session;
    this.#child = child;
  }

  #post(path, body = {}) {
    return this.#request("POST", this.#session + path, body);
  }

  /** Runs a function inside the page with these arguments. */
  run(body, ...args) {
    return this.#post("/execute/sync", { script: `return (${body}).apply(null, arguments)`, args });
  }

  /** Makes a call through the one door, as the page itself does. */
  async call(name, args = {}) {
    const answer = await this.#post("/execute/async", {
      script: `const done = arguments[2];
        window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], args: arguments[1] })
          .then((value) => done({ value }), (fault) => done({ fault }));`,
      args: [name, args],
    });
    if (answer.fault) throw new Error(`${name}: ${JSON.stringify(answer.fault)}`);
    return answer.value;
  }

  /**
   * When the page first painted something, by its own record: a driver that asks gets its turn only after that. With
   * `mark`, the later of that and the frame in which the page set this mark.
   */
  async painted(selector, mark) {
    await this.element(selector);
    return this.until("a first paint", PAINTED, mark ?? null);
  }

  /** Goes to a route of the interface, without its `#/`. */
  async go(route) {
    await this.run("(route) => { location.hash = '#/' + route; }", route);
    await sleep(150);
  }

  reload() {
    return this.#post("/refresh");
  }

  /** Waits until a function inside the page gives something, and gives that. */
  async until(what, body, ...args) {
    const end = Date.now() + PATIENCE;
    let last = "";
    while (Date.now() < end) {
      try {
        const found = await this.run(body, ...args);
        if (found) return found;
      } catch (error) {
        last = String(error);
      }
      await sleep(60);
    }
    const text = await this.run("() => document.body.innerText").catch(() => "");
    throw new Error(`waited in vain for ${what}. ${last}\nThe page says:\n${text}`);
  }

  /** The visible element that a selector finds. */
  element(selector) {
    return this.until(selector, FIND, selector, null);
  }

  /** The visible button, link or tab whose words match. */
  named(pattern, selector = "button, a, [role=tab], [role=menuitem], [role=option], label, summary") {
    return this.until(`${selector} ${pattern}`, FIND, selector, pattern);
  }

  /** The field whose label matches. */
  field(pattern) {
    return this.until(`field ${pattern}`, FIELD, pattern);
  }

  async click(element) {
    await this.run("(element) => element.scrollIntoView({ block: 'center' })", element);
    await this.#post(`/element/${element[ELEMENT]}/click`);
  }

  /** Types into a field, after what is there is selected. */
  async type(element, text) {
    await this.run("(element) => { element.focus(); element.select?.(); }", element);
    await this.#post(`/element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses keys, given as WebDriver writes them. */
  async keys(...keys) {
    const actions = [
      ...keys.map((value) => ({ type: "keyDown", value })),
      ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
    ];
    await this.#post("/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /** Draws strokes over an element: lists of points from 0 to 1 in both directions. */
  async draw(element, strokes) {
    await this.run("(element) => element.scrollIntoView({ block: 'center' })", element);
    const box = await this.run(
      "(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; }",
      element,
    );
    const actions = [];
    for (const stroke of strokes) {
      stroke.forEach(([x, y], index) => {
        const place = { x: Math.round(box.x + x * box.width), y: Math.round(box.y + y * box.height) };
        actions.push({ type: "pointerMove", duration: index === 0 ? 0 : 12, origin: "viewport", ...place });
        if (index === 0) actions.push({ type: "pointerDown", button: 0 });
      });
      actions.push({ type: "pointerUp", button: 0 });
    }
    const pointer = { type: "pointer", id: "hand", parameters: { pointerType: "mouse" }, actions };
    await this.#post("/actions", { actions: [pointer] });
  }

  /**
   * A picture of the window as PNG, taken from the screen: it is what a person sees, and WebKitWebDriver never
   * answers when it is asked for a picture of a page with a sticky part.
   */
  async picture() {
    const place = await this.run("() => [`${innerWidth}x${innerHeight}`, screenX, screenY].join('+')");
    return execFileSync("import", ["-window", "root", "-crop", place, "+repage", "png:-"], { maxBuffer: 1 << 26 });
  }

  size(width, height) {
    return this.#post("/window/rect", { width, height });
  }

  /** Leaves as a user does: the program puts everything away and ends by itself. */
  async quit() {
    try {
      await this.call("window.quit");
    } catch {
      // The window may be gone before it could answer.
    }
    await sleep(1200);
    await this.end();
  }

  /** Ends the driver, and with it whatever is left. */
  async end() {
    await this.#request("DELETE", this.#session).catch(() => {});
    this.#child.kill();
  }
}

const PAINTED = `(mark) => {
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const set = mark === null ? first : performance.getEntriesByName(mark)[0]?.startTime;
  return first !== undefined && set !== undefined && performance.timeOrigin + Math.max(first, set);
}`;

const FIND = `(selector, pattern) => {
  const said = (element) => (element.getAttribute("aria-label") || element.innerText || "").trim();
  const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const matching = [...document.querySelectorAll(selector)].filter(shown);
  return matching.find((element) => pattern === null || new RegExp(pattern, "i").test(said(element))) ?? null;
}`;

const FIELD = `(pattern) => {
  const fits = (text) => new RegExp(pattern, "i").test((text || "").trim());
  const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const labelled = (element) =>
    fits(element.getAttribute("aria-label")) ||
    [...(element.labels ?? [])].some((label) => fits(label.innerText)) ||
    (element.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
      .some((id) => fits(document.getElementById(id)?.innerText));
  const fields = [...document.querySelectorAll("input, textarea, select, [contenteditable=true], [role=combobox]")];
  return fields.filter(shown).find(labelled) ?? null;
}`;
