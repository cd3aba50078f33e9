import type { Scalar } from "../formula/scalar";
import type { Box } from "../geometry/box";
import type { Span } from "../geometry/spans";
import type { Sheet } from "./sheet";
import type { Visibility } from "./sheet-state";

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Excel's InsertDeleteCellsShiftDirection; "None" where cells stayed where they were. */
export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

export interface CellDetails {
  readonly before: Scalar;
  readonly after: Scalar;
}

/** Something that an add-in may have asked to be told of. `tables`: ids of those that cells came to or went from. */
export type Happening =
  | { readonly kind: "changed"; readonly sheet: Sheet; readonly box: Box; readonly change: ChangeType; readonly shift: ShiftDirection; readonly details?: CellDetails; readonly tables?: readonly string[] }
  | { readonly kind: "formatChanged"; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: "rowSorted" | "columnSorted"; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: "rowHidden"; readonly sheet: Sheet; readonly rows: readonly Span[]; readonly hidden: boolean }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly boxes: readonly Box[] }
  | { readonly kind: "clicked"; readonly sheet: Sheet; readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: Sheet }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string; readonly after: string }
  | { readonly kind: "moved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: "visibility"; readonly sheet: Sheet; readonly before: Visibility; readonly after: Visibility }
  | { readonly kind: "protection"; readonly sheet: Sheet; readonly isProtected: boolean }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheet: Sheet; readonly tableId: string; readonly tableName: string };

const inverseChange: Readonly<Record<ChangeType, ChangeType>> = {
  RangeEdited: "RangeEdited", RowInserted: "RowDeleted", RowDeleted: "RowInserted", ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted", CellInserted: "CellDeleted", CellDeleted: "CellInserted",
};

const inverseShift: Readonly<Record<ShiftDirection, ShiftDirection>> = {
  None: "None", ShiftCellLeft: "ShiftCellRight", ShiftCellRight: "ShiftCellLeft", ShiftCellUp: "ShiftCellDown", ShiftCellDown: "ShiftCellUp",
};

/** What Excel reports when this is undone: an ordinary change, without any sign that it was an undo. */
export function inverseHappening(happening: Happening): Happening {
  switch (happening.kind) {
    case "changed": {
      const { details } = happening;
      return {
        ...happening, change: inverseChange[happening.change], shift: inverseShift[happening.shift],
        ...(details ? { details: { before: details.after, after: details.before } } : {}),
      };
    }
    case "added": return { ...happening, kind: "deleted" };
    case "deleted": return { ...happening, kind: "added" };
    case "activated": return { ...happening, kind: "deactivated" };
    case "deactivated": return { ...happening, kind: "activated" };
    case "tableAdded": return { ...happening, kind: "tableDeleted" };
    case "tableDeleted": return { ...happening, kind: "tableAdded" };
    case "renamed":
    case "moved":
    case "visibility": return { ...happening, before: happening.after, after: happening.before } as Happening;
    case "rowHidden": return { ...happening, hidden: !happening.hidden };
    case "protection": return { ...happening, isProtected: !happening.isProtected };
    default: return happening;
  }
}
