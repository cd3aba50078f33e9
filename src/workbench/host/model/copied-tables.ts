import { covers, intersect, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";
import { addTable, replaceTable } from "./tables";
import type { Workbook } from "./workbook";

/** Whole tables among copied cells become tables where the copy is put, unless one is there already. */
export function copiedTables(from: Sheet, areas: readonly Box[], to: Sheet, target: Box): ((workbook: Workbook) => void) | null {
  const [area] = areas;
  if (!area || areas.length > 1 || to.state.tables.some((table) => intersect(table.box, target))) return null;
  const copied = from.state.tables.filter((table) => !table.hiddenHeaders && covers(area, table.box));
  if (copied.length === 0) return null;
  return (workbook) => {
    for (const original of copied) {
      const box = { ...original.box, row: original.box.row + target.row - area.row, column: original.box.column + target.column - area.column };
      const { id, legacyId, name } = addTable(workbook, to, box, true);
      replaceTable(to, { ...original, id, legacyId, name, box, filters: new Map() });
    }
  };
}
