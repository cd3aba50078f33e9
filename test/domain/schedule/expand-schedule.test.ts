import { expand, lines, termsWith } from "./terms";
import { expandSchedule } from "../../../src/domain/schedule/expand-schedule";

const inDays = (dates: string[]): string[] => dates.map((line) => line.slice(0, 10));

describe("equal parts", () => {
  it("31 January and monthly x 3: the last day of February, and the 31st again in March", () => {
    expect(lines(expand("monthly x 3", { start: "2026-01-31", lineValue: { minorUnits: 10_000n, currency: "USD" } }))).toEqual([
      "2026-01-31 33.33", "2026-02-28 33.33", "2026-03-31 33.34",
    ]);
  });

  it("a cadence without a count fills the product's term", () => {
    expect(lines(expand("quarterly"))).toEqual(["2026-01-15 300", "2026-04-15 300", "2026-07-15 300", "2026-10-15 300"]);
  });

  it("weeks fill the term too, a broken one counts as begun", () => {
    const weekly = expand("weekly");
    expect(weekly.entries).toHaveLength(53);
    expect(inDays(lines(weekly)).slice(0, 2)).toEqual(["2026-01-15", "2026-01-22"]);
  });

  it("arrears puts an installment on the last day of its period", () => {
    expect(inDays(lines(expand("monthly x 3 in arrears", { start: "2026-01-31" })))).toEqual(["2026-02-27", "2026-03-30", "2026-04-29"]);
  });

  it("arrears over a term ends with the term, also in a broken period", () => {
    expect(inDays(lines(expand("quarterly in arrears", { termMonths: 5 })))).toEqual(["2026-04-14", "2026-06-14"]);
  });

  it("from puts the first installment on a day of its own", () => {
    expect(lines(expand("annual x 3 from 2026-04-01"))).toEqual(["2026-04-01 400", "2027-04-01 400", "2028-04-01 400"]);
  });

  it("yen have no smaller unit, dinars have thousandths", () => {
    expect(lines(expand("monthly x 3", { lineValue: { minorUnits: 100n, currency: "JPY" } })).map((line) => line.slice(11))).toEqual(["33", "33", "34"]);
    expect(lines(expand("monthly x 3", { lineValue: { minorUnits: 1_000n, currency: "KWD" } })).map((line) => line.slice(11)))
      .toEqual(["0.333", "0.333", "0.334"]);
  });
});

describe("straight line", () => {
  it("goes by the months of the term", () => {
    const months = lines(expand("straight-line"));
    expect(months).toHaveLength(12);
    expect(months.slice(0, 2)).toEqual(["2026-01-15 100", "2026-02-15 100"]);
  });

  it("over 24 months has a length of its own", () => {
    expect(lines(expand("straight-line over 24 months")).at(-1)).toBe("2027-12-15 50");
  });

  it("has the service period's months", () => {
    const months = lines(expand("straight-line 2026-04-01..2026-06-30"));
    expect(months).toEqual(["2026-04-01 400", "2026-05-01 400", "2026-06-01 400"]);
  });

  it("until a day starts with the line, from a day ends with the term", () => {
    expect(lines(expand("straight-line until 2026-03-31"))).toEqual(["2026-01-15 400", "2026-02-15 400", "2026-03-15 400"]);
    expect(lines(expand("straight-line from 2026-11-01"))).toEqual(["2026-11-01 400", "2026-12-01 400", "2027-01-01 400"]);
  });

  it("SCH_RANGE_REVERSED: a straight line until a day before the line starts", () => {
    expect(expand("straight-line until 2025-12-31").issues).toMatchObject([
      { code: "SCH_RANGE_REVERSED", severity: "error", params: { start: "2026-01-15", end: "2025-12-31" } },
    ]);
  });

  it("daily weighs calendar months by their days", () => {
    const value = { minorUnits: 3_650_00n, currency: "EUR" };
    expect(lines(expand("straight-line daily 2026-04-15..2026-06-13", { lineValue: { ...value, minorUnits: 60_00n } }))).toEqual([
      "2026-04-15 16", "2026-05-01 31", "2026-06-01 13",
    ]);
    expect(lines(expand("straight-line daily", { start: "2026-01-01", lineValue: value })).slice(0, 2)).toEqual(["2026-01-01 310", "2026-02-01 280"]);
  });

  it("in billing means equal monthly invoices, also with daily", () => {
    expect(lines(expand("straight-line daily 2026-04-15..2026-07-14", {}, "billing"))).toEqual([
      "2026-04-15 400", "2026-05-15 400", "2026-06-15 400",
    ]);
  });
});

