import { canonicalRow, compareIdKeys } from "../domain/canonical";
import type { PurchaseLine } from "../domain/purchase-line";
import { canonicalText } from "../domain/schedule/canonical-text";
import type { SavedSchedules } from "../domain/schedule/saved-schedules";

/**
 * What the content digest is made of, byte for byte: the canonical rows without an error, in the order
 * of their ID keys (by UTF-16 code units), each followed by a line feed, in UTF-8. Row numbers are no
 * part of it, so the same rows in another order are the same content. After the rows come the saved
 * schedules that they name, each once and in the order of its name, as `["template: Name","canonical"]`: the
 * same rows under another meaning are other content. An import without rows hashes no bytes. The digest is
 * SHA-256 of this, written as in digest.ts.
 */
export function contentText(lines: readonly PurchaseLine[], saved: SavedSchedules): string {
  return [...contentParts(lines, saved)].join("");
}

const linesInPart = 1_000;

/** The same in parts, for a digest that is fed with one after the other: a million lines are more than a hundred megabytes of text. */
export function* contentParts(lines: readonly PurchaseLine[], saved: SavedSchedules): Generator<string> {
  const ordered = [...lines].sort(compareIdKeys);
  for (let from = 0; from < ordered.length; from += linesInPart) {
    yield textOf(ordered.slice(from, from + linesInPart).map(canonicalRow));
  }
  yield textOf(meanings(lines, saved));
}

function textOf(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join("");
}

function meanings(lines: readonly PurchaseLine[], saved: SavedSchedules): string[] {
  const named = new Set(lines.flatMap(({ customBilling, customRevRecognition }) => [customBilling, customRevRecognition]));
  return [...saved.values()]
    .map(({ name, schedule }) => [canonicalText({ kind: "template", name }), schedule])
    .filter(([text = ""]) => named.has(text))
    .map((pair) => JSON.stringify(pair)).sort();
}
