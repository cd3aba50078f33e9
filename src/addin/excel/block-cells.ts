import type { Cell, SheetRow } from "../../domain/cell";
import { fieldKeys } from "../../domain/field-key";
import { neededDetail, readCell, type CellDetail } from "./read-cell";
import type { TableLayout } from "./table-layout";

/** What is read of columns beside their values, by the sheet's column. */
export type Details = ReadonlyMap<number, ReadonlySet<CellDetail>>;

type Lines = readonly (readonly unknown[])[];

/** The cells of some rows as Excel gives them. */
export interface BlockCells {
  /** Of all columns from the first of ours to the last. */
  readonly values: Lines;
  readonly firstColumn: number;
  /** Of single columns. */
  readonly details: ReadonlyMap<number, Readonly<Partial<Record<CellDetail, Lines>>>>;
}

/** What has to be known to tell what the cells of these columns are. */
export function neededDetails({ values, firstColumn, details }: BlockCells, columns: readonly number[]): Details {
  const needed = new Map<number, ReadonlySet<CellDetail>>();
  for (const column of columns) {
    const categories = details.get(column)?.numberFormatCategories;
    const names = new Set<CellDetail>();
    for (let at = 0; at < values.length; at++) {
      const name = neededDetail(values[at]?.[column - firstColumn], categories?.[at]?.[0]);
      if (name !== null) names.add(name);
    }
    if (names.size > 0) needed.set(column, names);
  }
  return needed;
}

/** The part of what is needed that was not read. */
export function lackingDetails(needed: Details, { details }: BlockCells): Details {
  const lacking = new Map<number, ReadonlySet<CellDetail>>();
  for (const [column, names] of needed) {
    const missing = [...names].filter((name) => details.get(column)?.[name] === undefined);
    if (missing.length > 0) lacking.set(column, new Set(missing));
  }
  return lacking;
}

/** @param firstRow the number of the first row */
export function toSheetRows({ values, firstColumn, details }: BlockCells, { columns }: TableLayout, firstRow: number): SheetRow[] {
  const places = fieldKeys.map((key) => {
    const column = columns[key];
    return column === undefined ? null : { offset: column - firstColumn, own: details.get(column) };
  });
  return values.map((line, at): SheetRow => [firstRow + at, places.map((place): Cell => place && readCell({
    value: line[place.offset],
    type: textAt(place.own?.valueTypes, at),
    category: textAt(place.own?.numberFormatCategories, at),
    format: textAt(place.own?.numberFormat, at),
  }))]);
}

/** An estimate of what the answer with these cells weighed. */
export function bytesOf({ values, details }: BlockCells): number {
  let bytes = 0;
  for (const line of values) for (const value of line) bytes += typeof value === "string" ? 4 + 2 * value.length : 10;
  // A type or a category is about ten characters.
  for (const names of details.values()) bytes += 14 * values.length * Object.keys(names).length;
  return bytes;
}

function textAt(lines: Lines | undefined, at: number): string | null {
  const text = lines?.[at]?.[0];
  return typeof text === "string" ? text : null;
}
