import fc from "fast-check";
import type { Cell, SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import type { Engine } from "../../src/domain/engine";
import { fieldKeys } from "../../src/domain/field-key";
import type { Issue } from "../../src/domain/issue";
import type { IssueCode } from "../../src/domain/issue-codes";
import { bare, context, row } from "./rows";
import { examples } from "../support/examples";

const choices: readonly (readonly Cell[])[] = [
  ["A", "B", "a", "001C000000o4OOI", "001C000000o4OOIIA2", "001C000000o4Ooi", "Total", null, { date: 45_000 }],
  ["Acme Trading", "ACME, Trading", "AcmeTrading", "Acme Trading Inc", "Acme Tradimg", "Acme Tradin", "Globex", null], [null, "D-1", "D-2"], ["PRO", "BASIC", "nothing", null], [1, 2, -1, null, 100, 250, "1,200"],
  [null, "3/4/2026", "31/3/2026", "3/31/2026", "26/3/31", { date: 46_000 }], [null, "5/6/2026", "30/6/2026", "6/30/2026", "none"],
  [null, true], [null, "500; 500"], [null, "400; 500", "40%; 60%", "100% @ 2026-01-01"],
];
const usual: readonly Cell[] = ["A", "Acme Trading", "D-1", "PRO", 1, null, null, null, null, null];
/** A row like most others, so that copies and same sales occur. */
const nearlyUsual = fc.integer({ min: 0, max: 9 }).chain((column) =>
  fc.constantFrom(...(choices[column] ?? [])).map((cell) => usual.map((value, index) => (index === column ? cell : value))));
const cells: fc.Arbitrary<Cell[]> = fc.oneof(
  { weight: 8, arbitrary: nearlyUsual },
  { weight: 2, arbitrary: fc.tuple(...choices.map((values) => fc.constantFrom(...values))) },
  { weight: 1, arbitrary: fc.constant(fieldKeys.map(() => null)) },
);
const edit = fc.array(fc.tuple(fc.integer({ min: 2, max: 15 }), cells), { minLength: 1, maxLength: 4 });

/** In some sheets the usual IDs are those of accounts; others show most customers once, as a grouped report. */
function ofKind(values: Cell[], kind: "plain" | "parents" | "grouped"): Cell[] {
  if (kind === "parents") return values.map((value) => (value === "A" || value === "B" ? "001C000000o4OOI" : value));
  return kind === "grouped" ? values.map((value) => (value === "Acme Trading" ? null : value)) : values;
}

/** What only several rows together can raise; the random sheets must hold all of it. */
const betweenRows: readonly IssueCode[] = ["ID_DUPLICATE", "ID_DUPLICATE_ROW", "ID_SF_15_18", "ID_CASE_VARIANT", "ID_IS_PARENT", "CUSTOMER_MATCHED", "CUSTOMER_NEAR_DUPLICATE",
  "ROW_SAME_CONTENT", "OPPORTUNITY_TWO_CUSTOMERS", "QUANTITY_LARGE", "ROW_GROUPED_BLANKS"];

const answers = (engine: Engine) => JSON.stringify(
  { issues: engine.issues(), verdicts: engine.verdicts(), summary: engine.summary(), counts: [...engine.counts()].sort() }, null, 1);

it("after any edits the engine says what a check of the whole sheet says", () => {
  const orders = fc.constantFrom("mdy" as const, "dmy" as const, "ymd" as const);
  const seen = new Set<string>();
  fc.assert(fc.property(orders, fc.boolean(), fc.constantFrom("plain" as const, "parents" as const, "grouped" as const, "grouped" as const), fc.array(cells, { minLength: 14, maxLength: 14 }), fc.array(edit, { maxLength: 8 }), (dateOrder, strict, kind, start, edits) => {
    const inContext = { ...context, strict, withPlan: true, reading: { ...context.reading, locale: { ...context.reading.locale, dateOrder } } };
    const sheet = new Map<number, Cell[]>(start.map((values, index) => [index + 2, ofKind(values, kind)]));
    const rows = () => [...sheet].sort(([a], [b]) => a - b).map(([rowNumber, values]): SheetRow => [rowNumber, values]);
    const live = createEngine(inContext);
    live.replaceAll(rows());
    for (const change of edits) {
      for (const [rowNumber, values] of change) sheet.set(rowNumber, ofKind(values, kind));
      live.edit(change.map(([rowNumber, values]): SheetRow => [rowNumber, ofKind(values, kind)]));
      const fresh = createEngine(inContext);
      fresh.replaceAll(rows());
      expect(answers(live)).toBe(answers(fresh));
      for (const { code } of live.issues()) seen.add(code);
    }
  }), examples(150));
  expect(betweenRows.filter((code) => !seen.has(code))).toEqual([]);
});

/** What people do to a sheet besides typing: rows come, go, are sorted. Numbers are shares of the rows there are. */
const restructuring = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), at: fc.nat(99), rows: fc.array(cells, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant("remove" as const), at: fc.nat(99), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant("move" as const), from: fc.nat(99), count: fc.integer({ min: 1, max: 4 }), to: fc.nat(99) }),
  fc.record({ do: fc.constant("sort" as const), by: fc.constantFrom(0, 1, 4) }),
  fc.record({ do: fc.constant("edit" as const), at: fc.nat(99), cells }),
);

