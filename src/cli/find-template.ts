import { fieldByKey } from "../domain/catalogue";
import type { Cell, SheetRow } from "../domain/cell";
import { fieldKeys, type FieldKey } from "../domain/field-key";
import { normaliseText } from "../domain/normalise-text";
import type { SheetTraits } from "../domain/sheet-issues";
import type { Grid, GridFile } from "./grid";
import { exitCodes, ToldError } from "./told-error";

/** The rows of a sheet below the template's headers, and where each field stands. */
export interface TemplateTable {
  readonly sheetName: string;
  /** Where each field's column stands, from 0, in the template's order. */
  readonly columns: readonly number[];
  /** Numbered as the sheet numbers them, from 1. */
  readonly rows: readonly SheetRow[];
  readonly traits: SheetTraits;
}

/** Titles and blank rows may stand above the headers, as reports have them. */
const rowsAboveHeaders = 50;

/**
 * Finds the sheet, of all or the one that is named, whose row of headers has the ten of the template, in any order.
 * Throws ToldError where none has all, naming what is missing, or several have.
 */
export function findTemplate({ name, grids }: GridFile, sheetName: string | null): TemplateTable {
  const asked = sheetName === null ? grids : grids.filter((grid) => grid.sheetName === sheetName);
  if (asked.length === 0) throw new ToldError(`"${name}" has no sheet "${sheetName ?? ""}". It has: ${grids.map((grid) => `"${grid.sheetName}"`).join(", ")}.`, exitCodes.usage);
  const found = asked.map((grid) => ({ grid, header: bestHeader(grid) }));
  const whole = found.filter(({ header }) => header.missing.length === 0);
  const [first, second] = whole;
  if (first === undefined) throw noHeaders(name, found.map(({ header }) => header));
  if (second !== undefined) {
    throw new ToldError(`"${name}" has ${whole.length} sheets with the template's headers. Name one: --sheet "${first.grid.sheetName}".`, exitCodes.usage);
  }
  return tableBelow(first.grid, first.header);
}

interface Header {
  readonly row: number;
  /** By field, in the template's order; -1: it has no column. */
  readonly columns: readonly number[];
  readonly missing: readonly FieldKey[];
}

function bestHeader({ rows }: Grid): Header {
  const headers = rows.slice(0, rowsAboveHeaders).map((cells, row) => headerIn(cells, row));
  return headers.reduce((best, header) => (header.missing.length < best.missing.length ? header : best), headerIn([], 0));
}

function headerIn(cells: readonly Cell[], row: number): Header {
  const names = cells.map((cell) => (typeof cell === "string" ? folded(cell) : ""));
  const columns = fieldKeys.map((field) => names.indexOf(folded(fieldByKey[field].header)));
  return { row, columns, missing: fieldKeys.filter((_, index) => columns[index] === -1) };
}

function folded(text: string): string {
  return normaliseText(text).toLowerCase();
}

function noHeaders(name: string, headers: readonly Header[]): ToldError {
  const best = headers.reduce((one, other) => (other.missing.length < one.missing.length ? other : one));
  const titles = best.missing.map((field) => `"${fieldByKey[field].header}"`).join(", ");
  const found = best.missing.length === fieldKeys.length ? "has no row with the template's headers. They are" : `lacks ${best.missing.length === 1 ? "a column" : "columns"} in row ${best.row + 1}`;
  return new ToldError(`"${name}" ${found}: ${titles}. A column may be empty, but it must be there.`, exitCodes.usage);
}

function tableBelow(grid: Grid, { row: headerRow, columns }: Header): TemplateTable {
  const below = grid.rows.slice(headerRow + 1);
  const rows = below.map((cells, index): SheetRow => [headerRow + 2 + index, columns.map((column) => cells[column] ?? null)]);
  while (rows.at(-1)?.[1].every((cell) => cell === null) === true) rows.pop();
  const isData = (row: number) => row > headerRow && row <= headerRow + rows.length;
  const headers = grid.rows[headerRow] ?? [];
  return {
    sheetName: grid.sheetName, columns, rows,
    traits: {
      hiddenRows: [...grid.hiddenRows].filter(isData).length,
      otherColumns: headers.flatMap((cell, column) => (cell === null || columns.includes(column) ? [] : [String(typeof cell === "object" ? "" : cell)])),
      formulas: fieldKeys.filter((_, index) => grid.formulaRows.get(columns[index] ?? -1)?.some(isData) === true),
      rowBelow: null,
    },
  };
}
