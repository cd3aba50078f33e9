import { movedBox, type StructureEdit } from "../geometry/structure-edit";
import { dropTableInFormulas, renameColumnInFormulas } from "./renamed-tables";
import type { Sheet } from "./sheet";
import { headerNames } from "./table-header-names";
import { headerBox } from "./table-state";
import type { Workbook } from "./workbook";

/** Before cells are deleted: structured references to columns and tables that go with them become #REF!. */
export function dropGoneReferences(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  if (edit.kind !== "delete") return;
  for (const table of sheet.state.tables) {
    const header = headerBox(table);
    const moved = movedBox(edit, table.box);
    if (moved === table.box) continue;
    if (!moved || (header && !movedBox(edit, header))) dropTableInFormulas(workbook, table.name);
    else if (edit.axis === "columns") {
      const names = headerNames(sheet, table);
      names.forEach((name, offset) => {
        const column = table.box.column + offset;
        if (column >= edit.at && column < edit.at + edit.count) renameColumnInFormulas(workbook, sheet, table, name, null);
      });
    }
  }
}
