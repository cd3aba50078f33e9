import type { Cell, Sheet as FileSheet } from "hucre/xlsx";
import { CellError, readErrorCode } from "../formula/scalar";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import { parseBox } from "../geometry/address";
import { boxOf, hasCell, type Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import { FormulaCell, type CellContent } from "../model/cell-content";
import { sharedStyle } from "../model/looks";
import type { Sheet } from "../model/sheet";
import type { TableState } from "../model/table-state";
import { fromFileFormula } from "./file-formula";
import { fromFileStyle } from "./file-style";
import { withIntersections } from "./implicit-intersection";
import { tableAt } from "./table-at";

const dayMilliseconds = 86_400_000;
/** Day 1 of the two date systems, less one day; days before March 1900 are one off, since Excel counts 29 February 1900. */
const epochs = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) };

/** Fills a new sheet with the file's cells and their looks. Formulas that the host does not understand come as their values; their cells are counted. */
export function readCells(sheet: Sheet, file: FileSheet, dateSystem: "1900" | "1904", tables: readonly TableState[] = [], severalNames: ReadonlySet<string> = new Set()): { readonly strangeFormulas: number } {
  let strangeFormulas = 0;
  const height = file.rows.length;
  const width = Math.max(0, ...file.rows.map(({ length }) => length));
  if (height === 0 || width === 0) return { strangeFormulas };
  const box = boxOf(0, 0, height, width);
  const formulaOf = formulaReader(file, tables);
  const filled = filledByFormulas(file);
  sheet.writeContents(box, (plane) => {
    file.rows.forEach((line, row) => line.forEach((value, column) => {
      if (filled.some((spill) => hasCell(spill, row, column) && (row !== spill.row || column !== spill.column))) return;
      const cell = file.cells?.get(`${row},${column}`);
      const content = cell?.formula === undefined ? undefined : formulaCell(formulaOf(cell, row, column), row, column, cell.formulaType === "array" ? null : (name) => severalNames.has(name.toUpperCase()));
      if (content === null) strangeFormulas += 1;
      plane.set(row, column, content ?? plainContent(value, cell, dateSystem));
    }));
  });
  // A cell of a styled column that has no style of its own in the file looks plain.
  const cells = [...(file.cells ?? [])].filter(([place, { style }]) => style !== undefined || sheet.formats.get(...at(place)) !== undefined || sheet.styles.get(...at(place)) !== undefined);
  sheet.writeFormats(box, (plane) => cells.forEach(([place, { style }]) => plane.set(...at(place), style?.numFmt === "General" ? undefined : style?.numFmt)));
  sheet.writeStyles(box, (plane) => cells.forEach(([place, { style }]) => {
    const own = fromFileStyle(style);
    plane.set(...at(place), own && sharedStyle(own));
  }));
  return { strangeFormulas };
}

/** The cells that a formula of several values fills; what stands in them is its values, but for the first. */
function filledByFormulas(file: FileSheet): Box[] {
  return [...(file.cells ?? [])].flatMap(([, { formulaType, formulaRef }]) => (formulaType === "array" ? (parseBox(formulaRef ?? "") ?? []) : []));
}

function at(place: string): [row: number, column: number] {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return [row, column];
}

/**
 * Formulas as they read in their cells. Files have one that cells share only once, in the first of them; in the others
 * it reads as if it had been copied there (ECMA-376, 18.3.1.40 f).
 */
function formulaReader(file: FileSheet, tables: readonly TableState[]): (cell: Cell, row: number, column: number) => string {
  const shared = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>();
  for (const [place, { formula, formulaType, formulaSharedIndex: index }] of file.cells ?? []) {
    if (formulaType !== "shared" || index === undefined || !formula) continue;
    const [row, column] = at(place);
    shared.set(index, { formula, row, column });
  }
  return ({ formula = "", formulaSharedIndex: index }, row, column) => {
    const first = index === undefined || formula !== "" ? undefined : shared.get(index);
    const own = fromFileFormula(first?.formula ?? formula, tableAt(tables, row, column));
    return first ? translateFormula(own, row - first.row, column - first.column) : own;
  };
}

/** Null for one that cannot be read. One that the file doesn't mark as an array (`isSeveral` is given) takes single values where they are wanted. */
function formulaCell(formula: string, row: number, column: number, isSeveral: ((name: string) => boolean) | null): FormulaCell | null {
  try {
    const cell = new FormulaCell(formula, { row, column });
    if (isSeveral === null || !(cell.compiled.isArrayFormula || cell.compiled.mayBeArray)) return cell;
    const shown = withIntersections(formula, isSeveral);
    return shown === formula ? cell : new FormulaCell(shown, { row, column });
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) return null;
    throw thrown;
  }
}

function plainContent(value: unknown, cell: Cell | undefined, dateSystem: "1900" | "1904"): CellContent | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date) {
    const serial = (value.getTime() - epochs[dateSystem]) / dayMilliseconds;
    return dateSystem === "1900" && serial < 61 ? serial - 1 : serial;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  return cell?.type === "error" ? (readErrorCode(value) ?? CellError.of("#VALUE!")) : value;
}
