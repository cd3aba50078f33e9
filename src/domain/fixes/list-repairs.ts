import { addDays, addMonths } from "../calendar";
import { addDecimals, compareDecimals, decimal, formatDecimal, zero, type Decimal } from "../decimal";
import type { Locale } from "../reading";
import { whenText } from "../schedule/canonical-text";
import { readEntry, readSlashEntry, type TypedEntry } from "../schedule/entries";
import { textLocale } from "../schedule/number-style";
import { failed, type Reader } from "../schedule/reader";
import { beginsWithRest } from "../schedule/rest-phrase";
import { noSavedSchedules } from "../schedule/saved-schedules";
import type { ScheduleColumn, When } from "../schedule/schedule";
import { splitEntries, splitSlashes } from "../schedule/segments";
import { cadenceWords, phrase } from "../schedule/words";

/** A list as typed, whose parts are readable though the whole is not. */
interface TypedParts {
  /** `annual:` or nothing. */
  readonly prefix: string;
  readonly entries: readonly TypedEntry[];
  /** The part that begins with "rest", or null. */
  readonly rest: string | null;
}

const hundred = decimal("100");

/** The last entry takes what is missing of 100 %, or gives what is too much; null where nothing would be left of it. */
export function lastAdjusted(text: string, column: ScheduleColumn, locale: Locale): string | null {
  const parts = typedParts(text, column, locale);
  const last = parts?.entries.at(-1);
  if (parts === null || last === undefined || parts.rest !== null) return null;
  const wanted = addDecimals(decimal(last.value.digits), addDecimals(hundred, negated(total(parts.entries))));
  if (compareDecimals(wanted, zero) <= 0) return null;
  return typedText({ ...parts, entries: [...parts.entries.slice(0, -1), { ...last, value: { ...last.value, digits: formatDecimal(wanted) } }] });
}

/** What is missing of 100 % is spread evenly over the months that are left. */
export function withRest(text: string, column: ScheduleColumn, locale: Locale): string | null {
  const parts = typedParts(text, column, locale);
  if (parts === null || parts.rest !== null || compareDecimals(total(parts.entries), hundred) >= 0) return null;
  return `${typedText(parts)}; rest straight-line`;
}

/** Twelve times 8.3 % is meant to be twelve equal parts (RULES.md section 9, trap 6): within half a percent of each other, month by month. */
export function equalParts(text: string, column: ScheduleColumn, locale: Locale): string | null {
  const parts = typedParts(text, column, locale);
  if (parts === null || parts.rest !== null || parts.entries.length < 2) return null;
  const shares = parts.entries.map(({ value }) => Number(value.digits));
  const even = 100 / shares.length;
  if (shares.some((share) => Math.abs(share - even) > 0.5)) return null;
  const consecutive = parts.entries.every(({ when, label }, index) =>
    label === null && (when === null || (when.kind === "offset" && when.unit === "month" && when.count === index)));
  return consecutive ? `${parts.prefix === "" ? "monthly" : parts.prefix.slice(0, parts.prefix.indexOf(":"))} x ${shares.length}` : null;
}

/** Offsets become the dates that they stand for when the line starts on `start`. */
export function datedList(text: string, column: ScheduleColumn, locale: Locale, start: string): string | null {
  const parts = typedParts(text, column, locale);
  return parts && typedText({ ...parts, entries: parts.entries.map((entry) => ({ ...entry, when: entry.when && dated(entry.when, start) })) });
}

function dated(when: When, start: string): When {
  if (when.kind !== "offset") return when;
  return { kind: "date", date: when.unit === "week" ? addDays(start, 7 * when.count) : addMonths(start, when.count) };
}

function typedParts(text: string, column: ScheduleColumn, locale: Locale): TypedParts | null {
  const colon = text.slice(0, 40).indexOf(":");
  const prefix = colon > 0 && cadenceWords.has(phrase(text.slice(0, colon))) ? text.slice(0, colon + 1) : "";
  const reader: Reader = { text, column, locale: textLocale(text, locale), templates: noSavedSchedules, issues: [] };
  const entries: TypedEntry[] = [];
  let rest: string | null = null;
  for (const part of splitEntries(text.slice(prefix.length))) {
    if (beginsWithRest(part)) {
      rest = part;
      continue;
    }
    const slashes = splitSlashes(part);
    const read = slashes === null || slashes.length < 2
      ? [readEntry(reader, part, prefix !== "")]
      : slashes.map((number) => readSlashEntry(reader, number, part));
    for (const entry of read) {
      if (entry === failed) return null;
      entries.push(entry);
    }
  }
  return { prefix, entries, rest };
}

function typedText({ prefix, entries, rest }: TypedParts): string {
  const list = entries.map(({ value, when, label }) => {
    const amount = value.sort === "amount" ? `${value.currency ?? ""}${value.digits}` : `${value.digits}${value.sort === "percent" || value.sort === "bare" ? "%" : ""}`;
    return `${amount}${when === null ? "" : ` @ ${whenText(when)}`}${label === null ? "" : ` "${label}"`}`;
  });
  return `${prefix}${prefix === "" ? "" : " "}${[...list, ...(rest === null ? [] : [rest])].join("; ")}`;
}

function total(entries: readonly TypedEntry[]): Decimal {
  return entries.reduce((sum, { value }) => addDecimals(sum, decimal(value.digits)), zero);
}

function negated({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}
