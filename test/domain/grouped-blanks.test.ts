import { checkRows } from "../../src/domain/check-rows";
import { createEngine } from "../../src/domain/create-engine";
import type { Engine } from "../../src/domain/engine";
import { issueMessage } from "../../src/domain/messages";
import { bare, context, row, said, sentences } from "./rows";

const told = (...rows: Parameters<typeof said>[0]) => said(rows, "ROW_GROUPED_BLANKS");
const blank = (rowNumber: number, opportunity: string | null = null) => row(rowNumber, { customer: null, opportunity });

it("ROW_GROUPED_BLANKS: three blank customers below a filled one, of the same opportunity or none", () => {
  const rows = [row(2, { customer: "Globex", opportunity: "D-1" }), blank(3, "D-1"), blank(4), blank(5, "D-1")];
  expect(said(rows, "ROW_GROUPED_BLANKS").filter((text) => text.includes("customer"))).toEqual([3, 4, 5].map((n) => `${n}:customer:ROW_GROUPED_BLANKS`));
  expect(sentences(rows, "ROW_GROUPED_BLANKS")[0]).toBe('Blank cells below "Globex" look like a grouped report. Fill down?');
  expect(told(...rows.slice(0, 3))).toEqual([]);
  expect(told(...rows.slice(0, 3), blank(5, "D-2"))).toEqual([]);
  expect(told(...rows.slice(0, 3), bare(5), blank(6, "D-1"))).toEqual([]);
  expect(told(...rows.slice(0, 3), row(5, { customer: null, opportunity: "D-1", quantity: null }))).toEqual([]);
  expect(told(...rows.slice(1), blank(6, "D-1"))).toEqual([]);
});

it("ROW_GROUPED_BLANKS: three blank opportunities below a filled one, of the same customer or none", () => {
  const none = { opportunity: null };
  const rows = [row(2, { opportunity: "D-1" }), row(3, none), row(4, { ...none, customer: "ACME" }), row(5, none)];
  expect(told(...rows)).toEqual([3, 4, 5].map((n) => `${n}:opportunity:ROW_GROUPED_BLANKS`));
  expect(told(...rows.slice(0, 3))).toEqual([]);
  expect(told(...rows.slice(0, 3), row(5, { ...none, customer: "Globex" }))).toEqual([]);
  expect(told(row(2, { opportunity: "D-1" }), blank(3), blank(4), blank(5))).toHaveLength(6);
});

it("ROW_GROUPED_BLANKS: how a sheet is laid out is asked in the add-in only", () => {
  const rows = [row(2, { opportunity: "D-1" }), blank(3), blank(4), blank(5)];
  const codes = checkRows(rows, { ...context, onServer: true }).verdicts.flatMap(({ issues }) => issues).map(({ code }) => code);
  expect(codes).toContain("CUSTOMER_REQUIRED");
  expect(codes).not.toContain("ROW_GROUPED_BLANKS");
});

it("ROW_GROUPED_BLANKS: the blanks name what the filled cell above became, and end at a row that became no purchase", () => {
  const none = { opportunity: null };
  const engine = createEngine(context);
  engine.replaceAll([row(2, { opportunity: "006000000000001" }), row(3, none), row(4, none), row(5, none)]);
  const named = () => engine.issues().filter(({ code }) => code === "ROW_GROUPED_BLANKS").map((issue) => `${issue.rowNumber}: ${issueMessage(issue)}`);
  engine.edit([row(2, { opportunity: "006000000000001AAA" })]);
  expect(named()).toEqual([3, 4, 5].map((rowNumber) => `${rowNumber}: Blank cells below "006000000000001AAA" look like a grouped report. Fill down?`));
  engine.edit([row(4, { ...none, quantity: null })]);
  expect(named()).toEqual([]);
});

it("ROW_GROUPED_BLANKS: wherever blanks stand, and however many rows are taken in at a time, they are told as when they are typed", () => {
  const sheets = Array.from({ length: 2 ** 9 }, (_, bits) => Array.from({ length: 10 }, (_, index) => {
    // Half of the sheets have an empty row in the middle.
    const rowNumber = index + 2 + (index > 3 && bits >= 2 ** 8 ? 1 : 0);
    return row(rowNumber, { opportunity: index < 8 && (bits >> index) % 2 === 1 ? null : "D-1", customer: "Acme" });
  }));
  const where = (engine: Engine) => engine.issues().filter(({ code }) => code === "ROW_GROUPED_BLANKS").map(({ rowNumber }) => rowNumber).join();
  let told = 0;
  for (const rows of sheets) {
    const typed = createEngine(context);
    typed.edit(rows);
    for (const rowsPerStep of [1, 2, 3, 5, 10]) {
      const engine = createEngine(context, rowsPerStep);
      engine.replaceAll(rows);
      expect(where(engine)).toBe(where(typed));
    }
    if (where(typed) !== "") told++;
  }
  expect(told).toBeGreaterThan(100);
});
