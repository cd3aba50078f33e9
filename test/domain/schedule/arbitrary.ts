import * as fc from "fast-check";
import { addDays } from "../../../src/domain/calendar";
import { decimal, formatDecimal } from "../../../src/domain/decimal";
import { whenText } from "../../../src/domain/schedule/canonical-text";
import { compareTimes } from "../../../src/domain/schedule/list-times";
import { bareReading } from "../../../src/domain/schedule/list-values";
import {
  cadences, type CadenceSchedule, type ListSchedule, type Rest, type Schedule, type StraightLineSchedule, type When,
} from "../../../src/domain/schedule/schedule";

export const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2020-01-01", days));

const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/["\u201c\u201d\u201e\u00ab\u00bb]/g, "'").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && text.length <= 100 && !/\p{Cc}/u.test(text));

export const cadence: fc.Arbitrary<CadenceSchedule> = fc.record({
  kind: fc.constant("cadence" as const), cadence: fc.constantFrom(...cadences),
  count: fc.option(fc.integer({ min: 1, max: 20 })), arrears: fc.boolean(), from: fc.option(day),
});

export const straightLine: fc.Arbitrary<StraightLineSchedule> = fc.record({
  kind: fc.constant("straight-line" as const), daily: fc.boolean(),
  span: fc.oneof(
    fc.constant({ kind: "term" as const }),
    fc.record({ kind: fc.constant("months" as const), months: fc.integer({ min: 1, max: 240 }) }),
    fc.tuple(day, fc.integer({ min: 0, max: 3_000 })).map(([from, days]) => ({ kind: "range" as const, from, to: addDays(from, days) })),
    fc.record({ kind: fc.constant("from" as const), from: day }),
    fc.record({ kind: fc.constant("until" as const), to: day }),
  ),
});

/** Times that go together in one list. */
const times: fc.Arbitrary<readonly When[]> = fc.tuple(
  fc.oneof(
    fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { maxLength: 5 }).map((counts) => counts.map((count): When => ({ kind: "offset", count, unit: "month" }))),
    fc.uniqueArray(fc.integer({ min: 1, max: 1040 }), { maxLength: 5 }).map((counts) => counts.map((count): When => ({ kind: "offset", count, unit: "week" }))),
    fc.uniqueArray(day, { maxLength: 5 }).map((dates) => dates.map((date): When => ({ kind: "date", date }))),
  ),
  fc.subarray<When>([{ kind: "offset", count: 0, unit: "month" }, { kind: "end" }]),
  fc.uniqueArray(label, { maxLength: 2 }).map((names) => names.map((name): When => ({ kind: "milestone", name }))),
).map(([counted, words, milestones]) => [...counted, ...words, ...milestones].sort(compareTimes))
  .filter((all) => all.length > 0 && new Set(all.map(whenText)).size === all.length);

const rest: fc.Arbitrary<Rest | null> = fc.option(fc.oneof(
  cadence, straightLine, fc.constant<Rest>({ kind: "at", when: { kind: "end" } }),
  label.map((name): Rest => ({ kind: "at", when: { kind: "milestone", name } })),
));

const amount = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => formatDecimal({ units: BigInt(units), places }));

export const list: fc.Arbitrary<ListSchedule> = fc.tuple(
  times, rest, fc.boolean(), fc.constantFrom("$", "EUR", "k"), fc.infiniteStream(fc.tuple(amount, fc.option(label))),
).map(([whens, remainder, percent, mark, stream]): ListSchedule => {
  const values = whens.map(() => stream.next().value as [string, string | null]);
  const entries = whens.map((when, index) => ({
    value: percent ? percentage(index, whens.length, remainder !== null) : (values[index]?.[0] ?? "1"),
    when, label: when.kind === "milestone" ? null : (values[index]?.[1] ?? null),
  }));
  const looksPercent = !percent && bareReading(entries.map(({ value }) => value), remainder !== null) !== "amounts";
  return { kind: "list", unit: percent ? "percent" : "amount", entries, rest: remainder, amountMark: looksPercent ? mark : null };
}).filter((schedule) => !isWord(schedule));

export const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constantFrom<Schedule>({ kind: "upfront" }, { kind: "end" }, { kind: "usage" }, { kind: "manual" }, { kind: "as-billed" }),
  cadence, straightLine, list,
);

/** 3.7 % each, the last up to 100 %; less in all where a rest follows. */
function percentage(index: number, count: number, hasRest: boolean): string {
  if (hasRest || index < count - 1) return "3.7";
  const units = 1000n - 37n * BigInt(count - 1);
  return formatDecimal({ units, places: decimal("3.7").places });
}

/** All on the start or the end has a word instead. */
function isWord({ unit, entries, rest: remainder }: ListSchedule): boolean {
  const [only] = entries;
  if (unit !== "percent" || remainder !== null || entries.length > 1 || only === undefined || only.label !== null) return false;
  return only.when.kind === "end" || (only.when.kind === "offset" && only.when.count === 0);
}
