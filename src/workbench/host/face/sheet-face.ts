import { boxOf } from "../geometry/box";
import { cellValue } from "../model/evaluate";
import { filledBox, isFilled } from "../model/filled-cells";
import { findNext } from "../model/find-text";
import { keepsLocked } from "../model/locked-cells";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Painter } from "../paint/painter";
import type { SheetFace } from "../view";
import { cellFace } from "./cell-face";
import { suggestedTable } from "./suggested-table";
import { dropDownChoices } from "./choices";
import { tableView } from "./table-view";
import { filterLists, filterValues } from "./filter-lists";

/** One sheet as the page sees it; every answer is computed when it is asked for. */
export function createSheetFace(workbook: Workbook, sheet: Sheet, painter: Painter): SheetFace {
  return {
    id: sheet.id,
    get name() {
      return sheet.state.name;
    },
    get visible() {
      return sheet.state.visibility === "Visible";
    },
    get veryHidden() {
      return sheet.state.visibility === "VeryHidden";
    },
    get showGridlines() {
      return sheet.state.showGridlines;
    },
    get showHeadings() {
      return sheet.state.showHeadings;
    },
    get tabColor() {
      return sheet.state.tabColor === "" ? null : sheet.state.tabColor;
    },
    get isProtected() {
      return sheet.state.isProtected;
    },
    get frozenRows() {
      return sheet.state.frozenRows;
    },
    rows: () => ({ usual: sheet.state.usualRowPixels, sizes: sheet.state.rowHeights, hidden: sheet.state.hiddenRows, frozen: sheet.state.frozenRows }),
    columns: () => ({ usual: sheet.state.usualColumnPixels, sizes: sheet.state.columnWidths, hidden: sheet.state.hiddenColumns, frozen: sheet.state.frozenColumns }),
    columnWidth: (column) => sheet.state.columnWidths.get(column) ?? sheet.state.usualColumnPixels,
    extent() {
      const used = filledBox(sheet);
      return used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 0, columns: 0 };
    },
    filled: (row, column) => isFilled(sheet, row, column),
    numberAt(row, column) {
      const value = cellValue(workbook, sheet, row, column);
      return typeof value === "number" ? value : null;
    },
    cell: (row, column) => cellFace(workbook, sheet, painter, row, column),
    choices: (row, column) => dropDownChoices(workbook, sheet, row, column),
    inputMessage(row, column) {
      const prompt = sheet.validations.get(row, column)?.prompt;
      return prompt?.showPrompt && prompt.message !== "" ? { title: prompt.title, message: prompt.message } : null;
    },
    locked: (row, column) => keepsLocked(workbook, sheet, [boxOf(row, column)]),
    spilledFormula(row, column) {
      const spill = sheet.spills.at(row, column);
      return spill === null || (spill.box.row === row && spill.box.column === column) ? null : spill.cell.text;
    },
    find: (text, from, { matchCase, entireCell, backwards }, box = filledBox(sheet) ?? boxOf(0, 0)) =>
      findNext(workbook, sheet, box, from, text, { matchCase, completeMatch: entireCell, searchDirection: backwards ? "Backwards" : "Forward" }),
    filterLists: () => filterLists(sheet),
    filterValues: (listId, column) => filterValues(workbook, sheet, listId, column),
    merges: () => sheet.state.merges,
    suggestedTable: (selected) => suggestedTable(sheet, selected),
    tables: () => sheet.state.tables.map(tableView),
  };
}
