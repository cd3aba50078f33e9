import type { Cause } from "../events/event-entries";
import { boxOf, sheetColumns, sheetRows, wholeSheet, type Box } from "../geometry/box";
import { autofitColumns, autofitRows } from "../model/autofit";
import { autoFill } from "../model/auto-fill";
import { clearContents } from "../model/clear-cells";
import { copyCells } from "../model/copy-cells";
import { editCells } from "../model/edit-cells";
import type { Happening } from "../model/happening";
import { setHidden } from "../model/hidden-lines";
import { keepsLocked, selectable } from "../model/locked-cells";
import type { History } from "../model/history";
import { mergeCells, unmergeCells } from "../model/merge-cells";
import type { Permission } from "../model/protection";
import { moveCells } from "../model/move-cells";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { UserActions } from "../view";
import { ApiError } from "../wire/api-error";
import { withLabels } from "./action-labels";
import { entryAlert } from "./entry-alert";
import { createFilterActions } from "./filter-actions";
import { RefusedAction } from "./refused-action";
import { copyText, fillDown, fillRight, pasteTexts, typeIntoBox, typeText } from "./cell-actions";
import { defineName } from "./define-name";
import { deleteShownRows } from "./delete-rows";
import { resizeLines } from "../model/lines";
import { createSheetActions } from "./sheet-actions";
import { setFont } from "./set-font";
import { shownParts } from "./shown-parts";
import { sortBlock } from "./sort-block";
import { sortTable } from "./sort-table";
import { createTableActions } from "./table-actions";

const copyKinds = { all: "All", values: "Values", formulas: "Formulas", formats: "Formats" } as const;

const here: Cause = { source: "Local", byAddIn: false };

/**
 * What a person does. Each action is one undo step and raises its events at once. Throws RefusedAction with a
 * sentence for the person where Excel would not do it.
 */
