import { createEngine } from "../../src/domain/create-engine";
import type { SheetRow } from "../../src/domain/cell";
import { context, row } from "./rows";

const typed = (...schedules: readonly (string | null)[]): SheetRow[] => schedules.map((customBilling, index) => row(index + 2, { customBilling }));

function told(rows: readonly SheetRow[], more: Partial<typeof context> = {}) {
  const engine = createEngine({ ...context, ...more });
  engine.replaceAll(rows);
  return engine.issues().filter(({ rowNumber }) => rowNumber === null);
}

it("FILE_MIXED_CURRENCY: schedules are typed with marks of two currencies", () => {
  expect(told(typed("$5 @ start; $7 @ end", "€5 @ start; €7 @ end"))).toEqual(
    [{ code: "FILE_MIXED_CURRENCY", severity: "warning", rowNumber: null, field: null, params: { list: "$, €" } }]);
  expect(told(typed("$5 @ start; $7 @ end", "5 @ start; 7 @ end", null))).toEqual([]);
});

it("FILE_MIXED_CURRENCY: a dollar may be any dollar, but two codes are two", () => {
  expect(told(typed("$5 @ start; $7 @ end", "USD 5 @ start; USD 7 @ end"))).toEqual([]);
  expect(told(typed("$5 @ start; $7 @ end", "USD 5 @ start; USD 7 @ end", "CAD 5 @ start; CAD 7 @ end"))[0]?.params).toEqual({ list: "$, CAD, USD" });
});

it("FILE_MIXED_CURRENCY: an error where warnings count as errors, and never the server's to say", () => {
  const rows = typed("$5 @ start; $7 @ end", "€5 @ start; €7 @ end");
  expect(told(rows, { strict: true })[0]?.severity).toBe("error");
  expect(told(rows, { onServer: true })).toEqual([]);
});

it("the last cell of another currency takes the warning along", () => {
  const engine = createEngine(context);
  engine.replaceAll(typed("$5 @ start; $7 @ end", "€5 @ start; €7 @ end"));
  engine.edit([row(3, { customBilling: "$5 @ start; $7 @ end" })]);
  expect(engine.issues().filter(({ rowNumber }) => rowNumber === null)).toEqual([]);
});
