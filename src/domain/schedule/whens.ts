import type { When } from "./schedule";
import { readDate } from "./dates";
import { fail, failed, note, type Failed, type Reader } from "./reader";
import { endWords, phrase, startWords } from "./words";

export const offsetLimit = { month: 240, week: 1040 } as const;

export const atStart = { kind: "offset", count: 0, unit: "month" } as const satisfies When;

const unitMonths: Readonly<Record<string, number>> = { m: 1, q: 3, y: 12 };

/** Drops the words that only connect a value with its time: `on`, `at`, `by`, `after`, … */
export function withoutConnectors(text: string): { readonly text: string; readonly connected: boolean } {
  let rest = text.trim();
  let connected = false;
  for (let found = connector(rest); found > 0; found = connector(rest)) {
    rest = rest.slice(found).trim();
    connected = true;
  }
  return { text: rest, connected };
}

/**
 * Reads a time of RULES.md 4.2. `connected` says that `@` or a colon makes a bare whole number an offset
 * in months.
 */
export function readWhen(reader: Reader, text: string, connected: boolean): When | Failed {
  const words = phrase(text);
  if (startWords.has(words)) return atStart;
  if (endWords.has(words)) return { kind: "end" };
  return readOffset(reader, text, words, connected) ?? readDay(reader, text, text) ?? unreadable(reader, text);
}

/** Reads a date; `detail` is the part of the text that an issue about it names. null: it is none. */
export function readDay(reader: Reader, text: string, detail: string): When & { kind: "date" } | Failed | null {
  const reading = readDate(text, reader.locale.dateOrder);
  if (reading.kind === "none") return null;
  if (reading.kind === "impossible") return fail(reader, "SCH_BAD_DATE", detail, { value: text });
  if (reading.ambiguous) note(reader, "SCH_DATE_AMBIGUOUS", detail, { part: text, date: reading.date });
  return { kind: "date", date: reading.date };
}

/** An offset within the limits, or an error about the part of the text that names it. */
export function offset(reader: Reader, count: number, unit: "month" | "week", detail: string): When | Failed {
  if (count > offsetLimit[unit]) return fail(reader, "SCH_OFFSET_RANGE", detail, { max: offsetLimit[unit], unit });
  // A week's +0 and a month's +0 are the same day.
  return count === 0 ? atStart : { kind: "offset", count, unit };
}

function readOffset(reader: Reader, text: string, words: string, connected: boolean): When | Failed | null {
  if (words.length > 60) return null;
  const distance = /^(\+ ?)?(\d+) ?(weeks?|wks?|w|months?|mos?|m|quarters?|q|years?|yrs?|y)( after start| from start| later)?$/.exec(words);
  if (distance !== null) return counted(reader, Number(distance[2]), distance[3] ?? "", text);
  const ordinal = /^(week|month|quarter|year|w|m|q|y) ?(\d+)$/.exec(words);
  if (ordinal !== null) {
    if (Number(ordinal[2]) === 0) return unreadable(reader, text);
    const when = counted(reader, Number(ordinal[2]) - 1, ordinal[1] ?? "", text);
    if (when !== failed) note(reader, "SCH_MONTH_ORDINAL", text, {});
    return when;
  }
  if (connected && /^\+?\d+$/.test(words)) return offset(reader, Number(words), "month", text);
  return null;
}

function counted(reader: Reader, count: number, unit: string, detail: string): When | Failed {
  const letter = unit.charAt(0);
  if (letter === "w") return offset(reader, count, "week", detail);
  return offset(reader, count * (unitMonths[letter] ?? 1), "month", detail);
}

function unreadable(reader: Reader, text: string): Failed {
  return fail(reader, "SCH_BAD_WHEN", text, { part: text });
}

function connector(text: string): number {
  if (text.startsWith("@")) return 1;
  return /^(?:on|at|by|after|in|due|upon)(?:\s|$)/i.exec(text.slice(0, 6))?.[0].length ?? 0;
}
