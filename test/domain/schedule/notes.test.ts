import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import type { ScheduleColumn } from "../../../src/domain/schedule/schedule";
import { noSavedSchedules } from "../../../src/domain/schedule/saved-schedules";

/** What is said of a text that can be read. */
function notesOf(text: string, column: ScheduleColumn): string[] {
  const { issues, canonical } = parseSchedule(text, column, { locale: defaultLocale, templates: noSavedSchedules });
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

it.each([["50%; 49.9%", "SCH_ROUNDED"], ["50%; 49.89%", null], ["50%; 50.1%", "SCH_ROUNDED"], ["50%; 50.11%", null], ["50; 49.9", "SCH_ASSUMED_PERCENT"], ["0.5; 0.499", "SCH_ASSUMED_PERCENT"]])(
  "%s: up to a tenth of a percent is rounding by hand", (text, code) => {
    const { issues, canonical } = parseSchedule(text, "billing", { locale: defaultLocale, templates: noSavedSchedules });
    if (code === null) expect([canonical, issues.at(-1)?.code]).toEqual([null, "SCH_SUM_NOT_100"]);
    else expect([canonical, issues.map((issue) => issue.code)]).toEqual(["50% @ +0m; 50% @ +1m", expect.arrayContaining([code])]);
  });

it.each(["50; 49.89", "0.5; 0.4989", "0.5; 0.5011"])("%s: numbers that are further off are amounts", (text) => {
  expect(notesOf(text, "billing")).toEqual(["SCH_ASSUMED_MONTHLY"]);
});

it("the names of two milestones of one time are joined while a name of 100 characters holds both", () => {
  const joined = (length: number) => parseSchedule(`50% @ +1m "${"a".repeat(length)}"; 50% @ +1m "b"`, "billing", { locale: defaultLocale, templates: noSavedSchedules }).canonical;
  expect([joined(96), joined(97)]).toEqual([`100% @ +1m "${"a".repeat(96)} / b"`, `100% @ +1m "${"a".repeat(97)}"`]);
});

it("a bare straight line of billing is no default, but equal monthly invoices", () => {
  expect(notesOf("straight-line", "billing")).toEqual([]);
});
