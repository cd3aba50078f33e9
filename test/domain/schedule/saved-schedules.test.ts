import { contentText } from "../../../src/contract/content-digest";
import { checkRows } from "../../../src/domain/check-rows";
import { createEngine } from "../../../src/domain/create-engine";
import type { CheckContext } from "../../../src/domain/engine";
import { createProductIndex } from "../../../src/domain/product-index";
import { expandLine } from "../../../src/domain/schedule/expand-line";
import { savedNameFault, savedText } from "../../../src/domain/schedule/save-schedule";
import { noSavedSchedules, savedSchedules } from "../../../src/domain/schedule/saved-schedules";
import { codesOf, context, errorsOf, lineOf, product, row } from "../rows";
import { offeredFor } from "../fixes/fixing";

const saved = (schedule: string, name = "Ours") => savedSchedules([{ name, schedule }]);
const inContext = (schedule: string): CheckContext => ({ ...context, templates: saved(schedule) });

describe("names of saved schedules", () => {
  it("SCH_UNKNOWN_TEMPLATE: the name of a schedule that is not saved, whatever its capitals; a saved one is written as it was saved", () => {
    expect(errorsOf("customRevRecognition", "template: Theirs", inContext("upfront"))).toEqual(["SCH_UNKNOWN_TEMPLATE"]);
    for (const cell of ["template: Ours", "TEMPLATE:ours", "ours", "template : OURS"]) {
      expect([cell, lineOf({ customBilling: cell }, inContext("upfront")).customBilling]).toEqual([cell, "template: Ours"]);
    }
  });

  it("SCH_UNKNOWN_TEMPLATE: is not said while nobody knows which schedules are saved; a name of nothing is always wrong", () => {
    expect(lineOf({ customBilling: "template: Theirs" }).customBilling).toBe("template: Theirs");
    expect(errorsOf("customBilling", "template:")).toEqual(["SCH_UNKNOWN_TEMPLATE"]);
  });

  it("SCH_UNKNOWN_TEMPLATE: offers the nearest names, the likeliest first", () => {
    const templates = savedSchedules(["Standard 2025", "Standard 2026", "Hardware"].map((name) => ({ name, schedule: "upfront" })));
    expect(offeredFor("customBilling", "template: Standart 2026", "SCH_UNKNOWN_TEMPLATE", { ...context, templates })).toEqual([
      "known-schedule ask: template: Standard 2026", "known-schedule ask: template: Standard 2025",
    ]);
  });
});

describe("the name of a saved schedule says what its schedule says", () => {
  it("SCH_NOT_FOR_BILLING: one that follows the bills", () => {
    expect(errorsOf("customBilling", "Ours", inContext("as-billed"))).toEqual(["SCH_NOT_FOR_BILLING"]);
    expect(errorsOf("customRevRecognition", "Ours", inContext("as-billed"))).toEqual([]);
  });

  it("SCH_MILESTONE_UNDATED: one that leaves milestones without a date", () => {
    expect(codesOf("customRevRecognition", "Ours", inContext('50% @ "Go-live"; 50% @ "Acceptance"'))).toContain("SCH_MILESTONE_UNDATED");
  });

  it("REV_BEFORE_CONTRACT: one whose dates begin before the contract", () => {
    const booked = row(2, { bookingDate: "2026-02-01", customRevRecognition: "Ours" });
    const codes = (schedule: string) => checkRows([booked], inContext(schedule)).verdicts.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(codes("100% @ 2026-01-15")).toContain("REV_BEFORE_CONTRACT");
    expect(codes("100% @ 2026-02-15")).not.toContain("REV_BEFORE_CONTRACT");
  });

  it("BILL_AFTER_TERM: one whose last bill is after the term", () => {
    const bills = (schedule: string) => {
      const engine = createEngine({ ...inContext(schedule), products: createProductIndex([product("PRO")]), withPlan: true });
      engine.replaceAll([row(2, { customBilling: "Ours" })]);
      return [...engine.counts().keys()].filter((code) => code === "BILL_AFTER_TERM");
    };
    expect([bills("annual x 2"), bills("monthly x 12")]).toEqual([["BILL_AFTER_TERM"], []]);
  });

  it("as to days and amounts", () => {
    const line = { quantity: "1", customBilling: "template: Ours", customRevRecognition: "template: Ours" };
    const expanded = expandLine(line, product("PRO"), "2026-01-31", saved("50% @ +0m; 50% @ +1m"));
    const parts = [{ date: "2026-01-31", minorUnits: 60_000n }, { date: "2026-02-28", minorUnits: 60_000n }];
    expect([expanded.billing.entries, expanded.revenue.entries]).toEqual([parts, parts]);
    expect(expandLine(line, product("PRO"), "2026-01-31", noSavedSchedules).billing).toMatchObject({ entries: [], unscheduled: 120_000n });
  });
});

it("P4: the same rows are other content once a saved schedule that they name means something else", () => {
  const text = (cell: string, schedule: string) => contentText([lineOf({ customBilling: cell }, inContext(schedule))], saved(schedule));
  expect(text("Ours", "quarterly x 4")).not.toBe(text("Ours", "monthly x 12"));
  expect(text("Ours", "quarterly x 4")).toBe(text("template: OURS", "quarterly x 4"));
  expect(text("upfront", "quarterly x 4")).toBe(text("upfront", "monthly x 12"));
});

it.each([
  ["Standard 2026", null], ["Été – 3 rates", null], ["日本", null], ["x".repeat(100), null],
  ["", "length"], ["x".repeat(101), "length"], [" Ours", "characters"], ["Our  own", "characters"], ['"Ours"', "characters"], ["Ou\u200brs", "characters"], ["Our\nown", "characters"], ["\ud800rs", "characters"],
  ["2026", "no-letter"], ["quarterly x 4", "schedule"], ["none", "schedule"], ["Custom", "schedule"], ["template: Ours", "schedule"], ["15 Jan 2026: 100%", "schedule"],
])("a schedule is saved under a name that means nothing else: %j", (name, fault) => {
  expect(savedNameFault(name)).toBe(fault);
});

it.each([
  ["4 quarterly payments", { schedule: "quarterly x 4" }], ["30/40/30", { schedule: "30% @ +0m; 40% @ +1m; 30% @ +2m" }], ["on invoice", { schedule: "as-billed" }], ["100% @ 2026-03-31", { schedule: "100% @ 2026-03-31" }],
  ["sometimes", { fault: "unreadable" }], ["50%; 40%", { fault: "unreadable" }], ["", { fault: "nothing" }], ["default", { fault: "nothing" }], ["custom", { fault: "nothing" }],
  ["5000 @ +0m; 5000 @ +6m", { fault: "amounts" }], ["$500 @ +0m; rest monthly x 11", { fault: "amounts" }], ["template: Other", { fault: "template" }],
])("what is saved fits every sale, in canonical form: %j", (text, kept) => {
  expect(savedText(text)).toEqual(kept);
});
