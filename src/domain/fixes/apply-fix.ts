import type { Cell, SheetRow } from "../cell";
import { fieldIndex, type FieldKey } from "../field-key";
import type { Fix } from "./fix";

/** The rows as a fix would leave them: for a preview, or for a check of what comes of it. */
export function applyFix(rows: readonly SheetRow[], { changes }: Pick<Fix, "changes">): readonly SheetRow[] {
  const byRow = new Map<number, { readonly field: FieldKey; readonly after: Cell }[]>();
  for (const change of changes) {
    const known = byRow.get(change.rowNumber);
    if (known === undefined) byRow.set(change.rowNumber, [change]);
    else known.push(change);
  }
  return rows.map((row) => {
    const changed = byRow.get(row[0]);
    if (changed === undefined) return row;
    const cells = [...row[1]];
    for (const { field, after } of changed) cells[fieldIndex[field]] = after;
    return [row[0], cells];
  });
}
