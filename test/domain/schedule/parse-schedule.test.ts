import type { Locale } from "../../../src/domain/reading";
import { defaultLocale, parseSchedule, type ScheduleResult } from "../../../src/domain/schedule/parse-schedule";
import type { ScheduleColumn } from "../../../src/domain/schedule/schedule";
import { savedSchedules } from "../../../src/domain/schedule/saved-schedules";

const comma: Locale = { decimal: ",", dateOrder: "dmy" };

function parse(text: string, column: ScheduleColumn = "billing", locale = defaultLocale): ScheduleResult {
  return parseSchedule(text, column, { locale, templates: savedSchedules([{ name: "Standard 2026", schedule: "quarterly x 4" }]) });
}

/** The canonical text, or the error's code. */
function read(text: string, locale = defaultLocale): string | null {
  const { canonical, issues } = parse(text, "revenue", locale);
  return canonical ?? issues.at(-1)?.code ?? null;
}

describe("words", () => {
  it.each([
    ["-", ""], ["None", ""], ["standard", ""], ["0", ""], ["Point in time", "upfront"], ["in advance", "upfront"], ["100%", "upfront"],
    ["in arrears", "end"], ["on completion", "end"], ["On Delivery", "end"], ["metered", "usage"], ["proportional performance", "usage"],
    ["yes", "manual"], ["x", "manual"], ["non-linear", "manual"], ["pro rata", "straight-line"], ["Linear", "straight-line"],
    ["Standard 2026", "template: Standard 2026"], ["template: standard 2026", "template: Standard 2026"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });
});

describe("cadences", () => {
  it.each([
    ["yearly", "annual"], ["per quarter", "quarterly"], ["half-yearly", "semiannual"], ["every 3 months", "quarterly"],
    ["Semi-Annual x 4", "semiannual x 4"], ["monthly x 12 in arrears", "monthly x 12 arrears"], ["12 monthly", "monthly x 12"],
    ["4 equal quarterly instalments", "quarterly x 4"], ["3x annual", "annual x 3"], ["annual x3 starting 1 April 2026", "annual x 3 from 2026-04-01"],
    ["monthly in advance", "monthly"], ["monthly x 0", "SCH_BAD_VALUE"], ["monthly 12", "SCH_BAD_VALUE"], ["quarterly from soon", "SCH_BAD_WHEN"],
    ["quarterly from 2026-02-30", "SCH_BAD_DATE"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });
});

describe("straight line", () => {
  it.each([
    ["ratable over 2 years", "straight-line over 24 months"], ["Straight line for 6 months", "straight-line over 6 months"],
    ["straight-line over 12 months from 2026-04-01", "straight-line 2026-04-01..2027-03-31"],
    ["straight-line Apr 1, 2026 to Mar 31, 2027", "straight-line 2026-04-01..2027-03-31"],
    ["straight-line through 2027-12-31", "straight-line until 2027-12-31"], ["straight-line from 2026-04-01", "straight-line from 2026-04-01"],
    ["straight-line daily", "straight-line daily"], ["straight-line over 241 months", "SCH_OFFSET_RANGE"],
    ["straight-line 2026-01-01..2126-01-01", "SCH_OFFSET_RANGE"], ["straight-line until soon", "SCH_BAD_WHEN"],
    ["straight-line over 0 months", "SCH_BAD_WHEN"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it("SCH_RANGE_REVERSED: names both days", () => {
    expect(parse("straight-line 2027-01-01..2026-01-01").issues[0]?.params).toEqual({ start: "2027-01-01", end: "2026-01-01" });
  });
});

describe("times", () => {
  it.each([
    ["50% @ start; 50% @ 6", "50% @ +0m; 50% @ +6m"], ["50% at signing, 50% after 2 quarters", "50% @ +0m; 50% @ +6m"],
    ["50% @ +1y; 50% @ +2y", "50% @ +12m; 50% @ +24m"], ["50% @ week 1; 50% @ week 3", "50% @ +0m; 50% @ +2w"],
    ["weekly: 50%; 50%", "50% @ +0m; 50% @ +1w"], ["month 2 -> 50%; month 3 = 50%", "50% @ +1m; 50% @ +2m"],
    ["50% @ 15 Jan 2026; 50% @ Feb 15, 2026", "50% @ 2026-01-15; 50% @ 2026-02-15"],
    ["50% @ 2026/01/15, 50% @ 2026-02", "50% @ 2026-01-15; 50% @ 2026-02-01"],
    ["50% @ 15-Jan-26; 50% @ 15.02.2026", "50% @ 2026-01-15; 50% @ 2026-02-15"],
    ["30% @ end; 30% @ \"B\"; 40% @ start", '40% @ +0m; 30% @ end; 30% @ "B"'],
    ['"Go-live": 30%; "Acceptance": 70%', '30% @ "Go-live"; 70% @ "Acceptance"'],
    ['30% "Go-live"; 70% "Acceptance"', '30% @ "Go-live"; 70% @ "Acceptance"'],
    ['annual: 40% "First"; 60% "Second"', '40% @ +0m "First"; 60% @ +12m "Second"'], ["50% in June 2026; 50% end", "50% @ 2026-06-01; 50% @ end"],
    ['annual: 40% @ "First"; 60%', "SCH_CADENCE_AND_DATES"], ["50% @ +3w; 50% @ +2m", "SCH_MIXED_WHEN"], ["50% @ start; 50%", "SCH_PARTIAL_DATES"], ["50% @ month 0; 50%", "SCH_BAD_WHEN"],
    ["50% @ +241m; 50% @ end", "SCH_OFFSET_RANGE"], ["50% @ +240m; 50% @ end", "50% @ +240m; 50% @ end"],
    ["50% @ +1041w; 50% @ end", "SCH_OFFSET_RANGE"], ["50% @ 2026-01-01; rest @ +6m", "SCH_MIXED_WHEN"],
    ["50% @ 31/31/2026; 50% @ end", "SCH_BAD_DATE"], ["50% @ Go-live; 50% @ end", "SCH_BAD_WHEN"],
    [`50% @ "${"a".repeat(101)}"; 50% @ end`, "SCH_BAD_WHEN"], ['50% @ "a" "b"; 50% @ end', "SCH_BAD_WHEN"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it("day and month are read as the workbook writes them", () => {
    expect(read("50% @ 3/4/2026; 50% @ end", { decimal: ".", dateOrder: "dmy" })).toBe("50% @ 2026-04-03; 50% @ end");
    expect(read("50% @ 13/4/2026; 50% @ end")).toBe("50% @ 2026-04-13; 50% @ end");
  });

  it("a text with decimal commas writes day/month, whatever the workbook does", () => {
    expect(read("1250,50 @ 3/4/2026; 1249,50 @ end")).toBe("1250.5 @ 2026-04-03; 1249.5 @ end");
  });
});

describe("values", () => {
  it.each([
    ["30%/40%/30%", "30% @ +0m; 40% @ +1m; 30% @ +2m"], ["50 percent upfront; 50 pct end", "50% @ +0m; 50% @ end"],
    ["1.5m @ start; 250k @ end", "1500000 @ +0m; 250000 @ end"], ["USD 5,000 @ start; 5,000 USD @ end", "5000 @ +0m; 5000 @ end"],
    ["1 250,50 @ start; 1'249.50 @ end", "1250.5 @ +0m; 1249.5 @ end"], ["50%; 50", "50% @ +0m; 50% @ +1m"],
    ["33.333%; 33.333%; 33.334%", "33.333% @ +0m; 33.333% @ +1m; 33.334% @ +2m"],
    ["0.5/0.5", "50% @ +0m; 50% @ +1m"], ["60/60", "SCH_SUM_NOT_100"], ["(500) @ start; 700 @ end", "SCH_NEGATIVE"], ["-5", "SCH_NEGATIVE"],
    ["50%; 101", "SCH_MIXED_UNITS"], ["$50; 50%", "SCH_MIXED_UNITS"], ["£5 @ start; USD 5 @ end", "SCH_MIXED_CURRENCY"],
    ["$5 @ start; CAD 5 @ end", "5 @ +0m; 5 @ end"], ["30,40,30", "SCH_AMBIGUOUS_COMMA"], ["30,70", "SCH_AMBIGUOUS_COMMA"],
    ["1.2.3 @ start", "SCH_BAD_VALUE"], ["0.125 @ start; 1.125 @ end", "0.125 @ +0m; 1.1250 @ end"],
    ["100.2%; -0.2%", "SCH_NEGATIVE"], ["100% @ end", "end"], ['100% @ start "Signed"', '100% @ +0m "Signed"'],
    ["upfront; end", "SCH_UNRECOGNISED"], [";", "SCH_UNRECOGNISED"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it("where commas are decimal marks, points mark thousands", () => {
    expect(read("1.000 @ start; 0,5 @ end", comma)).toBe("1000 @ +0m; 0.5 @ end");
    expect(read("5000,5000", comma)).toBe("5000.5 @ +0m");
    expect(read("33,333%; 66,667%", comma)).toBe("33.333% @ +0m; 66.667% @ +1m");
  });

  it("SCH_SUM_NOT_100: says the sum and what is missing or too much", () => {
    expect(parse("50%; 40%").issues.at(-1)?.params).toEqual({ sum: "90", diff: "10", side: "short" });
    expect(parse("120%").issues.at(-1)?.params).toEqual({ sum: "120", diff: "20", side: "over" });
  });

  it("SCH_ROUNDED: a tenth of a percent is rounding, more is not", () => {
    expect(read("33.3%; 33.3%; 33.3%")).toBe("33.3% @ +0m; 33.3% @ +1m; 33.4% @ +2m");
    expect(read(Array.from({ length: 12 }, () => "8.3%").join("; "))).toBe("SCH_SUM_NOT_100");
    expect(read("100% @ start; 0.05% @ end")).toBe("SCH_SUM_NOT_100");
  });
});

describe("rest", () => {
  it.each([
    ["20% @ start; rest", "20% @ +0m; rest straight-line"], ["20% @ start; balance ratable", "20% @ +0m; rest straight-line"],
    ["20% @ start, remainder monthly x 11", "20% @ +0m; rest monthly x 11"], ["20% upfront and the rest on 2026-09-30", "20% @ +0m; rest @ 2026-09-30"],
    ["20% @ start; rest over 6 months", "20% @ +0m; rest straight-line over 6 months"],
    ['20% @ start; rest @ "Acceptance"', '20% @ +0m; rest @ "Acceptance"'], ["30% upfront, remaining 70% on 2026-06-30", "30% @ +0m; 70% @ 2026-06-30"],
    ["100 @ start; rest @ end", "100 @ +0m; rest @ end"], ["20% @ start; rest soon", "SCH_BAD_WHEN"],
    ["20% @ start; rest; rest", "SCH_REST_NOT_LAST"], ["remainder", "SCH_REST_ALONE"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });
});

describe("limits", () => {
  it("SCH_TOO_MANY: 150 entries are read, 151 are not", () => {
    const list = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}`).join("; ");
    expect(parse(list(150)).kind).toBe("list");
    expect(read(list(151))).toBe("SCH_TOO_MANY");
    expect(read(`1/${"1/".repeat(149)}1`)).toBe("SCH_TOO_MANY");
    expect(read("weekly x 150")).toBe("weekly x 150");
    expect(read("weekly x 151")).toBe("SCH_TOO_MANY");
  });

  it("SCH_OFFSET_RANGE: an installment too lies within 240 months", () => {
    expect(read("annual x 21")).toBe("annual x 21");
    expect(read("annual x 30")).toBe("SCH_OFFSET_RANGE");
    expect(read("annual x 21 in arrears")).toBe("SCH_OFFSET_RANGE");
    expect(read(`annual: ${Array.from({ length: 22 }, () => "5").join("; ")}`)).toBe("SCH_OFFSET_RANGE");
  });

  it("TEXT_LONG: 2,000 characters are read, 2,001 are not", () => {
    expect(parse(`50%;${" ".repeat(1993)}50%  `).kind).toBe("list");
    expect(parse(`50%;${" ".repeat(1994)}50%`).issues).toEqual([
      { code: "TEXT_LONG", severity: "error", detail: "", params: { n: 2001, max: 2000 } },
    ]);
  });

  it("TEXT_BROKEN: half a character is no text", () => {
    expect(read('50% @ "\ud800"; 50% @ end')).toBe("TEXT_BROKEN");
    expect(read('50% @ "🚀"; 50% @ end')).toBe('50% @ end; 50% @ "🚀"');
  });
});

describe("order of checks", () => {
  it("an unreadable entry comes before mixed units, mixed units before times, times before sums", () => {
    expect(read("50%; 5000; banana")).toBe("SCH_BAD_VALUE");
    expect(read("50% @ 2026-01-01; 5000 @ +6m")).toBe("SCH_MIXED_UNITS");
    expect(read("50% @ 2026-01-01; 60% @ +6m")).toBe("SCH_MIXED_WHEN");
    expect(read("0% @ start; 120% @ end")).toBe("SCH_SUM_NOT_100");
  });

  it("the first error is the only one", () => {
    expect(parse("%3/4/2026..").issues.map(({ code }) => code)).toEqual(["SCH_BAD_VALUE"]);
    expect(parse("-1/-2/-3").issues.map(({ code }) => code)).toEqual(["SCH_NEGATIVE"]);
  });

  it("infos and warnings of the steps before an error are kept", () => {
    expect(parse("50% @ 3/4/2026; 40% @ 5/4/2026").issues.map(({ code }) => code)).toEqual([
      "SCH_DATE_AMBIGUOUS", "SCH_DATE_AMBIGUOUS", "SCH_SUM_NOT_100",
    ]);
  });

  it("infos say what was read", () => {
    expect(parse("30/40/30").issues[0]?.params).toEqual({ canonical: "30% @ +0m; 40% @ +1m; 30% @ +2m" });
  });

  it("SCH_MILESTONE_UNDATED: names every milestone", () => {
    expect(parse('30% @ "Go-live"; 70% @ "Acceptance"').issues[0]?.params).toEqual({ name: 'Go-live", "Acceptance' });
  });

  it("SCH_DUPLICATE_DATE: entries of one time are added up, zeros are not entries", () => {
    const result = parse("25% @ +1m; 25% @ month 2; 50% @ end; 0% @ end");
    expect(result.canonical).toBe("50% @ +1m; 50% @ end");
    expect(result.issues.map(({ code, detail }) => [code, detail])).toEqual([
      ["SCH_MONTH_ORDINAL", "month 2"], ["SCH_ZERO_DROPPED", "1"], ["SCH_DUPLICATE_DATE", "+1m"],
    ]);
  });
});

it("as billed belongs to revenue only", () => {
  expect(parse("as billed", "revenue").canonical).toBe("as-billed");
  expect(parse("as billed", "billing").issues).toMatchObject([{ code: "SCH_NOT_FOR_BILLING", severity: "error" }]);
});
