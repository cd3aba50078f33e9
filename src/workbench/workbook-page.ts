import type { UserActions, WorkbookFace } from "./host/view";
import { createAnnouncer } from "./announcer";
import { byId } from "./dom";
import { createFormulaBar } from "./formula-bar";
import { createCellActions } from "./grid/actions";
import { createAttempt } from "./grid/attempt";
import { createCellEditor } from "./grid/cell-editor";
import { listenToClipboard } from "./grid/clipboard";
import { cellMenu, createClipboardMenu } from "./grid/context-menu";
import { createCursor } from "./grid/cursor";
import { createDropDown } from "./grid/drop-down";
import { createInputMessage } from "./grid/input-message";
import { listenToKeys } from "./grid/keyboard";
import { openMenu } from "./grid/menu";
import type { Ground } from "./grid/moves";
import { listenToPointer } from "./grid/pointer";
import { createSelectionLayer } from "./grid/selection-layer";
import { createSheetGrid, rowHeight } from "./grid/sheet-grid";
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
  const layer = createSelectionLayer(grid, cursor);
  const ground = () => groundOf(face, grid);
  const editor = createCellEditor({ face, user, grid, cursor, attempt, ground });
  frame.append(grid.element, editor.input);

  const actions = createCellActions({ face, user, cursor, layer, attempt });
  const focusGrid = editor.focus;
  const source = () => face.active().cell(cursor.get().active.row, cursor.get().active.column).source;
  const tabs = createSheetTabs({ face, user, attempt, focusGrid });
  const bar = createFormulaBar({ face, user, grid, cursor, editor, attempt, ground, say: status.say });
  const dropDown = createDropDown({ face, user, grid, cursor, attempt, frame, focusGrid });
  const clipboardMenu = createClipboardMenu(actions, status.say);
  const undoButtons = createUndoButtons({ undoDepth: () => face.undoDepth(), redoDepth: () => face.redoDepth(), undo: actions.undo, redo: actions.redo, focusGrid });
  createInputMessage(face, grid, cursor);
  createAnnouncer(face, cursor);

  const openCellMenu = (left: number, top: number) => openMenu("Cells", cellMenu(cursor.box(), actions, clipboardMenu), left, top, focusGrid);
  listenToPointer({ grid, cursor, editor, source, openMenu: openCellMenu });
  listenToClipboard(editor, actions);
  listenToKeys({
    grid, cursor, editor, actions, ground, source,
    openChoices: dropDown.open,
    openMenu() {
      const rect = grid.rectOf({ ...cursor.get().active, rows: 1, columns: 1 });
      if (rect !== null) openCellMenu(rect.left + 8, rect.top + rect.height);
    },
    switchSheet: tabs.step,
  });
  grid.onColumnResized((column, pixels) => void attempt(() => user.resizeColumns(column, 1, pixels)));
  editor.onText((text) => setEditing(text !== null));

  function draw(): void {
    const { active } = cursor.get();
    // The add-in went to a cell: bring it into view, as Excel does.
    if (cursor.follow() && cursor.get().active !== active) requestAnimationFrame(() => grid.reveal(cursor.get().active));
    if (!cursor.isTelling()) grid.paint(face.active());
    tabs.draw();
    bar.draw();
    dropDown.look();
    undoButtons.draw();
    status.draw();
  }

  face.onChange(draw);
  draw();
  return { status, focusGrid };
}

function groundOf(face: WorkbookFace, grid: ReturnType<typeof createSheetGrid>): Ground {
  const sheet = face.active();
  const { rows, widths } = grid.shape();
  const view = grid.viewRect();
  return {
    rows, columns: widths.length, extent: sheet.extent(), frozenRows: sheet.frozenRows,
    pageRows: Math.max(1, Math.floor((view?.height ?? 480) / rowHeight) - 1),
    pageColumns: Math.max(1, Math.floor((view?.width ?? 640) / 100) - 1),
    filled: (row, column) => sheet.cell(row, column).source !== "",
  };
}
