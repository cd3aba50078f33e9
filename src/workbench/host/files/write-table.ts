import { formatBox } from "../geometry/address";
import { FormulaCell, type CellContent } from "../model/cell-content";
import { CellError } from "../formula/scalar";
import type { Sheet } from "../model/sheet";
import { headerNames } from "../model/table-header-names";
import { bodyBox, headerBox, totalsBox, type TableState } from "../model/table-state";
import { toFileFormula } from "./file-formula";
import { writeAutoFilter } from "./file-filters";
import { escapeXml } from "./package-parts";
import type { RuleFormats } from "./rule-formats";
import { totalOf } from "./table-totals";
import { writeXml } from "./xml";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table's part of the file (ECMA-376, 18.5.1.2); the file library knows no filters, totals and formulas in it. */
export function writeTable(sheet: Sheet, table: TableState, number: string, formats: RuleFormats): string {
  const names = headerNames(sheet, table);
  const filtered = table.showTotals ? { ...table.box, rows: table.box.rows - 1 } : table.box;
  const filters = new Map([...table.filters].map(([id, criteria]) => [table.columnIds.indexOf(id), criteria]));
  const columns = table.columnIds.map((id, index) => writeColumn(sheet, table, { id, index, name: names[index] ?? "" }));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml("table", {
    xmlns: main, id: number, name: table.name, displayName: table.name, ref: formatBox(table.box), headerRowCount: headerBox(table) ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined, totalsRowShown: table.showTotals || table.hiddenTotals.size > 0 ? undefined : false,
  },
  table.showFilterButton && headerBox(table) ? writeAutoFilter(formatBox(filtered), filters, formats) : "",
  writeXml("tableColumns", { count: columns.length }, ...columns),
  writeXml("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
  }))}`;
}

function writeColumn(sheet: Sheet, table: TableState, { id, index, name }: { readonly id: number; readonly index: number; readonly name: string }): string {
  const totals = totalsBox(table);
  const source = totals ? sourceOf(sheet.contents.get(totals.row, totals.column + index)) : table.hiddenTotals.get(id);
  const { label, calculation, formula } = totalOf(source, name);
  const calculated = columnFormula(sheet, table, table.box.column + index);
  return writeXml("tableColumn", { id, name, totalsRowLabel: label, totalsRowFunction: calculation },
    calculated === null ? "" : writeXml("calculatedColumnFormula", {}, escapeXml(toFileFormula(calculated, table.name))),
    formula === undefined ? "" : writeXml("totalsRowFormula", {}, escapeXml(toFileFormula(formula, table.name))));
}

/** The formula that all rows of a column have, by which Excel fills new rows; null where they differ or read cells relatively. */
function columnFormula(sheet: Sheet, table: TableState, column: number): string | null {
  const { row, rows } = bodyBox(table);
  const first = sheet.contents.get(row, column);
  if (!(first instanceof FormulaCell) || !first.isFixed) return null;
  for (let offset = 1; offset < rows; offset += 1) {
    const other = sheet.contents.get(row + offset, column);
    if (!(other instanceof FormulaCell) || other.text !== first.text) return null;
  }
  return first.text;
}

function sourceOf(content: CellContent | undefined): string | undefined {
  if (content === undefined) return undefined;
  return content instanceof FormulaCell ? content.text : content instanceof CellError ? content.code : String(content);
}