export function createUserActions(workbook: Workbook, history: History, report: (cause: Cause) => readonly Happening[]): UserActions {
  let label = "Change";
  const step = (act: () => void): void => {
    try {
      act();
    } catch (thrown) {
      history.abandon();
      if (thrown instanceof ApiError) throw new RefusedAction(thrown.message, { cause: thrown });
      throw thrown;
    }
    history.close(report(here), label);
  };
  const onCells = (act: (sheet: Sheet) => void, changed: readonly Box[] = [wholeSheet]): void => step(() => {
    const sheet = workbook.active;
    if (keepsLocked(workbook, sheet, changed)) throw new RefusedAction("The sheet is protected. Unprotect it first.");
    act(sheet);
  });
  /** For what a sheet's protection may permit; of `changed` no cell may be locked. */
  const permitted = (permission: Permission, act: (sheet: Sheet) => void, changed: readonly Box[] = []): void => step(() => {
    const sheet = workbook.active;
    const { isProtected, protection } = sheet.state;
    const locked = changed.length > 0 && keepsLocked(workbook, sheet, changed);
    if (isProtected && (!protection.options[permission] || locked)) throw new RefusedAction("The sheet is protected. Unprotect it first.");
    act(sheet);
  });
  const sheetOf = (id: string): Sheet => {
    const sheet = workbook.findSheet(id);
    if (!sheet) throw new RefusedAction(`There is no sheet "${id}" any more.`);
    return sheet;
  };
  const move = (moved: boolean): void => {
    if (moved) report(here);
  };

  const go = (act: () => void): void => {
    act();
    workbook.journal.take();
    report(here);
  };

  return withLabels<UserActions>({
    ...createTableActions(workbook, onCells),
    ...createFilterActions(workbook, onCells, (act) => permitted("allowAutoFilter", act)),
    ...createSheetActions(workbook, sheetOf, step, go),
    type: (row, column, text) => onCells((sheet) => typeText(workbook, sheet, row, column, text), [boxOf(row, column)]),
    alertFor: (row, column, text) => entryAlert(workbook, history, row, column, text),
    typeIntoAll: (boxes, active, text) => onCells((sheet) => boxes.flatMap((box) => shownParts(sheet, box)).forEach((box) => typeIntoBox(workbook, sheet, box, active, text)), boxes),
    setFont: (boxes, look, on) => permitted("allowFormatCells", (sheet) => boxes.flatMap((box) => shownParts(sheet, box)).forEach((box) => setFont(workbook, sheet, box, look, on))),
    paste: (row, column, texts) => onCells((sheet) => pasteTexts(workbook, sheet, row, column, texts)),
    copy: (box) => copyText(workbook, workbook.active, box),
    cut(box) {
      const text = copyText(workbook, workbook.active, box);
      onCells((sheet) => clearContents(workbook, sheet, box));
      return text;
    },
    fillDown: (box) => onCells((sheet) => fillDown(workbook, sheet, box)),
    fillRight: (box) => onCells((sheet) => fillRight(workbook, sheet, box)),
    clear: (...boxes) => onCells((sheet) => boxes.flatMap((box) => shownParts(sheet, box)).forEach((box) => clearContents(workbook, sheet, box)), boxes),
    insertRows: (row, count) => permitted("allowInsertRows", (sheet) => editCells(workbook, sheet, boxOf(row, 0, count, sheetColumns), "insert", "rows")),
    deleteRows: (row, count) => permitted("allowDeleteRows", (sheet) => deleteShownRows(workbook, sheet, row, count), [boxOf(row, 0, count, sheetColumns)]),
    insertColumns: (column, count) => permitted("allowInsertColumns", (sheet) => editCells(workbook, sheet, boxOf(0, column, sheetRows, count), "insert", "columns")),
    deleteColumns(column, count) {
      const box = boxOf(0, column, sheetRows, count);
      permitted("allowDeleteColumns", (sheet) => editCells(workbook, sheet, box, "delete", "columns"), [box]);
    },
    insertCells: (box, axis) => onCells((sheet) => editCells(workbook, sheet, box, "insert", axis)),
    deleteCells: (box, axis) => onCells((sheet) => editCells(workbook, sheet, box, "delete", axis)),
    sortRows: (box, column, ascending) => permitted("allowSort", (sheet) => sortBlock(workbook, sheet, box, column, ascending), [box]),
    defineName: (name, boxes) => step(() => defineName(workbook, workbook.active, name, boxes)),
    pasteCells: (sheetId, from, into, what, transpose = false) => onCells((sheet) => void copyCells(workbook, sheetOf(sheetId), shownParts(sheetOf(sheetId), from), sheet, into, { kind: copyKinds[what], transpose })),
    autoFill: (source, destination, copy) => onCells((sheet) => autoFill(workbook, sheet, source, destination, copy ? "FillCopy" : "FillDefault")),
    mergeCells: (box, across = false) => onCells((sheet) => mergeCells(workbook, sheet, box, across)),
    unmergeCells: (box) => onCells((sheet) => unmergeCells(workbook, sheet, box)),
    moveCells: (sheetId, from, row, column) => onCells((sheet) => moveCells(workbook, sheetOf(sheetId), from, sheet, { row, column })),
    undo: () => move(history.undo()),
    redo: () => move(history.redo()),
    select(boxes, active) {
      if (!selectable(workbook, workbook.active, boxes)) return;
      workbook.select(workbook.active, boxes, active);
      workbook.happened({ kind: "selected", sheet: workbook.active, boxes });
      report(here);
    },
    resizeColumns: (first, count, pixels) => permitted("allowFormatColumns", (sheet) => resizeLines(workbook, sheet, "columns", { first, count }, pixels)),
    resizeRows: (first, count, pixels) => permitted("allowFormatRows", (sheet) => resizeLines(workbook, sheet, "rows", { first, count }, pixels)),
    autofitColumns: (first, count) => permitted("allowFormatColumns", (sheet) => autofitColumns(workbook, sheet, boxOf(0, first, sheetRows, count))),
    autofitRows: (first, count) => permitted("allowFormatRows", (sheet) => autofitRows(workbook, sheet, boxOf(first, 0, count, sheetColumns))),
    hideColumns: (first, count, hidden) => permitted("allowFormatColumns", (sheet) => setHidden(workbook, sheet, "columns", [{ first, count }], hidden)),
    hideRows: (first, count, hidden) => permitted("allowFormatRows", (sheet) => setHidden(workbook, sheet, "rows", [{ first, count }], hidden)),
    freezePanes: (frozenRows, frozenColumns) => step(() => workbook.active.change({ frozenRows, frozenColumns })),
    sortTable: (table, column, ascending) => onCells(() => sortTable(workbook, table, column, ascending)),
    click(row, column, offsetX, offsetY) {
      workbook.happened({ kind: "clicked", sheet: workbook.active, row, column, offsetX, offsetY });
      report(here);
    },
  }, (next) => {
    label = next;
  });
}
