import { formatDecimal } from "../../../src/domain/decimal";
import type { Locale } from "../../../src/domain/reading";
import { restText, whenText } from "../../../src/domain/schedule/canonical-text";
import { sum } from "../../../src/domain/schedule/list-values";
import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import type { Schedule } from "../../../src/domain/schedule/schedule";
import file from "./schedule-vectors.json";
import { noSavedSchedules } from "../../../src/domain/schedule/saved-schedules";

interface Vector {
  readonly column: string;
  readonly input: string;
  readonly kind: string;
  readonly canonical: string | null;
  readonly entries: readonly unknown[] | null;
  readonly issues: readonly unknown[];
  readonly unit?: string;
  readonly total?: string;
  readonly rest?: string | null;
  readonly locale?: Locale;
}

/** Entries as the vectors write them. */
function entriesOf(schedule: Schedule | null): readonly unknown[] | null {
  if (schedule?.kind === "upfront") return [{ value: "100%", when: "+0m" }];
  if (schedule?.kind === "end") return [{ value: "100%", when: "end" }];
  if (schedule?.kind !== "list") return null;
  const sign = schedule.unit === "percent" ? "%" : "";
  return schedule.entries.map(({ value, when, label }) => ({ value: `${value}${sign}`, when: whenText(when), label }));
}

const vectors: readonly Vector[] = file.vectors as readonly Vector[];

describe("the schedule grammar's vectors", () => {
  it.each(vectors)("$column: $input", (vector) => {
    const column = vector.column === "billing" ? "billing" : "revenue";
    const options = { locale: vector.locale ?? defaultLocale, templates: noSavedSchedules };
    const result = parseSchedule(vector.input, column, options);
    const { schedule } = result;
    expect({
      kind: result.kind,
      canonical: result.canonical,
      entries: entriesOf(schedule),
      issues: result.issues.map(({ severity, code, detail }) => ({ severity, code, detail })),
    }).toEqual({ kind: vector.kind, canonical: vector.canonical, entries: vector.entries, issues: vector.issues });
    if (schedule?.kind !== "list") return;
    expect(schedule.unit).toBe(vector.unit);
    expect(formatDecimal(sum(schedule.entries.map(({ value }) => value)))).toBe(vector.total);
    expect(schedule.rest === null ? null : restText(schedule.rest)).toBe(vector.rest);
  });

  it("holds every one of the 110", () => {
    expect(vectors).toHaveLength(110);
  });
});
