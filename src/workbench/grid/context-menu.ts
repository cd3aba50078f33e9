import type { SheetFace, UserActions } from "../host/view";
import type { CellActions } from "./actions";
import { lastColumnCount, lastRowCount } from "./address";
import type { Attempt } from "./attempt";
import type { ClipboardMenu } from "./clipboard";
import type { Cursor } from "./cursor";
import { filterItems } from "./filter-items";
import type { LineActions } from "./line-actions";
import type { MenuItem } from "./menu";
import { meets } from "./merges";
import type { Ground } from "./moves";
import { regionAround } from "./region";
import { clipTo, holds, isSingle } from "./selection";

interface Parts {
  readonly user: UserActions;
  readonly cursor: Cursor;
  readonly actions: CellActions;
  readonly lines: LineActions;
  readonly clipboard: ClipboardMenu;
  readonly attempt: Attempt;
  ground(): Ground;
}

/** What the right-click menu offers for the selected cells. */
export function cellMenu(sheet: SheetFace, parts: Parts): readonly (readonly MenuItem[])[] {
  const { cursor, actions, lines, clipboard } = parts;
  const box = cursor.box();
  const wholeColumns = box.rows >= lastRowCount;
  const wholeRows = box.columns >= lastColumnCount;
  const rows = count(box.rows, "row");
  const columns = count(box.columns, "column");
  return [
    [
      { label: "Cut", hint: "Ctrl+X", run: clipboard.cut },
      { label: "Copy", hint: "Ctrl+C", run: clipboard.copy },
      { label: "Paste", hint: "Ctrl+V", run: clipboard.paste },
      { label: "Paste values", hint: "Ctrl+Shift+V", run: clipboard.pasteValues },
    ],
    [
      ...(wholeColumns ? [] : [{ label: `Insert ${rows} above`, run: lines.insertRows }, { label: `Delete ${rows}`, run: lines.deleteRows }]),
      ...(wholeRows ? [] : [{ label: `Insert ${columns} to the left`, run: lines.insertColumns }, { label: `Delete ${columns}`, run: lines.deleteColumns }]),
    ],
    wholeColumns || wholeRows ? [] : [
      { label: "Insert cells", items: [{ label: "Shift cells right", run: () => lines.insertCells("columns") }, { label: "Shift cells down", run: () => lines.insertCells("rows") }] },
      { label: "Delete cells", items: [{ label: "Shift cells left", run: () => lines.deleteCells("columns") }, { label: "Shift cells up", run: () => lines.deleteCells("rows") }] },
    ],
    [{ label: "Clear contents", hint: "Delete", run: actions.clear }, { label: "Sort", items: sortItems(sheet, parts) }, { label: "Filter", items: filterItems(sheet, parts) }],
    [...(wholeRows ? lineItems("rows", sheet, parts) : []), ...(wholeColumns ? lineItems("columns", sheet, parts) : [])],
    [
      { label: "Table", items: tableItems(sheet, parts) },
      { label: "Merge", items: mergeItems(sheet, parts) },
    ],
    [{ label: "Freeze panes", items: freezeItems(sheet, parts) }],
  ].filter((group) => group.length > 0);
}

function sortItems(sheet: SheetFace, { user, cursor, attempt, ground }: Parts): readonly MenuItem[] {
  const sort = (ascending: boolean) => () => {
    const { active } = cursor.get();
    const table = sheet.tables().find(({ box }) => holds(box, active));
    if (table !== undefined) {
      attempt(() => user.sortTable(table.name, active.column - table.box.column, ascending));
      return;
    }
    const box = isSingle(cursor.box()) ? regionAround(active, ground()) : clipTo(cursor.box(), sheet.extent());
    attempt(() => user.sortRows(box, active.column - box.column, ascending));
  };
  return [{ label: "Sort A to Z", run: sort(true) }, { label: "Sort Z to A", run: sort(false) }];
}

function tableItems(sheet: SheetFace, { user, cursor, attempt }: Parts): readonly MenuItem[] {
  const table = sheet.tables().find(({ box }) => holds(box, cursor.get().active));
  const act = (action: () => void) => () => void attempt(action);
  if (table === undefined) {
    const insert = (headers: boolean) => act(() => user.insertTable(sheet.suggestedTable(cursor.box()).box, headers));
    const offers: readonly MenuItem[] = [{ label: "Insert, first row has headers", run: insert(true) }, { label: "Insert, without headers", run: insert(false) }];
    return sheet.suggestedTable(cursor.box()).hasHeaders ? offers : [...offers].reverse();
  }
  return [
    { label: table.totals ? "Remove totals row" : "Add totals row", run: act(() => user.toggleTotals(table.name)) },
    { label: "Convert to range", run: act(() => user.convertTable(table.name)) },
  ];
}

function mergeItems(sheet: SheetFace, { user, cursor, attempt }: Parts): readonly MenuItem[] {
  const act = (action: () => void) => () => void attempt(action);
  const box = cursor.box();
  const merged = sheet.merges().some((merge) => meets(merge, box));
  return [
    { label: "Merge cells", disabled: cursor.isOneCell(), run: act(() => user.mergeCells(box)) },
    { label: "Merge each row", disabled: cursor.isOneCell() || box.columns < 2, run: act(() => user.mergeCells(box, true)) },
    { label: "Unmerge cells", disabled: !merged, run: act(() => user.unmergeCells(box)) },
  ];
}

function lineItems(axis: "rows" | "columns", sheet: SheetFace, { cursor, lines }: Parts): readonly MenuItem[] {
  const box = cursor.box();
  const [first, end] = axis === "rows" ? [box.row, box.row + box.rows] : [box.column, box.column + box.columns];
  const { hidden } = axis === "rows" ? sheet.rows() : sheet.columns();
  return [
    { label: axis === "rows" ? "AutoFit row height" : "AutoFit column width", run: () => lines.autofit(axis) },
    { label: "Hide", hint: axis === "rows" ? "Ctrl+9" : "Ctrl+0", run: () => lines.hide(axis, true) },
    { label: "Unhide", disabled: !hidden.some((span) => span.first < end && span.first + span.count > first), run: () => lines.hide(axis, false) },
  ];
}

function freezeItems(sheet: SheetFace, { lines }: Parts): readonly MenuItem[] {
  const frozen = sheet.rows().frozen + sheet.columns().frozen > 0;
  return [
    { label: "At this cell", run: lines.freezeHere },
    { label: "Top row", run: () => lines.freeze(1, 0) },
    { label: "First column", run: () => lines.freeze(0, 1) },
    { label: "Unfreeze", disabled: !frozen, run: () => lines.freeze(0, 0) },
  ];
}

function count(number: number, noun: string): string {
  return number === 1 ? noun : `${number.toLocaleString("en-US")} ${noun}s`;
}