/** The rows that an issue names have other numbers, too, where rows were renumbered. */
const withoutNumbers = (issues: readonly Issue[]) => issues.map((issue) => ({ ...issue, params: { ...issue.params, r: 0, r1: 0, r2: 0 } }));

it("after rows were inserted, removed, moved and sorted the engine says what a check of the whole sheet says", () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.constantFrom("plain" as const, "parents" as const, "grouped" as const), fc.array(cells, { minLength: 12, maxLength: 20 }), fc.array(restructuring, { minLength: 1, maxLength: 8 }), (kind, start, changes) => {
    let sheet = start.map((values) => ofKind(values, kind));
    const numbered = (): SheetRow[] => sheet.map((values, index) => [index + 2, values]);
    const live = createEngine(context);
    live.replaceAll(numbered());
    let before = new Map(numbered().map(([rowNumber]) => [rowNumber, live.issuesOf(rowNumber)]));
    for (const change of changes) {
      const at = (share: number) => Math.floor((share / 100) * sheet.length);
      const told = (() => {
        switch (change.do) {
          case "insert": {
            const rows = change.rows.map((values) => ofKind(values, kind));
            const place = at(change.at);
            sheet = [...sheet.slice(0, place), ...rows, ...sheet.slice(place)];
            return live.insert(rows.map((values, index): SheetRow => [place + 2 + index, values]));
          }
          case "remove": {
            const place = at(change.at);
            sheet = sheet.filter((_, index) => index < place || index >= place + change.count);
            return live.remove(place + 2, change.count);
          }
          case "move": {
            const [from, to] = [at(change.from), at(change.to)];
            const order = sheet.map((_, index) => index);
            const block = order.splice(from, change.count);
            order.splice(to, 0, ...block);
            sheet = order.map((index) => sheet[index] as Cell[]);
            return live.move(order.map((index) => index + 2));
          }
          case "sort": {
            const key = (index: number) => JSON.stringify(sheet[index]?.[change.by] ?? null);
            const order = sheet.map((_, index) => index).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
            sheet = order.map((index) => sheet[index] as Cell[]);
            return live.move(order.map((index) => index + 2));
          }
          case "edit": {
            if (sheet.length === 0) return live.edit([]);
            const place = at(change.at);
            sheet = sheet.map((values, index) => (index === place ? ofKind(change.cells, kind) : values));
            return live.edit([[place + 2, sheet[place] ?? []]]);
          }
        }
      })();
      const fresh = createEngine(context);
      fresh.replaceAll(numbered());
      expect(answers(live)).toBe(answers(fresh));
      expect([...live.counts()].sort()).toEqual([...fresh.counts()].sort());
      const after = new Map(numbered().map(([rowNumber]) => [rowNumber, live.issuesOf(rowNumber)]));
      // Above the rows that got other numbers nothing changed that was not told.
      for (const [rowNumber, issues] of after) {
        if (rowNumber >= (told.renumberedFrom ?? Infinity) || told.rows?.includes(rowNumber)) continue;
        const said = told.renumberedFrom === null ? (those: typeof issues) => those : withoutNumbers;
        expect(said(issues)).toEqual(said(before.get(rowNumber) ?? []));
      }
      before = after;
      for (const { code } of live.issues()) seen.add(code);
    }
  }), examples(150));
  expect(betweenRows.filter((code) => code !== "ROW_GROUPED_BLANKS" && !seen.has(code))).toEqual([]);
});

