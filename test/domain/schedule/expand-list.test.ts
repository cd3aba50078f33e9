import { expand, lines } from "./terms";

it("offsets count calendar months from the start, never from each other", () => {
  expect(lines(expand("20% @ start; 30% @ +1m; 50% @ +2m", { start: "2028-01-31" }))).toEqual([
    "2028-01-31 240", "2028-02-29 360", "2028-03-31 600",
  ]);
});

it("weeks count days", () => {
  expect(lines(expand("50% @ +1w; 50% @ +2w"))).toEqual(["2026-01-22 600", "2026-01-29 600"]);
});

it("percentages are rounded down to the cent and the last entry takes the rest", () => {
  expect(lines(expand("33.33%; 33.33%; 33.33%", { lineValue: { minorUnits: 10_000n, currency: "USD" } }))).toEqual([
    "2026-01-15 33.33", "2026-02-15 33.33", "2026-03-15 33.34",
  ]);
});

it("entries that fall on one day are one entry", () => {
  expect(lines(expand("40% @ start; 60% @ 2026-01-15"))).toEqual(["2026-01-15 1200"]);
});

it("a milestone without a date stays unscheduled", () => {
  const expansion = expand('30% @ 2026-06-30 "Go-live"; 70% @ "Acceptance"');
  expect(lines(expansion)).toEqual(["2026-06-30 360"]);
  expect(expansion).toMatchObject({ unscheduled: 84_000n, incomplete: true });
});

it("amounts are their own value, whatever the list price says", () => {
  expect(lines(expand("$5,000 @ 2026-01-15; $5,000 @ 2026-07-15", {}, "billing"))).toEqual(["2026-01-15 5000", "2026-07-15 5000"]);
});

describe("rest straight-line", () => {
  it("goes on in the month after the last entry, to the end of the term", () => {
    const months = lines(expand("30% @ +6m; 20% @ +9m; rest straight-line"));
    expect(months).toEqual(["2026-07-15 360", "2026-10-15 240", "2026-11-15 300", "2026-12-15 300"]);
  });

  it("counts months from the start, so a clamped day does not stay clamped", () => {
    expect(lines(expand("50% @ 2026-02-28; rest straight-line", { start: "2026-01-31", termMonths: 4 })).map((line) => line.slice(0, 10)))
      .toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
  });

  it("over a number of months needs no term", () => {
    expect(lines(expand("50% @ start; rest over 2 months", { termMonths: null }))).toEqual([
      "2026-01-15 600", "2026-02-15 300", "2026-03-15 300",
    ]);
  });

  it("begins with the line when no entry has a date", () => {
    const expansion = expand('50% @ "Acceptance"; rest straight-line', { termMonths: 2 });
    expect(lines(expansion)).toEqual(["2026-01-15 300", "2026-02-15 300"]);
    expect(expansion.unscheduled).toBe(60_000n);
  });

  it("SCH_REST_NO_TIME: no month of the term is left after the last entry", () => {
    expect(expand("50% @ +11m; rest straight-line").issues).toMatchObject([
      { code: "SCH_REST_NO_TIME", severity: "error", params: { when: "2026-12-15" } },
    ]);
  });
});

describe("rest in installments", () => {
  it("begins one period after the last entry", () => {
    expect(lines(expand("40% @ start; rest monthly x 2"))).toEqual(["2026-01-15 480", "2026-02-15 360", "2026-03-15 360"]);
  });

  it("counts from the start where the last entry does", () => {
    expect(lines(expand("40% @ +1m; rest monthly x 2", { start: "2026-01-31" })).map((line) => line.slice(0, 10))).toEqual([
      "2026-02-28", "2026-03-31", "2026-04-30",
    ]);
  });

  it("without a count goes to the end of the term", () => {
    expect(lines(expand("40% @ start; rest quarterly")).map((line) => line.slice(0, 10))).toEqual([
      "2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15",
    ]);
  });
});

it("rest @ end is one entry", () => {
  expect(lines(expand("20% @ start; rest @ end"))).toEqual(["2026-01-15 240", "2027-01-14 960"]);
});

it("amounts with a rest leave the rest of the line's value", () => {
  expect(lines(expand("500 @ start; rest @ +6m"))).toEqual(["2026-01-15 500", "2026-07-15 700"]);
});

it("SCH_REST_EXCEEDS: amounts that are more than the line's value leave no rest", () => {
  expect(expand("1,200.01 @ start; rest @ +6m").issues).toMatchObject([
    { code: "SCH_REST_EXCEEDS", severity: "error", params: { b: "1200", currency: "USD" } },
  ]);
  expect(expand("1,200 @ start; rest @ +6m").issues).toEqual([]);
});
