import fc from "fast-check";
import type { Cell, SheetRow } from "../../../src/domain/cell";
import { canonicalRow } from "../../../src/domain/canonical";
import { createEngine } from "../../../src/domain/create-engine";
import type { CheckContext } from "../../../src/domain/engine";
import { applyFix } from "../../../src/domain/fixes/apply-fix";
import { createFixer } from "../../../src/domain/fixes/create-fixer";
import type { Fix, FixKind } from "../../../src/domain/fixes/fix";
import type { Issue } from "../../../src/domain/issue";
import { createProductIndex } from "../../../src/domain/product-index";
import { examples } from "../../support/examples";
import { hostileProducts } from "../../support/hostile/products";
import { hostileRows } from "../../support/hostile/sheets";
import { context, product } from "../rows";
import { savedSchedules } from "../../../src/domain/schedule/saved-schedules";

const schedules: readonly Cell[] = [
  null, null, null, "none", "60; 40", "0.5; 0.5", "30/40/30", "50%; 40%", "60/60", "8.3%; 8.3%", "49.6%; 49.9%", "monthly: $500 @ +0m", "monthly: $400 @ +0m", "500; 500", "400; 500",
  "20% @ +0m; 30% @ +3m; 50% @ 2026-12-31", "100% on 3/4/2026", "quarterly: 50% @ 1/2/2026; 50% @ 5/6/2026", "5000,5000", "5,5",
  "straight-line 2027-03-31..2026-04-01", "straight-line", "as billed", "30% @ Go-live; 70% @ end", "template: Standart", "custom", "x".repeat(2001),
  "50% @ 2026-01-01; 40% @ 2026-05-01", "50% @ +1m; 50% @ +1m", "0; 100", "$60; $40", "nonsense", "monthly 12", "5O%; 50%", { date: 29_504 }, { date: 46_000 }, { percent: 1 }, { currency: 100 }, 100, -5,
];
const dates: readonly Cell[] = [
  null, null, "3/4/2026", "31/3/2026", "3/31/2026", "26/3/31", "99/12/31", "31 Mar 26", "2026-03-31", "2026-03-31 08:39", "1/9/46", "31/12/46", "3/4/1980", "3/3/2026",
  46_112, 20_260_331, 2026, { date: 46_000 }, { date: 46_000.5 }, { date: 12 }, "nope", true,
];
const choices: readonly (readonly Cell[])[] = [
  ["A", "B", "a", " B\u00a0", 7, "7", "8", "001C000000o4OOI", "001C000000o4OOIIA2", "001c000000o4ooiia2", "001C000000o4OoIIA2", "001C000000O4ooiiae", "Total", "Subtotal", "D-1-PRO", null, null, { date: 45_000 }, 1e15],
  ["Acme", "ACME", "Acme Inc", "Globex", "  Acme  ", null, null, 12, { error: "#N/A" }],
  [null, "D-1", "D-2", 7], ["PRO", "pro", "Pro name", "PRX", "SAME", "same", "OLD", "nothing", null, 45, "45"],
  [1, 2, 0, -1, null, "1,200", "1.200", "5", "10 seats", "1,200 seats", "$5", 1.23456789, "1.2345678 h", "123456789012.123456", 2e6, true],
  dates, [...dates, "none", "-"], [null, true, false, "yes", "x", "Existing Business", "maybe", 1, 7],
  schedules, schedules,
];
const oneCell = (values: readonly Cell[]) => fc.constantFrom(...values);
const ready: readonly Cell[] = ["C", "Acme", null, "PRO", 1, null, null, null, null, null];
/** Most cells of a row are fine, so that what the others do to it is seen. */
const someRow = fc.tuple(...choices.map((values, index) => fc.oneof({ weight: 1, arbitrary: oneCell(values) }, { weight: 1, arbitrary: fc.constant(ready[index] ?? null) })));
const sheet = fc.oneof(
  fc.array(someRow, { minLength: 1, maxLength: 9 }).map((rows): SheetRow[] => rows.map((cells, index) => [index + 2, cells])),
  hostileRows({ minLength: 1, maxLength: 9 }), hostileRows({ minLength: 5, maxLength: 9 }, { share: 1, kind: "grouped" }),
);

/** Where each kind of fix is offered: for single issues, for many cells only, or for what the server finds. */
const offeredFor = {
  "write-as-read": "issue", "other-reading": "issue", "clean-text": "issue", "suggestion": "issue", "choice": "issue", "build-id": "issue", "set-one": "issue", "set-true": "issue", "set-false": "issue",
  "fill-down": "issue", "swap-dates": "issue", "clear-cell": "issue", "skip-row": "issue", "date-order": "many", "replace": "many", "fill-date": "issue", "fill-booking": "issue",
  "adjust-last": "issue", "add-rest": "issue", "equal-parts": "issue", "convert-to-dates": "issue", "split-at-comma": "issue", "decimal-comma": "issue", "swap-range": "issue",
  "percentages": "issue", "all-on-date": "issue", "quote-name": "issue", "known-schedule": "issue", "repair-value": "issue", "one-year": "server", "rest-to-last": "server",
} as const satisfies Readonly<Record<FixKind, "issue" | "many" | "server">>;
const allKinds = Object.keys(offeredFor) as FixKind[];

