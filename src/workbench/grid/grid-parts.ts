import type { UserActions, WorkbookFace } from "../host/view";
import type { Attempt } from "./attempt";
import type { Cursor } from "./cursor";
import type { SheetGrid } from "./sheet-grid";

/** What everything that works on the drawn cells needs: the workbook, the person's actions, where the cells are drawn and selected. */
export interface GridParts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly attempt: Attempt;
}
