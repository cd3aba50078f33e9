import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import { noSavedSchedules } from "../../../src/domain/schedule/saved-schedules";

/** The last issue, which is the error where there is one. */
function errorOf(text: string): string {
  const { issues, canonical } = parseSchedule(text, "billing", { locale: defaultLocale, templates: noSavedSchedules });
  return canonical === null ? issues.at(-1)?.code ?? "" : canonical;
}

/** Texts that are in error, and the nearest that are not. */
const rules: readonly (readonly [title: string, wrong: readonly string[], right: readonly string[]])[] = [
  ["SCH_UNRECOGNISED: words that are no schedule and hold no digit", ["whenever", ";", "upfront; end"], ["upfront"]],
  ["SCH_BAD_VALUE: an entry begins with a percentage or an amount", ["1.2.3 @ start", "twelve 5 @ start"], ["1.2 @ start", "5 @ start"]],
  ["SCH_BAD_VALUE: an amount is at most 10^15", ["$1000000000000000.01", "1000000001 m @ start; 1 @ end", "$900000000000000 @ start; $900000000000000 @ start"], ["$1000000000000000", "$500000000000000 @ start; $500000000000000 @ end"]],
  ["SCH_BAD_WHEN: an entry's time is a date, an offset, a word for it or a name in quotes", ["50% @ Go-live; 50% @ end", "50% @ month 0; 50%"], ['50% @ "Go-live"; 50% @ end', "50% @ month 1; 50% @ end"]],
  ["SCH_BAD_DATE: a date that the calendar does not have", ["50% @ 31/31/2026; 50% @ end", "50% @ 2026-02-30; 50% @ end"], ["50% @ 12/31/2026; 50% @ end", "50% @ 2026-02-28; 50% @ end"]],
  ["SCH_SUM_NOT_100: percentages add up to 100, and to less with a rest", ["60/60", "100% @ start; rest"], ["60/40", "99% @ start; rest"]],
  ["SCH_MIXED_UNITS: percentages and amounts do not go together", ["$50; 50%", "50%; 101"], ["$50; $50", "50%; 50"]],
  ["SCH_MIXED_CURRENCY: one schedule has one currency", ["£5 @ start; USD 5 @ end"], ["USD 5 @ start; USD 5 @ end"]],
  ["SCH_NEGATIVE: no entry is negative, however the minus is written", ["(500) @ start; 700 @ end", "-5"], ["500 @ start; 700 @ end", "5"]],
  ["SCH_ALL_ZERO: one entry at least is more than zero", ["0% @ start; 0% @ end", "0; 0"], ["0% @ start; 100% @ end"]],
  ["SCH_PARTIAL_DATES: all entries have a time, or none", ["50% @ +3m; 50%"], ["50% @ +3m; 50% @ +6m", "50%; 50%"]],
  ["SCH_MIXED_WHEN: dates and offsets, or weeks and months, do not go together", ["50% @ 2026-01-01; 50% @ +3m", "50% @ +3w; 50% @ +2m"], ["50% @ 2026-01-01; 50% @ 2026-04-01", "50% @ +3w; 50% @ +2w"]],
  ["SCH_CADENCE_AND_DATES: a rhythm before the colon, or dates", ["quarterly: 50% @ 2026-01-01; 50% @ 2026-04-01"], ["50% @ 2026-01-01; 50% @ 2026-04-01", "quarterly: 50%; 50%"]],
  ["SCH_AMBIGUOUS_COMMA: a comma between digits may be a decimal mark", ["5000,5000", "30,70"], ["5000; 5000", "30; 70"]],
  ["SCH_RANGE_REVERSED: a range ends on its first day at the earliest", ["straight-line 2026-03-01..2026-02-01"], ["straight-line 2026-03-01..2026-03-01"]],
  ["SCH_OFFSET_RANGE: nothing lies more than 240 months away", ["50% @ +241m; 50% @ end", "annual x 30"], ["50% @ +240m; 50% @ end", "annual x 21"]],
  ["SCH_TOO_MANY: at most 150 entries or installments", ["weekly x 151"], ["weekly x 150"]],
  ["SCH_REST_NOT_LAST: the rest comes last", ["20% @ start; rest; 30% @ end"], ["20% @ start; 30% @ end; rest"]],
  ["SCH_REST_ALONE: a rest is the rest of something", ["rest straight-line"], ["20% @ start; rest straight-line"]],
  ["SCH_NOT_FOR_BILLING: as billed is for revenue only", ["as billed"], ["on completion"]],
];

it.each(rules)("%s", (title, wrong, right) => {
  for (const text of wrong) expect([text, errorOf(text)]).toEqual([text, title.split(":")[0]]);
  for (const text of right) expect([text, errorOf(text)]).toEqual([text, expect.not.stringMatching(/^(SCH|TEXT)_/)]);
});
