import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import type { ScheduleColumn } from "../../../src/domain/schedule/schedule";

/** What is said of a text that can be read. */
function notesOf(text: string, column: ScheduleColumn): string[] {
  const { issues, canonical } = parseSchedule(text, column, { locale: defaultLocale, templates: new Set() });
  if (canonical === null) throw new Error(`Not a schedule: ${text}`);
  return issues.map(({ code }) => code);
}

/** The text that is told of, and its nearest of which nothing is said. */
const rules: readonly (readonly [title: string, told: string, silent: string, column: ScheduleColumn])[] = [
  ["SCH_ASSUMED_PERCENT: bare numbers that add up to 100 or 1 are percentages", "60 @ start; 40 @ end", "60 @ start; 41 @ end", "billing"],
  ["SCH_DATE_AMBIGUOUS: a date that can be read day first and month first", "100% @ 3/4/2026", "100% @ 13/4/2026", "billing"],
  ["SCH_DUPLICATE_DATE: entries of one time are added up", "50% @ +1m; 50% @ +1m", "50% @ +1m; 50% @ +2m", "billing"],
  ["SCH_MILESTONE_UNDATED: a milestone without a date", '100% @ "Go-live"', '100% @ 2026-06-30 "Go-live"', "billing"],
  ["SCH_MANUAL: a flag instead of a schedule", "custom", "usage", "billing"],
  ["SCH_LINEAR_IS_DEFAULT: a bare straight line of revenue", "ratable", "ratable over 24 months", "revenue"],
  ["SCH_ASSUMED_MONTHLY: entries without a time are consecutive months", "30/70", "monthly: 30%; 70%", "billing"],
  ["SCH_MONTH_ORDINAL: month 4 is three months after the start", "50% @ start; 50% @ month 4", "50% @ start; 50% @ +3m", "billing"],
  ["SCH_ROUNDED: up to a tenth of a percent goes to the last entry", "50% @ start; 49.9% @ end", "50% @ start; 50% @ end", "billing"],
  ["SCH_SORTED: entries are put in order", "50% @ +3m; 50% @ +1m", "50% @ +1m; 50% @ +3m", "billing"],
  ["SCH_ZERO_DROPPED: an entry of nothing is none", "100% @ +1m; 0% @ end", "99% @ +1m; 1% @ end", "billing"],
  ["SCH_CURRENCY_IGNORED: the currency is the product's", "$500 @ start; $700 @ end", "500 @ start; 700 @ end", "billing"],
  ["SCH_TREATED_AS_BLANK: words and signs for nothing", "n/a", "", "billing"],
];

it.each(rules)("%s", (title, told, silent, column) => {
  expect([told, notesOf(told, column)]).toEqual([told, [title.split(":")[0]]]);
  expect([silent, notesOf(silent, column)]).toEqual([silent, []]);
});

it("a bare straight line of billing is no default, but equal monthly invoices", () => {
  expect(notesOf("straight-line", "billing")).toEqual([]);
});
