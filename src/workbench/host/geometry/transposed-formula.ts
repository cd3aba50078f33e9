import type { Place } from "../formula/scope";
import { sheetColumns, sheetRows } from "./box";
import { mapReferences, type WrittenLine } from "./formula-references";

/**
 * A formula as Excel writes it when it is copied from one cell to another with rows and columns changed over: what was
 * two rows below is two columns to the right. What dollar signs hold stays.
 */
export function transposedFormula(formula: string, from: Place, to: Place): string {
  const asColumn = ({ line, fixed }: WrittenLine): WrittenLine => ({ fixed, line: fixed ? line : wrapped(to.column + line - from.row, sheetColumns) });
  const asRow = ({ line, fixed }: WrittenLine): WrittenLine => ({ fixed, line: fixed ? line : wrapped(to.row + line - from.column, sheetRows) });
  return mapReferences(formula, (reference) => {
    const { rows, columns } = reference;
    const relative = [rows?.first, rows?.last, columns?.first, columns?.last].every((line) => line?.fixed === false);
    if (!relative || !rows || !columns) return reference;
    return {
      ...reference,
      rows: { first: asRow(columns.first), last: asRow(columns.last) },
      columns: { first: asColumn(rows.first), last: asColumn(rows.last) },
    };
  });
}

function wrapped(line: number, limit: number): number {
  return ((line % limit) + limit) % limit;
}
