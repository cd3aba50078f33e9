/** How long the engine takes for a whole sheet and for one edit, on a day of real purchases and on ten such days. */
import type { SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import type { Engine } from "../../src/domain/engine";
import { createProductIndex } from "../../src/domain/product-index";
import type { Reading } from "../../src/domain/reading";
import { onlineRetailProducts, onlineRetailRows } from "../support/online-retail";
import { interleave, report } from "./measure";

const reading: Reading = {
  locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2012-01-01",
};
const day = onlineRetailRows();
const tenDays = Array.from({ length: 10 }, (_, copy) => copy).flatMap((copy) =>
  day.map(([rowNumber, [id, ...cells]]): SheetRow => [rowNumber + copy * day.length, [`${copy}-${String(id)}`, ...cells]]));
const products = createProductIndex(onlineRetailProducts());

function checked(rows: readonly SheetRow[]): Engine {
  const engine = createEngine({ reading, products });
  engine.replaceAll(rows);
  engine.issues();
  return engine;
}

/** Changes the ID of one row a hundred times, each time reading what is wrong now. */
function hundredEdits(engine: Engine, [rowNumber, cells]: SheetRow): void {
  for (let edit = 0; edit < 100; edit++) {
    engine.edit([[rowNumber, [`edit-${edit}`, ...cells.slice(1)]]]);
    engine.summary();
  }
}

const small = checked(day);
const large = checked(tenDays);
const row = day[5];
if (!row) throw new Error("The data set is empty.");

const medians = interleave([
  { name: "check 1,632 rows", run: () => void checked(day) },
  { name: "check 16,320 rows", run: () => void checked(tenDays) },
  { name: "100 edits in 1,632 rows", run: () => hundredEdits(small, row) },
  { name: "100 edits in 16,320 rows", run: () => hundredEdits(large, row) },
]);
const ratio = (a: string, b: string) => (medians.get(a) ?? NaN) / (medians.get(b) ?? NaN);
report("check", medians, {
  tenTimesTheRows: ratio("check 16,320 rows", "check 1,632 rows"),
  editInTenTimesTheRows: ratio("100 edits in 16,320 rows", "100 edits in 1,632 rows"),
  editToFullCheck: ratio("100 edits in 16,320 rows", "check 16,320 rows") / 100,
});
