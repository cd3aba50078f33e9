import type { Rest } from "./schedule";
import { readCadence } from "./cadence-phrase";
import { readStraightLine, readSpan } from "./straight-line-phrase";
import { readLabel } from "./labels";
import { fail, failed, type Failed, type Reader } from "./reader";
import { readValue } from "./values";
import { readWhen, withoutConnectors } from "./whens";

export type RestReading =
  | { readonly kind: "rest"; readonly rest: Rest }
  /** `remaining 70% @ end`: an entry like any other, without the word. */
  | { readonly kind: "entry"; readonly text: string }
  | { readonly kind: "none" };

const restWord = /^(?:the\s{1,3})?(?:rest|remaining|remainder|balance)(?![a-z])[\s:]*/i;

export function beginsWithRest(part: string): boolean {
  return restWord.test(part);
}

/** Reads `rest straight-line`, `remainder monthly x 11`, `balance @ end`; `rest` alone is straight-line. */
export function readRest(reader: Reader, part: string): RestReading | Failed {
  const word = restWord.exec(part);
  if (word === null) return { kind: "none" };
  const tail = part.slice(word[0].length).trim();
  if (tail === "" || /^(?:over|for|until|from)\s/i.test(tail)) return wrap(readSpan(reader, tail));
  const schedule = readStraightLine(reader, tail) ?? readCadence(reader, tail);
  if (schedule !== null) return wrap(schedule);
  if (!("problem" in readValue(reader, tail))) return { kind: "entry", text: tail };
  const label = readLabel(reader, tail);
  if (label === failed) return failed;
  const { text, connected } = withoutConnectors(label.body);
  if (label.label === null) return wrapWhen(readWhen(reader, text, connected));
  if (text !== "") return fail(reader, "SCH_BAD_WHEN", part, { part: tail });
  return wrapWhen({ kind: "milestone", name: label.label });
}

function wrap(rest: Rest | Failed): RestReading | Failed {
  return rest === failed ? failed : { kind: "rest", rest };
}

function wrapWhen(when: ReturnType<typeof readWhen>): RestReading | Failed {
  return when === failed ? failed : { kind: "rest", rest: { kind: "at", when } };
}
