import type { UserActions, WorkbookFace } from "./host/view";
import { createAnnouncer } from "./announcer";
import { byId } from "./dom";
import { createFindDialog } from "./find/find-dialog";
import { createFormulaBar } from "./formula-bar";
import { createCellActions } from "./grid/actions";
import { createAttempt } from "./grid/attempt";
import { createCellEditor } from "./grid/cell-editor";
import { createClipboardMenu, listenToClipboard } from "./grid/clipboard";
import { cellMenu } from "./grid/context-menu";
import { createCursor } from "./grid/cursor";
import { createDropDown } from "./grid/drop-down";
import { createFilterButtons } from "./grid/filter-buttons";
import { listenToFillHandle } from "./grid/fill-handle";
import { createInputMessage } from "./grid/input-message";
import { listenToKeys } from "./grid/keyboard";
import { createLineActions } from "./grid/line-actions";
import { createMergeLayer } from "./grid/merge-layer";
import { openMenu } from "./grid/menu";
import type { Ground } from "./grid/moves";
import { listenToPointer } from "./grid/pointer";
import { holds, selectSpot } from "./grid/selection";
import { createSelectionLayer } from "./grid/selection-layer";
import { regionAround } from "./grid/region";
import { listenToHeaderEdges } from "./grid/resize-lines";
import { createSheetGrid, type SheetGrid } from "./grid/sheet-grid";
import { stepLine } from "./grid/sheet-shape";
import { createNameBox } from "./name-box";
import { createSheetTabs } from "./sheet-tabs";
import { createStatusLine, type StatusLine } from "./status-line";
import { createUndoButtons } from "./undo-buttons";

/** Connects the workbook to everything on the page that shows it or changes it. */
export function createWorkbookPage(face: WorkbookFace, user: UserActions, setEditing: (editing: boolean) => void): { status: StatusLine; focusGrid(): void } {
  const frame = byId("grid-frame");
  const grid = createSheetGrid();
  const cursor = createCursor(face, user);
  const status = createStatusLine(face, cursor);
  const attempt = createAttempt(status.say);
  const merges = createMergeLayer(grid, () => face.active());
  const layer = createSelectionLayer(grid, cursor);
  const ground = () => groundOf(face, grid);
  const editor = createCellEditor({ face, user, grid, cursor, attempt, ground, showPointed: layer.showFilling });
  frame.append(grid.element, editor.input);

  const actions = createCellActions({ face, user, cursor, layer, attempt });
  // What was copied may stand elsewhere after lines come and go: as in Excel its outline ends.
  const lines = createLineActions({
    user, cursor,
    attempt(action) {
      actions.forgetCopied();
      return attempt(action);
    },
  });
  const focusGrid = editor.focus;
  const source = () => face.active().cell(cursor.get().active.row, cursor.get().active.column).source;
  const tabs = createSheetTabs({ face, user, attempt, focusGrid });
  const nameBox = createNameBox({ face, user, grid, cursor, attempt, focusGrid });
  const bar = createFormulaBar({ face, user, grid, cursor, editor, attempt, ground });
  const dropDown = createDropDown({ face, user, grid, cursor, attempt, frame, focusGrid });
  const filterButtons = createFilterButtons({ face, user, grid, cursor, attempt, focusGrid });
  const clipboard = createClipboardMenu(actions, status.say);
  const undoButtons = createUndoButtons({ undoDepth: () => face.undoDepth(), redoDepth: () => face.redoDepth(), undo: actions.undo, redo: actions.redo, focusGrid });
  createInputMessage(face, grid, cursor);
  createAnnouncer(face, cursor);

  const openCellMenu = (left: number, top: number) =>
    openMenu("Cells", cellMenu(face.active(), { user, cursor, actions, lines, clipboard, attempt, ground }), left, top, focusGrid);
  listenToHeaderEdges({ grid, cursor, user, attempt });
  listenToFillHandle({ grid, cursor, editor, layer, user, attempt, ground });
  listenToPointer({ grid, cursor, editor, ground, source, openMenu: openCellMenu, clicked: ({ row, column }, offsetX, offsetY) => user.click(row, column, offsetX, offsetY) });
  listenToClipboard(editor, actions);
  const find = createFindDialog({ face, cursor, grid, isEditing: () => editor.mode() !== null, focusGrid });
  listenToKeys({
    grid, cursor, editor, actions, lines, ground, source,
    openChoices() {
      if (!filterButtons.open(cursor.get().active)) dropDown.open();
    },
    openMenu() {
      const rect = grid.rectOf({ ...cursor.get().active, rows: 1, columns: 1 });
      if (rect !== null) openCellMenu(rect.left + 8, rect.top + rect.height);
    },
    switchSheet: tabs.step,
    addSheet: () => void attempt(() => user.addSheet()),
    goTo: nameBox.focus,
    addTableRow() {
      const { active } = cursor.get();
      let added = false;
      const table = cursor.isOneCell() ? face.active().tables().find(({ box }) => holds(box, active)) : undefined;
      if (table === undefined || !attempt(() => { added = user.addRowBehind(active.row, active.column); }) || !added) return false;
      cursor.set(selectSpot({ row: active.row + 1, column: table.box.column }));
      grid.reveal(cursor.get().active);
      return true;
    },
    toggleFont(look) {
      const { row, column } = cursor.get().active;
      const cell = face.active().cell(row, column);
      const on = look === "underline" ? cell.underline === null : !cell[look];
      attempt(() => user.setFont(cursor.boxes(), look, on));
    },
    findAgain: find.again,
    showEndMode: (on) => status.showMode(on ? "End mode" : null),
    toggleFilter() {
      const box = cursor.isOneCell() ? regionAround(cursor.get().active, ground()) : cursor.box();
      attempt(() => user.toggleFilter(box));
    },
  });
  editor.onText((text) => {
    setEditing(text !== null);
    if (text !== null) actions.forgetCopied();
  });

  function draw(): void {
    const { active } = cursor.get();
    // The add-in went to a cell: bring it into view, as Excel does.
    if (cursor.follow() && cursor.get().active !== active) requestAnimationFrame(() => grid.reveal(cursor.get().active));
    if (!cursor.isTelling()) grid.paint(face.active());
    merges.draw();
    tabs.draw();
    nameBox.draw();
    bar.draw();
    dropDown.look();
    undoButtons.draw();
    status.draw();
  }

  face.onChange(draw);
  draw();
  return { status, focusGrid };
}

/** Rows of a page when nothing is drawn yet. */
const usualPage = { rows: 20, columns: 8 };

function groundOf(face: WorkbookFace, grid: SheetGrid): Ground {
  const sheet = face.active();
  const { rows, columns } = grid.shape();
  const view = grid.viewRect();
  const page = (size: number | undefined, line: number, usual: number) => Math.max(1, (size === undefined || line === 0 ? usual : Math.floor(size / line)) - 1);
  return {
    extent: sheet.extent(), frozenRows: rows.frozenEnd, frozenColumns: columns.frozenEnd,
    pageRows: page(view?.height, rows.lines.usual, usualPage.rows),
    pageColumns: page(view?.width, columns.lines.usual, usualPage.columns),
    merges: sheet.merges(),
    filled: (row, column) => sheet.filled(row, column),
    stepRow: (row, by) => stepLine(rows, row, by),
    stepColumn: (column, by) => stepLine(columns, column, by),
  };
}
