import type { Scalar } from "../formula/scalar";
import type { Box } from "../geometry/box";
import { spansWithin, spansWithout } from "../geometry/spans";
import { FormulaCell, type CellContent } from "./cell-content";
import { filteredOutRows } from "./filters/filtered-list";
import type { Sheet } from "./sheet";

/** The values that SUBTOTAL counts: of rows that are shown, or that only a person hid (`handHidden`); no other subtotals. */
export function countedValues(sheet: Sheet, box: Box, handHidden: boolean, read: (row: number, column: number, content: CellContent) => Scalar): Scalar[] {
  const rows = { first: box.row, count: box.rows };
  const left = handHidden
    ? filteredOutRows(sheet, box)
    : spansWithin(sheet.state.hiddenRows, rows);
  const values: Scalar[] = [];
  for (const { first, count } of spansWithout([rows], left)) {
    sheet.contents.eachCell({ ...box, row: first, rows: count }, (row, column, content) => {
      if (content instanceof FormulaCell && /\b(SUBTOTAL|AGGREGATE)\(/i.test(content.text)) return;
      values.push(read(row, column, content));
    });
  }
  return values;
}