const products = createProductIndex([
  ...hostileProducts, product("PRO"), product("SAME"), product("Same"), product("OLD", { active: false, termMonths: null, billingFrequency: "one-time" }), product("45", { defaultRecognition: "upfront" }),
]);
const someContext: fc.Arbitrary<CheckContext> = fc.record({
  decimal: fc.constantFrom("." as const, "," as const), dateOrder: fc.constantFrom("mdy" as const, "dmy" as const, "ymd" as const),
  date1904: fc.boolean(), chosen: fc.constantFrom(null, null, "dmy" as const), strict: fc.boolean(),
}).map(({ decimal, dateOrder, date1904, chosen, strict }) => ({
  products, templates: savedSchedules([{ name: "Standard", schedule: "30% @ +0m; 70% @ +6m" }]), withPlan: true, strict,
  reading: { ...context.reading, locale: { decimal, dateOrder }, date1904, dateOrder: { billingDate: chosen, bookingDate: null } },
}));

function check(rows: readonly SheetRow[], inContext: CheckContext) {
  const engine = createEngine(inContext);
  engine.replaceAll(rows);
  return { rows, issues: engine.issues(), verdicts: engine.verdicts(), fixer: createFixer(inContext, rows, engine.issues()) };
}
type Checked = ReturnType<typeof check>;

/** Of rows with one ID the reason may become more exact (an exact copy, once both are written alike): that is no other error. */
const sameId = new Set(["ID_DUPLICATE", "ID_DUPLICATE_ROW", "ID_SF_15_18"]);
const nameOf = ({ rowNumber, field, code }: Issue) => `${rowNumber ?? 0}:${field ?? ""}:${sameId.has(code) ? "same ID" : code}`;

function expectNoNewError(before: Checked, after: Checked, fix: Fix): void {
  const known = new Set(before.issues.map(nameOf));
  const created = after.issues.filter((issue) => issue.severity === "error" && !known.has(nameOf(issue)));
  expect({ fix, created, rows: before.rows }).toEqual({ fix, created: [], rows: before.rows });
}

it("no fix makes a new error, and the issue that it is for is gone", () => {
  let tried = 0;
  const kinds = new Set<FixKind>();
  fc.assert(fc.property(someContext, sheet, (inContext, rows) => {
    const before = check(rows, inContext);
    for (const issue of before.issues) {
      for (const fix of before.fixer.fixesFor(issue)) {
        const after = check(applyFix(rows, fix), inContext);
        expectNoNewError(before, after, fix);
        const same = after.issues.filter(({ code, rowNumber, field }) => code === issue.code && rowNumber === issue.rowNumber && field === issue.field);
        expect({ fix, same }).toEqual({ fix, same: [] });
        tried += 1;
        kinds.add(fix.kind);
      }
    }
  }), examples(120));
  expect(tried).toBeGreaterThan(400);
  expect(allKinds.filter((kind) => offeredFor[kind] === "issue" && !kinds.has(kind))).toEqual([]);
});

it("no fix of many cells makes a new error, and it clears as many rows as it says", () => {
  const kinds = new Set<FixKind>();
  fc.assert(fc.property(someContext, sheet, oneCell(choices[3] ?? []), fc.constantFrom("dmy" as const, "mdy" as const, "ymd" as const), (inContext, rows, value, order) => {
    const before = check(rows, inContext);
    const fixes = [
      ...before.fixer.ranked(), before.fixer.dateOrder("billingDate", order), before.fixer.dateOrder("bookingDate", order),
      before.fixer.replaceEverywhere("product", value, "PRO"), before.fixer.fillDown("customer", rows.map(([rowNumber]) => rowNumber)), before.fixer.fillDown("product", rows.map(([rowNumber]) => rowNumber)), before.fixer.autoFixes(),
    ].filter((fix) => fix !== null);
    for (const fix of fixes) {
      kinds.add(fix.kind);
      const after = check(applyFix(rows, fix), inContext);
      expectNoNewError(before, after, fix);
      const wrong = (checked: Checked) => new Set(checked.issues.flatMap(({ severity, rowNumber }) => (severity === "error" && rowNumber !== null ? [rowNumber] : [])));
      const changed = new Set(fix.changes.map(({ rowNumber }) => rowNumber));
      const cleared = [...wrong(before)].filter((rowNumber) => changed.has(rowNumber) && !wrong(after).has(rowNumber));
      expect({ fix, cleared: cleared.length >= fix.rowsCleared }).toEqual({ fix, cleared: true });
    }
  }), examples(60));
  // A choice between products is made for single cells.
  expect(allKinds.filter((kind) => kind !== "choice" && offeredFor[kind] !== "server" && !kinds.has(kind))).toEqual([]);
});

it("all safe fixes together change no meaning, and done twice change nothing more", () => {
  let applied = 0;
  fc.assert(fc.property(someContext, sheet, (inContext, rows) => {
    const before = check(rows, inContext);
    const fix = before.fixer.autoFixes();
    if (fix === null) return;
    applied += fix.changes.length;
    const after = check(applyFix(rows, fix), inContext);
    expectNoNewError(before, after, fix);
    before.verdicts.forEach(({ line }, index) => {
      if (line !== null) expect(canonicalRow(after.verdicts[index]?.line ?? line)).toBe(canonicalRow(line));
      if (line !== null) expect(after.verdicts[index]?.line).not.toBeNull();
    });
    expect({ rows, again: after.fixer.autoFixes() }).toEqual({ rows, again: null });
  }), examples(250));
  expect(applied).toBeGreaterThan(500);
});
