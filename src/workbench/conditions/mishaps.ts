import type { SomeoneElse, TableView, WorkbookFace } from "../host/view";
import type { Mishap } from "./choices";

interface Parts {
  readonly face: WorkbookFace;
  readonly someoneElse: SomeoneElse;
  reloadPane(): void;
}

/** What each mishap does. They throw a sentence where the workbook does not allow it. */
export function createMishaps({ face, someoneElse, reloadPane }: Parts): Readonly<Record<Mishap, () => void>> {
  const table = (): TableView => {
    const [first] = face.active().tables();
    if (!first) throw new Error(`There is no table on the sheet "${face.active().name}".`);
    return first;
  };
  return {
    "sheet-deleted": () => someoneElse.deleteSheet(face.active().id),
    "sheet-renamed": () => someoneElse.renameSheet(face.active().id, `${face.active().name.slice(0, 23)} (moved)`),
    "sheet-moved": () => {
      const sheets = face.sheets();
      const { id } = face.active();
      someoneElse.moveSheet(id, sheets.at(-1)?.id === id ? 0 : sheets.length - 1);
    },
    "table-deleted": () => someoneElse.deleteTable(table().name),
    "table-renamed": () => someoneElse.renameTable(table().name, `${table().name}_renamed`),
    "rows-inserted": () => someoneElse.insertRows(face.active().id, 0, 3),
    "pane-reloaded": reloadPane,
  };
}
