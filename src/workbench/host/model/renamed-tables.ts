import { formatAddress } from "../geometry/address";
import { boxOf, hasCell } from "../geometry/box";
import { mapStructured, writeStructured, type StructuredReference } from "../geometry/structured-references";
import { structuredArea } from "../formula/structured";
import { Area } from "../formula/value";
import { FormulaCell } from "./cell-content";
import { formulaScope } from "./evaluate";
import type { Sheet } from "./sheet";
import type { TableState } from "./table-state";
import type { Workbook } from "./workbook";

interface Standing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function renameTableInFormulas(workbook: Workbook, before: string, after: string): void {
  rewrite(workbook, (reference, isPlainName) => {
    if (reference.table.toLowerCase() !== before.toLowerCase()) return null;
    return isPlainName ? after : writeStructured({ ...reference, table: after });
  });
}

/** `after` null: the column is gone, and what named it is #REF!. `table` is as formulas in it still stand. */
export function renameColumnInFormulas(workbook: Workbook, sheet: Sheet, table: TableState, before: string, after: string | null): void {
  rewrite(workbook, (reference, _isPlainName, standing) => {
    const named = reference.columns.some((name) => name.toLowerCase() === before.toLowerCase());
    if (!named || !isOf(reference, sheet, table, standing)) return null;
    if (after === null) return "#REF!";
    return writeStructured({ ...reference, columns: reference.columns.map((name) => (name.toLowerCase() === before.toLowerCase() ? after : name)) });
  });
}

/** What named a table that is no more is #REF!. */
export function dropTableInFormulas(workbook: Workbook, name: string): void {
  rewrite(workbook, (reference) => (reference.table.toLowerCase() === name.toLowerCase() ? "#REF!" : null));
}

/** Before a table becomes a plain range: structured references to it become addresses. */
export function referencesToCells(workbook: Workbook, sheet: Sheet, table: TableState): void {
  rewrite(workbook, (reference, isPlainName, standing) => {
    if (!isOf(reference, sheet, table, standing)) return null;
    const text = isPlainName ? `${reference.table}[]` : writeStructured(reference);
    const area = standing && structuredArea(text)?.({ scope: formulaScope(workbook, standing.sheet), at: standing, depth: 0, passing: 0 });
    if (!(area instanceof Area)) return "#REF!";
    const address = formatAddress(sheet.state.name, area.box, "$");
    // One's own row goes on meaning that.
    return reference.sections.includes("this row") ? address.replace(/\$(\d)/g, "$1") : address;
  });
}

function isOf(reference: StructuredReference, sheet: Sheet, table: TableState, standing: Standing | null): boolean {
  if (reference.table !== "") return reference.table.toLowerCase() === table.name.toLowerCase();
  return standing !== null && standing.sheet === sheet && hasCell(table.box, standing.row, standing.column);
}

function rewrite(workbook: Workbook, map: (reference: StructuredReference, isPlainName: boolean, standing: Standing | null) => string | null): void {
  for (const sheet of workbook.state.sheets) {
    const used = sheet.formulaCount > 0 ? sheet.contents.used() : null;
    if (!used) continue;
    const rewritten: { row: number; column: number; text: string }[] = [];
    sheet.contents.each(used, (row, _to, column, content) => {
      if (!(content instanceof FormulaCell)) return;
      const text = mapStructured(content.text, (reference, isPlainName) => map(reference, isPlainName, { sheet, row, column }));
      if (text !== content.text) rewritten.push({ row, column, text });
    });
    for (const { row, column, text } of rewritten) sheet.writeContents(boxOf(row, column), (plane) => plane.set(row, column, new FormulaCell(text, { row, column })));
  }
  const names = workbook.state.names.map((name) => ({ ...name, formula: mapStructured(name.formula, (reference, isPlainName) => map(reference, isPlainName, null)) }));
  if (names.some(({ formula }, index) => formula !== workbook.state.names[index]?.formula)) workbook.change({ names });
}
