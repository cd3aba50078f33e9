import { boxOf, intersect, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";
import { freeName } from "./table-header-names";
import { shownText } from "./shown-text";
import { headerBox, type TableState } from "./table-state";
import type { Workbook } from "./workbook";

/** Excel's promise about tables: each header is a text, none is blank, none is there twice. Numbers become what they show. */
export function tidyHeaders(workbook: Workbook, sheet: Sheet, table: TableState): void {
  const header = headerBox(table);
  if (!header) return;
  const shown = Array.from({ length: header.columns }, (_cell, offset) => shownText(workbook, sheet, header.row, header.column + offset));
  const later = shown.map((name) => name.toLowerCase());
  const taken = new Set<string>();
  shown.forEach((now, offset) => {
    const isFree = now !== "" && !taken.has(now.toLowerCase());
    const name = isFree ? now : freeName(new Set([...taken, ...later.slice(offset + 1), ...later.slice(0, offset)]), now);
    taken.add(name.toLowerCase());
    const column = header.column + offset;
    if (sheet.contents.get(header.row, column) !== name) sheet.writeContents(boxOf(header.row, column), (plane) => plane.set(header.row, column, name));
  });
}

/** After cells were written: headers among them are put in order again. */
export function tidyHeadersIn(workbook: Workbook, sheet: Sheet, box: Box): void {
  for (const table of sheet.state.tables) {
    const header = headerBox(table);
    if (header && intersect(header, box)) tidyHeaders(workbook, sheet, table);
  }
}