describe("words", () => {
  it("upfront is all on the start date, end all on the last day of the term", () => {
    expect(lines(expand("upfront"))).toEqual(["2026-01-15 1200"]);
    expect(lines(expand("end"))).toEqual(["2027-01-14 1200"]);
  });

  it("usage, manual and a saved schedule leave all of the value unscheduled", () => {
    for (const text of ["usage", "manual", "template: Standard 2026"]) {
      expect(expand(text)).toMatchObject({ entries: [], unscheduled: 120_000n, incomplete: true, issues: [] });
    }
  });

  it("as billed follows the billing schedule", () => {
    const billing = expand("25% @ start; 75% @ +6m", {}, "billing");
    expect(lines(expand("as billed", { billing }))).toEqual(["2026-01-15 300", "2026-07-15 900"]);
    expect(lines(expand("as billed"))).toEqual(["2026-01-15 1200"]);
  });

  it("as billed does not repeat what is wrong with the billing schedule", () => {
    const billing = expand("monthly", { termMonths: null }, "billing");
    expect(billing.issues).toHaveLength(1);
    expect(expand("as billed", { termMonths: null, billing }).issues).toEqual([]);
  });
});

describe("a blank cell", () => {
  it("bills by the product's frequency, a broken last period by its share", () => {
    const terms = termsWith({ termMonths: 14, billingFrequency: "quarterly", lineValue: { minorUnits: 140_000n, currency: "USD" } });
    expect(lines(expandSchedule(null, "billing", terms))).toEqual([
      "2026-01-15 300", "2026-04-15 300", "2026-07-15 300", "2026-10-15 300", "2027-01-15 200",
    ]);
  });

  it("bills a one-time product, and one without a term, once", () => {
    expect(lines(expandSchedule(null, "billing", termsWith({ billingFrequency: "one-time" })))).toEqual(["2026-01-15 1200"]);
    expect(lines(expandSchedule(null, "billing", termsWith({ billingFrequency: "monthly", termMonths: null })))).toEqual(["2026-01-15 1200"]);
  });

  it("recognises straight-line over the term, a one-time product at once", () => {
    expect(lines(expandSchedule(null, "revenue", termsWith()))).toHaveLength(12);
    const once = termsWith({ billingFrequency: "one-time", recurring: false, termMonths: null });
    expect(lines(expandSchedule(null, "revenue", once))).toEqual(["2026-01-15 1200"]);
  });

  it("recognises by the product's own schedule", () => {
    expect(lines(expandSchedule(null, "revenue", termsWith({ defaultRecognition: "upfront" })))).toEqual(["2026-01-15 1200"]);
  });

  it("recognises straight-line where the product's own schedule is none that fits", () => {
    for (const own of ["soon", "5000 @ +0m", "straight-line until 2020-12-31"]) {
      expect(lines(expandSchedule(null, "revenue", termsWith({ defaultRecognition: own })))).toHaveLength(12);
    }
  });

  it("is never refused: without a term one billing period is taken", () => {
    const terms = termsWith({ termMonths: null, billingFrequency: "quarterly", defaultRecognition: "straight-line" });
    expect(lines(expandSchedule(null, "revenue", terms))).toEqual(["2026-01-15 400", "2026-02-15 400", "2026-03-15 400"]);
    const weekly = termsWith({ termMonths: null, billingFrequency: "weekly", defaultRecognition: "end" });
    expect(expandSchedule(null, "revenue", weekly)).toMatchObject({ issues: [], unscheduled: 0n });
  });
});

describe("SCH_TERM_UNKNOWN", () => {
  it.each(["monthly", "straight-line", "end", "20% @ start; rest @ end", "20% @ start; rest straight-line", "straight-line from 2026-02-01",
    "20% @ start; rest monthly"])("SCH_TERM_UNKNOWN: %s needs a term, and the product has none", (text) => {
    expect(expand(text, { termMonths: null })).toMatchObject({
      entries: [], issues: [{ code: "SCH_TERM_UNKNOWN", severity: "error" }],
    });
  });

  it.each(["quarterly x 4", "upfront", "straight-line over 6 months", "20% @ start; rest monthly x 4", "50% @ start; 50% @ +3m"])(
    "%s needs no term", (text) => {
      expect(expand(text, { termMonths: null }).issues).toEqual([]);
    });
});

describe("a line without a value", () => {
  it("schedules percentages that make 100", () => {
    const thirds = expand("monthly x 3", { lineValue: null });
    expect(thirds.measure).toBe("percent");
    expect(lines(thirds).map((line) => line.slice(11))).toEqual(["33.333333", "33.333333", "33.333334"]);
    expect(lines(expand("12.5% @ start; 87.5% @ end", { lineValue: null }))).toEqual(["2026-01-15 12.5", "2027-01-14 87.5"]);
  });

  it("schedules the amounts that are typed, and nothing for a rest that nobody knows", () => {
    const amounts = expand("500 @ start; rest straight-line", { lineValue: null });
    expect(amounts).toMatchObject({ measure: "money", unscheduled: 0n, incomplete: true, issues: [] });
    expect(lines(amounts)).toEqual(["2026-01-15 500"]);
  });
});
