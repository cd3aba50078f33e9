import { intersect, type Box } from "../geometry/box";
import { renameColumnInFormulas } from "./renamed-tables";
import type { Sheet } from "./sheet";
import { headerNames } from "./table-header-names";
import { tidyHeaders } from "./table-headers";
import { headerBox, type TableState } from "./table-state";
import type { Workbook } from "./workbook";

export interface TouchedHeaders {
  readonly id: string;
  readonly names: readonly string[];
}

/** The headers that a write to the box reaches, as they are before it. */
export function headersIn(sheet: Sheet, box: Box): readonly TouchedHeaders[] {
  return sheet.state.tables.flatMap((table) => {
    const header = headerBox(table);
    return header && intersect(header, box) ? [{ id: table.id, names: headerNames(sheet, table) }] : [];
  });
}

/** After the write: each header is a text of its own again, and formulas follow those that have another name. */
export function followHeaders(workbook: Workbook, sheet: Sheet, touched: readonly TouchedHeaders[]): void {
  for (const { id, names } of touched) {
    const table = sheet.state.tables.find((candidate) => candidate.id === id);
    if (!table) continue;
    tidyHeaders(workbook, sheet, table);
    follow(workbook, sheet, table, names);
  }
}

function follow(workbook: Workbook, sheet: Sheet, table: TableState, before: readonly string[]): void {
  const after = headerNames(sheet, table);
  const renamed = before.flatMap((name, index) => (after[index] !== undefined && after[index] !== name ? [[name, after[index]] as const] : []));
  // Two that change places go by way of names that no header has.
  const marked = renamed.map(([name, now], index) => [name, now, `\u0001${index}`] as const);
  const chained = marked.some(([, now]) => marked.some(([name]) => name.toLowerCase() === now.toLowerCase()));
  if (!chained) {
    for (const [name, now] of renamed) renameColumnInFormulas(workbook, sheet, table, name, now);
    return;
  }
  for (const [name, , mark] of marked) renameColumnInFormulas(workbook, sheet, table, name, mark);
  for (const [, now, mark] of marked) renameColumnInFormulas(workbook, sheet, table, mark, now);
}
