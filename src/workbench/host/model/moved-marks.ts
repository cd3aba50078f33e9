import { isSingleCell, type Box } from "../geometry/box";
import { movedOutline } from "../geometry/outline";
import { isWhole, movedBox, type StructureEdit } from "../geometry/structure-edit";
import type { SheetState } from "./sheet-state";

/** Merged cells, hyperlinks and groups of lines after cells were put in or taken out. */
export function movedMarks(state: SheetState, edit: StructureEdit): Pick<SheetState, "merges" | "hyperlinks" | "rowOutline" | "columnOutline"> {
  const whole = isWhole(edit);
  return {
    merges: moved(state.merges, edit).filter((box) => !isSingleCell(box)),
    hyperlinks: state.hyperlinks.length === 0 ? state.hyperlinks : state.hyperlinks.flatMap((link) => {
      const box = movedBox(edit, link.box);
      return box ? [{ ...link, box }] : [];
    }),
    rowOutline: whole && edit.axis === "rows" ? movedOutline(state.rowOutline, edit) : state.rowOutline,
    columnOutline: whole && edit.axis === "columns" ? movedOutline(state.columnOutline, edit) : state.columnOutline,
  };
}

function moved(boxes: readonly Box[], edit: StructureEdit): readonly Box[] {
  return boxes.length === 0 ? boxes : boxes.flatMap((box) => movedBox(edit, box) ?? []);
}
