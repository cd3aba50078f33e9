import { addDecimals, compareDecimals, decimal, formatDecimal } from "../decimal";
import { installmentLimit } from "./cadence-phrase";
import { whenText } from "./canonical-text";
import { readEntry, readSlashEntry, type TypedEntry } from "./entries";
import { compareTimes, readTimes, sameTime } from "./list-times";
import { bareReading, closePercentages, readUnit } from "./list-values";
import { fail, failed, note, type Failed, type Reader } from "./reader";
import { beginsWithRest, readRest } from "./rest-phrase";
import type { Cadence, ListSchedule, Rest, Schedule, ScheduleEntry } from "./schedule";
import { splitEntries, splitSlashes } from "./segments";
import { cadenceWords, phrase } from "./words";

/** Of one entry, in any currency. Totals of a whole import have at most 20 digits before the point. */
const largestAmount = decimal("1000000000000000");

interface TypedList {
  readonly entries: readonly TypedEntry[];
  readonly rest: Rest | null;
}

/**
 * Reads a list (RULES.md 4.2). Its checks come in the order of 4.3: entries, units, times, zeros, sums.
 * A list that puts all on the start or the end is the schedule `upfront` or `end`.
 */
export function readList(reader: Reader): Schedule | Failed {
  const { cadence, text } = withoutCadence(reader.text);
  const typed = readEntries(reader, splitEntries(text), cadence !== null);
  if (typed === failed) return failed;
  const unit = readUnit(reader, typed.entries, typed.rest !== null);
  if (unit === failed) return failed;
  const times = readTimes(reader, typed.entries, cadence, typed.rest);
  if (times === failed) return failed;
  const entries = typed.entries.flatMap(({ label }, index): ScheduleEntry[] => {
    const value = unit.values[index];
    const when = times[index];
    return value === undefined || when === undefined ? [] : [{ value: formatDecimal(decimal(value)), when, label }];
  });
  const ordered = sorted(reader, entries);
  const counted = withoutZeros(reader, ordered);
  if (counted === failed) return failed;
  return closed(reader, unit, merged(reader, counted), typed.rest);
}

/** The cadence before the colon of `annual: 40%; 30%; 30%`. */
function withoutCadence(text: string): { readonly cadence: Cadence | null; readonly text: string } {
  const colon = text.slice(0, 40).indexOf(":");
  const cadence = colon < 0 ? undefined : cadenceWords.get(phrase(text.slice(0, colon)));
  return cadence === undefined ? { cadence: null, text } : { cadence, text: text.slice(colon + 1) };
}

function readEntries(reader: Reader, parts: readonly string[], cadenced: boolean): TypedList | Failed {
  const slashed = parts.map((part) => splitSlashes(part));
  const count = parts.reduce((total, part, index) => total + (slashed[index]?.length ?? (beginsWithRest(part) ? 0 : 1)), 0);
  if (count > installmentLimit) return fail(reader, "SCH_TOO_MANY", reader.text, { max: installmentLimit });
  const entries: TypedEntry[] = [];
  let rest: Rest | null = null;
  for (const [index, part] of parts.entries()) {
    const reading = readRest(reader, part);
    if (reading === failed) return failed;
    if (reading.kind === "rest") {
      if (index < parts.length - 1) return fail(reader, "SCH_REST_NOT_LAST", part);
      rest = reading.rest;
      continue;
    }
    const text = reading.kind === "entry" ? reading.text : part;
    const numbers = slashed[index] ?? null;
    for (const piece of numbers ?? [text]) {
      const entry = numbers === null ? readEntry(reader, piece, cadenced) : readSlashEntry(reader, piece, part);
      if (entry === failed) return failed;
      entries.push(entry);
    }
  }
  if (entries.length > 0) return { entries, rest };
  if (rest !== null) return fail(reader, "SCH_REST_ALONE", reader.text);
  return fail(reader, "SCH_UNRECOGNISED", reader.text, { value: reader.text });
}

function sorted(reader: Reader, entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  const ordered = [...entries].sort((a, b) => compareTimes(a.when, b.when));
  if (ordered.some((entry, index) => entry !== entries[index])) note(reader, "SCH_SORTED", "");
  return ordered;
}

function withoutZeros(reader: Reader, entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] | Failed {
  const kept = entries.filter(({ value }) => decimal(value).units !== 0n);
  if (kept.length < entries.length) {
    note(reader, "SCH_ZERO_DROPPED", String(entries.length - kept.length), { n: entries.length - kept.length });
  }
  return kept.length === 0 ? fail(reader, "SCH_ALL_ZERO", reader.text) : kept;
}

/** Adds up entries of one time; ordered entries of one time are neighbours, but for milestones. */
function merged(reader: Reader, entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  const byTime = new Map<string, ScheduleEntry>();
  const told = new Set<string>();
  for (const entry of entries) {
    const key = whenText(entry.when);
    const first = byTime.get(key);
    byTime.set(key, first === undefined ? entry : addedUp(first, entry));
    if (first === undefined || told.has(key)) continue;
    told.add(key);
    note(reader, "SCH_DUPLICATE_DATE", key, { when: key });
  }
  return [...byTime.values()];
}

function addedUp(first: ScheduleEntry, second: ScheduleEntry): ScheduleEntry {
  const labels = [...new Set([first.label, second.label].filter((label) => label !== null))].join(" / ");
  return {
    value: formatDecimal(addDecimals(decimal(first.value), decimal(second.value))),
    when: first.when,
    // A label holds 100 characters; what would not fit is left out.
    label: labels === "" ? null : labels.length <= 100 ? labels : (first.label ?? second.label),
  };
}

function closed(
  reader: Reader, { unit, currency }: { readonly unit: "percent" | "amount"; readonly currency: string | null },
  entries: readonly ScheduleEntry[], rest: Rest | null,
): Schedule | Failed {
  const values = entries.map(({ value }) => value);
  if (unit === "amount") {
    const tooLarge = values.find((value) => compareDecimals(decimal(value), largestAmount) > 0);
    if (tooLarge !== undefined) return fail(reader, "SCH_BAD_VALUE", tooLarge, { part: tooLarge });
    const looksPercent = bareReading(values, rest !== null) !== "amounts";
    return { kind: "list", unit, entries, rest, amountMark: looksPercent ? (currency ?? "k") : null };
  }
  const percentages = closePercentages(reader, values, rest !== null);
  if (percentages === failed) return failed;
  const list: ListSchedule = {
    kind: "list", unit, rest, amountMark: null,
    entries: entries.map((entry, index) => ({ ...entry, value: percentages[index] ?? entry.value })),
  };
  return asWord(list) ?? list;
}

/** `100% @ +0m` and `100% @ end` have words of their own. */
function asWord({ entries, rest }: ListSchedule): Schedule | null {
  const [only, second] = entries;
  if (only === undefined || second !== undefined || rest !== null || only.label !== null) return null;
  if (sameTime(only.when, { kind: "end" })) return { kind: "end" };
  return only.when.kind === "offset" && only.when.count === 0 ? { kind: "upfront" } : null;
}
