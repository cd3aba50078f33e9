import { stringifyTokens, tokenize } from "@borgar/fx";
import { columnIndex, columnName, quotedSheet, splitSheet } from "./address";
import { sheetColumns, sheetRows } from "./box";

/** One edge of a written reference: its line from 0 and whether a dollar sign holds it. */
export interface WrittenLine {
  readonly line: number;
  readonly fixed: boolean;
}

/** A reference as it is written in a formula; an axis that is not written (`A:C`, `3:9`) is null. */
export interface WrittenReference {
  readonly sheet: string | null;
  readonly rows: { readonly first: WrittenLine; readonly last: WrittenLine } | null;
  readonly columns: { readonly first: WrittenLine; readonly last: WrittenLine } | null;
  readonly isRange: boolean;
}

/** Rewrites every reference of a formula. `map` returns the new one, or null for one that is gone (#REF!). */
export function mapReferences(formula: string, map: (reference: WrittenReference) => WrittenReference | null): string {
  const tokens = tokenize(formula);
  let changed = false;
  for (const token of tokens) {
    if (token.type !== "range" && token.type !== "range_beam") continue;
    const reference = readReference(token.value);
    if (!reference) continue;
    const mapped = map(reference);
    const written = mapped ? writeReference(mapped) : "#REF!";
    if (written !== token.value) {
      token.value = written;
      changed = true;
    }
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/** The formula as it would read when copied to a cell that many rows and columns away. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (written: WrittenLine, by: number, limit: number): WrittenLine =>
    written.fixed ? written : { ...written, line: (((written.line + by) % limit) + limit) % limit };
  return mapReferences(formula, (reference) => ({
    ...reference,
    rows: reference.rows && { first: move(reference.rows.first, rows, sheetRows), last: move(reference.rows.last, rows, sheetRows) },
    columns: reference.columns && { first: move(reference.columns.first, columns, sheetColumns), last: move(reference.columns.last, columns, sheetColumns) },
  }));
}

function readReference(text: string): WrittenReference | null {
  const { sheet, local } = splitSheet(text);
  const [from = "", to] = local.split(":");
  const first = readCorner(from);
  const last = readCorner(to ?? from);
  if (!first || !last) return null;
  return {
    sheet, isRange: to !== undefined,
    rows: first.row && last.row ? { first: first.row, last: last.row } : null,
    columns: first.column && last.column ? { first: first.column, last: last.column } : null,
  };
}

function readCorner(text: string): { row: WrittenLine | null; column: WrittenLine | null } | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?$/.exec(text);
  if (!match || (!match[2] && !match[4])) return null;
  return {
    column: match[2] ? { line: columnIndex(match[2]), fixed: match[1] === "$" } : null,
    row: match[4] ? { line: Number(match[4]) - 1, fixed: match[3] === "$" } : null,
  };
}

function writeReference({ sheet, rows, columns, isRange }: WrittenReference): string {
  const corner = (row: WrittenLine | undefined, column: WrittenLine | undefined): string =>
    (column ? (column.fixed ? "$" : "") + columnName(column.line) : "") + (row ? `${row.fixed ? "$" : ""}${row.line + 1}` : "");
  const first = corner(rows?.first, columns?.first);
  const last = corner(rows?.last, columns?.last);
  return (sheet === null ? "" : `${quotedSheet(sheet)}!`) + (isRange ? `${first}:${last}` : first);
}
