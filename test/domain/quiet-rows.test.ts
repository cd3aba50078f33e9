import fc from "fast-check";
import type { Cell } from "../../src/domain/cell";
import { ColumnOrders } from "../../src/domain/column-orders";
import type { CheckContext } from "../../src/domain/engine";
import { fieldKeys } from "../../src/domain/field-key";
import { createProductIndex, createProductIndexFromTexts } from "../../src/domain/product-index";
import { QuietRow } from "../../src/domain/quiet-row";
import { createRowReader, hasTextDate } from "../../src/domain/read-row";
import { isLine } from "../../src/domain/cells/row-kind";
import { lineOf, type RowReading } from "../../src/domain/row-reading";
import { examples } from "../support/examples";
import { hostileProducts } from "../support/hostile/products";
import { hostileSheet } from "../support/hostile/sheets";
import { row as usual } from "./rows";

/** Every field's cell is to be read. */
const all = (1 << 11) - 1;
const lists = [createProductIndex(hostileProducts), createProductIndexFromTexts(hostileProducts.map(({ id }) => id)), createProductIndex([]), null];

const said = ({ skipped, failed, findings, idKey, amount }: RowReading, reading: RowReading) => ({ skipped, failed, findings, idKey, amount, line: lineOf(reading, 7) });

/** Cells that are all but quiet: at the limits of what needs no reading. */
const nearlyQuiet = fc.tuple(fc.nat(9), fc.constantFrom<Cell>(
  "A B", "A  B", " A", "A ", "a".repeat(255), "a".repeat(256), "1E+17", "1.2E+5", "=A", "+1", "@a", "-1", "cus_1", "001C000000o4OOI", "001C000000o4OOIIA2", "123456789012345678",
  "é", "A\u00a0B", "A\tB", "A\nB", "12", "Total", "Total Wine", "Sum", 1, 1_000_000, 1_000_001, 0, 0.5, -1, 1e-7, { date: 36_526 }, { date: 36_525 }, { date: 47_317 }, { date: 47_318 }, { date: 46_000.5 },
  { date: 45_600 }, { date: 45_634 }, true, false, null, "upfront", "monthly x 12", "500; 500", "400; 500", "100% @ 2025-01-01", "$500; $500",
)).map(([column, cell]) => usual(7, { billingDate: { date: 46_000 }, bookingDate: { date: 45_990 } })[1].map((value, index) => (index === column ? cell : value)));

it("a row that needs no reading means what reading it would have said, and so do single cells of other rows", () => {
  let quiet = 0;
  const sheets = fc.record({ sheet: hostileSheet, list: fc.constantFrom(...lists), near: fc.array(nearlyQuiet, { minLength: 10, maxLength: 10 }) });
  fc.assert(fc.property(sheets, ({ sheet: { rows, reading, strict }, list, near }) => {
    const context: CheckContext = { reading: { ...reading, importDate: "2026-07-15" }, products: list, strict };
    const reader = createRowReader(context);
    const columns = new ColumnOrders(context.reading);
    const sheet = [...rows.map(([rowNumber, cells]) => ({ rowNumber, cells })), ...near.map((cells, index) => ({ rowNumber: 100 + index, cells }))];
    for (const row of sheet) if (hasTextDate(row.cells) && isLine(row.cells)) columns.put(row);
    const orders = columns.decide();
    // Twice, since schedules are quiet once they have been read.
    for (const row of [...sheet, ...sheet]) {
      const found = reader.read(row, orders);
      const fully = reader.read(row, orders, all);
      if (found instanceof QuietRow) quiet++;
      expect(said(found, found)).toEqual(said(fully, fully));
    }
  }), examples(200));
  expect(quiet).toBeGreaterThan(500);
});

it("a row of plain cells needs no reading, whatever its ten columns hold", () => {
  const reader = createRowReader({ reading: { locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-07-15" }, products: null });
  const cells: Cell[] = ["00k-1", "Acme Trading", "Renewal 2026", "CRM-PRO", 5, { date: 46_053 }, { date: 46_000 }, false, null, null];
  expect(reader.oddness(cells)).toBe(0);
  expect(cells).toHaveLength(fieldKeys.length);
  expect(reader.oddness(cells.map((cell, column) => (column === 7 ? true : cell)))).not.toBe(0);
});
