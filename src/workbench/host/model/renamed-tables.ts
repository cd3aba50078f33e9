import { formatAddress } from "../geometry/address";
import { boxOf, hasCell, type Box } from "../geometry/box";
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
  rewrite(workbook, { marks: [before] }, (reference, isPlainName) => {
    if (reference.table.toLowerCase() !== before.toLowerCase()) return null;
    return isPlainName ? after : writeStructured({ ...reference, table: after });
  });
}

/** `after` null: the column is gone, and what named it is #REF!. `table` is as formulas in it still stand. */
export function renameColumnInFormulas(workbook: Workbook, sheet: Sheet, table: TableState, before: string, after: string | null): void {
  rewrite(workbook, { marks: ["["] }, (reference, _isPlainName, standing) => {
    const named = reference.columns.some((name) => name.toLowerCase() === before.toLowerCase());
    if (!named || !isOf(reference, sheet, table, standing)) return null;
    if (after === null) return "#REF!";
    return writeStructured({ ...reference, columns: reference.columns.map((name) => (name.toLowerCase() === before.toLowerCase() ? after : name)) });
  });
}

/** What named a table that is no more is #REF!. */
export function dropTableInFormulas(workbook: Workbook, name: string): void {
  rewrite(workbook, { marks: [name] }, (reference) => (reference.table.toLowerCase() === name.toLowerCase() ? "#REF!" : null));
}

/** Before a table becomes a plain range: structured references to it become addresses. */
export function referencesToCells(workbook: Workbook, sheet: Sheet, table: TableState): void {
  rewrite(workbook, { marks: ["[", table.name], byRow: true }, (reference, isPlainName, standing) => {
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

/** What a reference becomes; null where it stays. */
type MapReference = (reference: StructuredReference, isPlainName: boolean, standing: Standing | null) => string | null;

interface Scan {
  /** A formula with none of these texts in it, whatever the case, is not taken apart. */
  readonly marks: readonly string[];
  /** Whether the same formula becomes another one in each row. */
  readonly byRow?: boolean;
}

function rewrite(workbook: Workbook, scan: Scan, map: MapReference): void {
  for (const sheet of workbook.state.sheets) {
    const used = sheet.formulaCount > 0 ? sheet.contents.used() : null;
    if (!used) continue;
    for (let column = used.column; column < used.column + used.columns; column += 1) rewriteColumn(sheet, { ...used, column, columns: 1 }, scan, map);
  }
  const names = workbook.state.names.map((name) => ({ ...name, formula: mapStructured(name.formula, (reference, isPlainName) => map(reference, isPlainName, null)) }));
  if (names.some(({ formula }, index) => formula !== workbook.state.names[index]?.formula)) workbook.change({ names });
}

/** A calculated column may have a million formulas that read alike: each text is looked at once. */
function rewriteColumn(sheet: Sheet, box: Box, { marks, byRow = false }: Scan, map: MapReference): void {
  const wanted = marks.map((mark) => mark.toLowerCase());
  const known = new Map<string, FormulaCell | null>();
  const rewritten: { row: number; cell: FormulaCell }[] = [];
  sheet.contents.each(box, (row, _to, column, content) => {
    if (!(content instanceof FormulaCell)) return;
    const text = content.text.toLowerCase();
    if (!wanted.some((mark) => text.includes(mark))) return;
    const table = sheet.state.tables.find((one) => hasCell(one.box, row, column));
    const key = `${table?.id ?? ""}|${byRow ? row : ""}|${content.text}`;
    let cell = known.get(key);
    if (cell === undefined) {
      const mapped = mapStructured(content.text, (reference, isPlainName) => map(reference, isPlainName, { sheet, row, column }));
      cell = mapped === content.text ? null : new FormulaCell(mapped, { row, column });
      known.set(key, cell);
    }
    if (cell) rewritten.push({ row, cell: cell.isFixed ? cell.filled(cell.text) : new FormulaCell(cell.text, { row, column }) });
  });
  if (rewritten.length === 0) return;
  const first = rewritten[0]!.row;
  const rows = rewritten.at(-1)!.row - first + 1;
  const part = boxOf(first, box.column, rows, 1);
  sheet.writeContents(part, (plane) => {
    const cells = plane.read(first, box.column, rows);
    for (const { row, cell } of rewritten) cells[row - first] = cell;
    plane.write(first, box.column, cells);
  });
}
