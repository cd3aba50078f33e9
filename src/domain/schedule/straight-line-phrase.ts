import { addDays, addMonths } from "../calendar";
import type { Span, StraightLineSchedule } from "./schedule";
import { fail, failed, type Failed, type Reader } from "./reader";
import { offsetLimit, readDay } from "./whens";

/**
 * `straight-line`, `ratable over 24 months`, `straight-line daily 2026-04-15..2027-04-14`.
 * null: it does not begin like one.
 */
export function readStraightLine(reader: Reader, text: string): StraightLineSchedule | Failed | null {
  const name = /^(?:straight(?:-|\s{0,3})line|ratabl[ey]|rateabl[ey]|linear(?:ly)?|pro(?:-|\s)?rata|evenly)(?![a-z])[\s,:]*/i.exec(text);
  return name === null ? null : readSpan(reader, text.slice(name[0].length).trim());
}

/** What stands after the word: a length, a range, `daily`. */
export function readSpan(reader: Reader, tail: string): StraightLineSchedule | Failed {
  // No span is longer; the patterns below then see short texts only.
  if (tail.length > 120) return fail(reader, "SCH_BAD_WHEN", tail, { part: tail });
  const daily = /(?:^|\s)(?:daily|by day)(?:\s|$)/i;
  const words = tail.replace(daily, " ").replace(/(?:^|\s)(?:monthly|by month)(?=\s|$)/i, " ").replace(/\s+/g, " ").trim();
  const span = spanOf(reader, words);
  return span === failed ? failed : { kind: "straight-line", span, daily: daily.test(tail) };
}

function spanOf(reader: Reader, words: string): Span | Failed {
  if (/^(?:over (?:the )?(?:contract )?term)?$/i.test(words)) return { kind: "term" };
  const length = /^(?:over|for) (?:the next )?(\d+) ?(months?|mos?|m|quarters?|q|years?|yrs?|y)(?: (?:from|starting) (.+))?$/i.exec(words);
  if (length !== null) return lengthOf(reader, words, Number(length[1]), length[2] ?? "", length[3] ?? null);
  const until = /^(?:until|till|through|to|up to|ending) (.+)$/i.exec(words);
  if (until !== null) {
    const to = dayOf(reader, until[1] ?? "", words);
    return to === failed ? failed : { kind: "until", to };
  }
  const named = /^(?:from|starting) (.+)$/i.exec(words);
  const range = /^(.+?)(?: ?\.\.+ ?| (?:to|until|till|through|-) | ?[–—] ?)(.+)$/i.exec(named?.[1] ?? words);
  if (range !== null) return rangeOf(reader, words, range[1] ?? "", range[2] ?? "");
  const from = dayOf(reader, named?.[1] ?? words, words);
  return from === failed ? failed : { kind: "from", from };
}

function lengthOf(reader: Reader, words: string, count: number, unit: string, fromText: string | null): Span | Failed {
  const letter = unit.charAt(0).toLowerCase();
  const months = count * (letter === "y" ? 12 : letter === "q" ? 3 : 1);
  if (months === 0) return fail(reader, "SCH_BAD_WHEN", words, { part: words });
  if (months > offsetLimit.month) return fail(reader, "SCH_OFFSET_RANGE", words, { max: offsetLimit.month, unit: "month" });
  if (fromText === null) return { kind: "months", months };
  const from = dayOf(reader, fromText, words);
  // From 31 January one month ends on 27 February, so that the next could begin on the 28th.
  return from === failed ? failed : { kind: "range", from, to: addDays(addMonths(from, months), -1) };
}

function rangeOf(reader: Reader, words: string, fromText: string, toText: string): Span | Failed {
  const from = dayOf(reader, fromText, words);
  if (from === failed) return failed;
  const to = dayOf(reader, toText, words);
  if (to === failed) return failed;
  if (to < from) return fail(reader, "SCH_RANGE_REVERSED", words, { start: from, end: to });
  if (to >= addMonths(from, offsetLimit.month)) {
    return fail(reader, "SCH_OFFSET_RANGE", words, { max: offsetLimit.month, unit: "month" });
  }
  return { kind: "range", from, to };
}

function dayOf(reader: Reader, text: string, detail: string): string | Failed {
  const day = readDay(reader, text.trim(), detail) ?? fail(reader, "SCH_BAD_WHEN", detail, { part: text.trim() });
  return day === failed ? failed : day.date;
}
