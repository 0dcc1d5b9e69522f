// The interface's own Indonesian words by their keys, so that a smoke of the window looks for what a person sees and
// does not break when a sentence is written better.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../ui/locales/id/", import.meta.url);
const words = new Map();
for (const file of readdirSync(folder)) {
  for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
    const found = /^([a-z][a-z0-9-]*) = (.+)$/.exec(line);
    if (found) words.set(found[1], found[2]);
  }
}

/** A pattern for the whole text of a message; its variables may be anything. */
export function said(key) {
  const text = words.get(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  const parts = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return `^\\s*${parts.join(".*")}`;
}
