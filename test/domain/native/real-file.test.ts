import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, SheetRow } from "../../../src/domain/cell";
import { createEngine } from "../../../src/domain/create-engine";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { paintedNatively } from "../../../src/domain/native/native-rules";
import { createProductIndexFromTexts } from "../../../src/domain/product-index";
import { paintedByFormula, rowsWithLists } from "./paint-by-formula";

/** One day of a shop's real invoices (test/data/SOURCES.md); the columns are plain, only descriptions have commas. */
const file = readFileSync(path.join(__dirname, "../../data/uci_online_retail_2011-12-09.csv"), "utf8");
const records = file.trim().split(/\r?\n/).slice(1).map((line) =>
  (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []).map((part) => part.replace(/,$/, "")));

const day = 40_886.36;
const rows: readonly SheetRow[] = records.map((record, index) => {
  const [invoice = "", stock = "", , quantity = "", , , customer = ""] = record;
  const cells: Cell[] = [`${invoice}-${stock}`, customer || null, invoice, stock, Number(quantity), { date: day }, null, null, null, null];
  return [index + 2, cells];
});

it("of the 1,053 wrong cells of a real file Excel paints 1,015 by itself; the other 38 are IDs that stand twice", () => {
  const products = createProductIndexFromTexts([...new Set(records.map(([, stock = ""]) => stock))]);
  const lists = nativeLists(products.texts());
  const engine = createEngine({
    products,
    reading: { locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-03-31" },
  });
  engine.replaceAll(rows);
  const errors = new Map(engine.issues().filter(({ severity }) => severity === "error").map(({ rowNumber, field, code }) => [`${rowNumber} ${field}`, code]));
  const scope = rowsWithLists(rows.map(([, cells]) => cells), lists);
  const painted = rows.flatMap(([rowNumber, cells], index) => {
    const fields = paintedByFormula(scope, index);
    expect(fields).toEqual(paintedNatively(cells, lists));
    return fields.map((field) => `${rowNumber} ${field}`);
  });
  expect(errors.size).toBe(1053);
  expect(painted.filter((cell) => !errors.has(cell))).toEqual([]);
  expect(painted).toHaveLength(1015);
  const left = [...errors].filter(([cell]) => !painted.includes(cell)).map(([, code]) => code);
  expect(left).toHaveLength(38);
  expect(new Set(left)).toEqual(new Set(["ID_DUPLICATE", "ID_DUPLICATE_ROW"]));
});