it("a change tells the rows of which something else is said now, and no others", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2, { id: "A" }), row(3, { id: "A", quantity: 2 }), row(4)]);
  expect(engine.edit([row(3, { id: "B", quantity: 2 })])).toEqual({ rows: [2, 3], renumberedFrom: null });
  expect(engine.remove(2, 1)).toEqual({ rows: [2], renumberedFrom: 2 });
  expect(engine.insert([row(2, { id: "B" })])).toEqual({ rows: [2, 3], renumberedFrom: 3 });
  expect(engine.issuesOf(3)).toMatchObject([{ code: "ID_DUPLICATE", rowNumber: 3, params: { id: "B", r: 2 } }]);
});

it("rows that are not there, or are named twice, cannot move", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2), row(3)]);
  expect(() => engine.move([3, 4])).toThrow(RangeError);
  expect(() => engine.move([2, 2])).toThrow(RangeError);
});

it("a big check comes in steps that tell how far it is, and can be begun anew at any of them", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 2, { id: `L-${index % 9_999}` }));
  const engine = createEngine(context);
  engine.replaceInSteps(rows).next();
  const told: unknown[] = [];
  for (const read of engine.replaceInSteps(rows)) told.push(read);
  expect(told).toEqual([4_096, 8_192]);
  const whole = createEngine(context);
  whole.replaceAll(rows);
  expect(engine.issues()).toEqual(whole.issues());
  expect(engine.summary()).toMatchObject({ lines: 10_000, withErrors: 2 });
});

it("however many rows are taken in at a time, the same is said of them", () => {
  const gaps = fc.constantFrom(1, 1, 1, 1, 1, 2);
  const kinds = fc.constantFrom("plain" as const, "parents" as const, "grouped" as const, "grouped" as const);
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(fc.tuple(gaps, cells), { minLength: 14, maxLength: 14 }), kinds, fc.integer({ min: 1, max: 5 }), (sheet, kind, rowsPerStep) => {
    let rowNumber = 1;
    const rows = sheet.map(([gap, values]): SheetRow => [rowNumber += gap, ofKind(values, kind)]);
    const inContext = { ...context, withPlan: true };
    const [whole, inSteps] = [createEngine(inContext), createEngine(inContext, rowsPerStep)];
    for (const engine of [whole, inSteps]) engine.replaceAll(rows);
    expect(answers(inSteps)).toBe(answers(whole));
    for (const { code } of whole.issues()) seen.add(code);
  }), examples(400));
  expect([...betweenRows, "BILLING_DATE_ORDER_CONFLICT"].filter((code) => !seen.has(code))).toEqual([]);
});

it("the last date of a long column may decide what all the others mean", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 2, { id: `L-${index}`, billingDate: index < 9_999 ? "3/4/2026" : "31/12/2026" }));
  const engine = createEngine(context);
  engine.replaceAll(rows);
  const days = new Set(engine.verdicts().slice(0, -1).map(({ line }) => line?.billingDate));
  expect([...days]).toEqual(["2026-04-03"]);
  expect(engine.summary()).toMatchObject({ lines: 10_000, ready: 10_000 });
});

it("a fixed duplicate clears the other row, too", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2, { id: "A" }), row(3, { id: "A", quantity: 2 })]);
  expect(engine.summary()).toEqual({ lines: 2, withErrors: 2, ready: 0, skipped: 0 });
  engine.edit([row(3, { id: "B", quantity: 2 })]);
  expect(engine.summary()).toEqual({ lines: 2, withErrors: 0, ready: 2, skipped: 0 });
  expect(engine.issues()).toEqual([]);
});

it("a row below the ones it knew is taken in where it stands", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2), row(9)]);
  engine.edit([row(5, { quantity: 0 })]);
  expect(engine.verdicts().map(({ rowNumber }) => rowNumber)).toEqual([2, 5, 9]);
});

it("lists issues about the file first, then by row and field", () => {
  const engine = createEngine(context);
  engine.replaceAll([bare(2)]);
  expect(engine.issues().map(({ code, rowNumber }) => [code, rowNumber])).toEqual([["FILE_EMPTY", null]]);
  engine.replaceAll([row(2, { quantity: 0, customer: "" }), row(3, { id: "" })]);
  expect(engine.issues().map(({ field }) => field)).toEqual(["customer", "quantity", "id"]);
});

it("a column whose order of day and month changes is read again as a whole", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2, { billingDate: "3/4/2026" }), row(3, { billingDate: "2026-01-01" })]);
  expect(engine.verdicts()[0]?.line?.billingDate).toBe("2026-03-04");
  engine.edit([row(3, { billingDate: "31/3/2026" })]);
  expect(engine.verdicts()[0]?.line?.billingDate).toBe("2026-04-03");
});

