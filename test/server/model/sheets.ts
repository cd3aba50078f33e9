import fc from "fast-check";
import type { OpenImport } from "../../../src/contract/open-import";
import type { SheetRow } from "../../../src/domain/cell";
import { openBody } from "../../support/postgres-api";
import { sheetRow } from "../../support/sheet-rows";

/** What a line of the model's sheets says. Few values, so that imports meet in the same lines, customers and deals. */
export interface Line {
  readonly id: string;
  readonly customer: string;
  readonly opportunity: string | null;
  readonly product: string;
  readonly quantity: number;
  readonly billingDate: string | null;
  /** A date, "none", or null for the billing date. */
  readonly bookingDate: string | null;
}

/** Of a bad row the quantity is negative; a blank one is skipped. */
export type Row = { readonly kind: "line" | "bad"; readonly line: Line } | { readonly kind: "blank" };

/** What a client has saved before it begins: its rows in chunks, and the body of its open. */
export interface Draft {
  readonly chunks: readonly (readonly Row[])[];
  readonly opened: OpenImport;
}

/** Long past, so that no term ends near a line that begins today. */
const line: fc.Arbitrary<Line> = fc.record({
  id: fc.integer({ min: 1, max: 4 }).map((n) => `L-${n}`),
  customer: fc.constantFrom("Acme", "Acme", "Globex", "Initech"),
  opportunity: fc.constantFrom(null, null, "O-1", "O-2"),
  product: fc.constantFrom("SEAT", "SEAT", "SEAT", "YEAR", "YEAR", "FEE", "FEE", "GIFT", "NEW"),
  quantity: fc.integer({ min: 1, max: 3 }),
  billingDate: fc.constantFrom(null, "2020-01-01", "2020-01-01", "2020-02-01", "2020-03-15"),
  bookingDate: fc.constantFrom(null, null, null, "none", "2019-12-15"),
});

const row: fc.Arbitrary<Row> = fc.oneof(
  { weight: 12, arbitrary: line.map((value) => ({ kind: "line", line: value }) as const) },
  { weight: 1, arbitrary: line.map((value) => ({ kind: "bad", line: value }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "blank" } as const) },
);

const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: (value) => (value.kind === "blank" ? "" : value.line.id) });

const chunks = fc.tuple(rows, fc.integer({ min: 1, max: 3 })).map(([all, size]) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size)));

const opened = fc.record({
  mode: fc.constantFrom("valid-rows" as const, "valid-rows" as const, "all-or-nothing" as const),
  strict: fc.constantFrom(false, false, false, false, true),
  allowReassign: fc.constantFrom(true, true, true, false),
}).map((options) => openBody(options));

/** Imports that a client prepares, the last two of the same rows. */
export const drafts: fc.Arbitrary<readonly Draft[]> = fc.tuple(fc.array(chunks, { minLength: 3, maxLength: 3 }), fc.array(opened, { minLength: 4, maxLength: 4 }))
  .map(([sheets, bodies]) => bodies.map((body, index) => shown({ chunks: sheets[Math.min(index, sheets.length - 1)] ?? [], opened: body })));

/** Short enough to be read where a sequence fails. */
function shown(draft: Draft): Draft {
  const { mode, strict, allowReassign } = draft.opened;
  const ofRow = (value: Row) => (value.kind === "blank" ? "blank" : `${value.kind === "bad" ? "bad " : ""}${Object.values(value.line).join(" ")}`);
  const text = [mode, ...(strict ? ["strict"] : []), ...(allowReassign ? ["allowReassign"] : []), ...draft.chunks.map((chunk) => `[${chunk.map(ofRow).join("; ")}]`)].join(" ");
  return Object.assign(draft, { [fc.toStringMethod]: () => text });
}

const firstRow = 2;

/** The rows of one chunk as they travel, numbered on from the chunks before it. */
export function rowsOfChunk({ chunks: all }: Draft, number: number): SheetRow[] {
  const before = all.slice(0, number).reduce((sum, chunk) => sum + chunk.length, firstRow);
  return (all[number] ?? []).map((value, index) => asSheetRow(value, before + index));
}

export function numbered({ chunks: all }: Draft): (readonly [rowNumber: number, row: Row])[] {
  return all.flat().map((value, index) => [firstRow + index, value] as const);
}

function asSheetRow(value: Row, rowNumber: number): SheetRow {
  if (value.kind === "blank") return sheetRow(rowNumber, { id: null, customer: null, product: null, quantity: null, billingDate: null });
  const { quantity, ...cells } = value.line;
  return sheetRow(rowNumber, { ...cells, quantity: value.kind === "bad" ? -quantity : quantity });
}
