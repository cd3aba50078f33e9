import { intersect, fewest, without, wholeSheet, type Box } from "../geometry/box";
import { mapReferences } from "../geometry/formula-references";
import { referencedBox } from "../geometry/moved-formula";
import { referenceBox } from "../formula/reference";
import { structuredArea, tableArea } from "../formula/structured";
import type { Place } from "../formula/scope";
import { Area } from "../formula/value";
import { mapStructured, writeStructured } from "../geometry/structured-references";
import { formulaScope } from "./evaluate";
import { FormulaCell } from "./cell-content";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface SheetAreas {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

/** The cells that formulas of these cells read: directly, or also through other formulas. */
export function precedents(workbook: Workbook, from: SheetAreas, direct: boolean): SheetAreas[] {
  return follow(from, direct, ({ sheet, boxes }) => boxes.flatMap((box) => {
    const read: { sheet: Sheet; box: Box }[] = [];
    eachFormula(sheet, box, (row, column, content) => read.push(...readBy(workbook, sheet, row, column, content)));
    return read;
  }));
}

/** The cells whose formulas read these cells: directly, or also through other formulas. */
export function dependents(workbook: Workbook, from: SheetAreas, direct: boolean): SheetAreas[] {
  return follow(from, direct, (areas) => workbook.state.sheets.flatMap((sheet) => {
    const readers: { sheet: Sheet; box: Box }[] = [];
    if (sheet.formulaCount > 0) eachFormula(sheet, wholeSheet, (row, column, content) => {
      const reads = readBy(workbook, sheet, row, column, content);
      if (reads.some((read) => read.sheet === areas.sheet && areas.boxes.some((box) => intersect(box, read.box)))) {
        readers.push({ sheet, box: { row, column, rows: 1, columns: 1 } });
      }
    });
    return readers;
  }));
}

/** Goes on from what was found until nothing new is found; each cell counts once. */
function follow(from: SheetAreas, direct: boolean, step: (areas: SheetAreas) => { sheet: Sheet; box: Box }[]): SheetAreas[] {
  const found = new Map<Sheet, Box[]>();
  let frontier: SheetAreas[] = [from];
  while (frontier.length > 0) {
    const fresh = new Map<Sheet, Box[]>();
    for (const { sheet, box } of frontier.flatMap(step)) {
      const known = found.get(sheet) ?? [];
      const parts = known.reduce<Box[]>((rest, other) => rest.flatMap((part) => without(part, other)), [box]);
      if (parts.length === 0) continue;
      found.set(sheet, [...known, ...parts]);
      fresh.set(sheet, [...(fresh.get(sheet) ?? []), ...parts]);
    }
    frontier = direct ? [] : [...fresh].map(([sheet, boxes]) => ({ sheet, boxes }));
  }
  return [...found].map(([sheet, boxes]) => ({ sheet, boxes: fewest(boxes) }));
}

function eachFormula(sheet: Sheet, box: Box, visit: (row: number, column: number, content: FormulaCell) => void): void {
  sheet.contents.each(box, (row, _to, column, content) => {
    if (content instanceof FormulaCell) visit(row, column, content);
  });
}

function readBy(workbook: Workbook, sheet: Sheet, row: number, column: number, { text, compiled, origin }: FormulaCell): { sheet: Sheet; box: Box }[] {
  const direct = compiled.references.flatMap((reference) => {
    const target = reference.sheet === null ? sheet : workbook.findSheet(reference.sheet);
    return target ? [{ sheet: target, box: referenceBox(reference, origin, { row, column }) }] : [];
  });
  return [...direct, ...compiled.names.flatMap((name) => namedCells(workbook, sheet, name)), ...tableCells(workbook, sheet, { row, column }, text)];
}

/** What `Sales[Price]` and the like mean in a cell. */
function tableCells(workbook: Workbook, home: Sheet, at: Place, formula: string): { sheet: Sheet; box: Box }[] {
  if (!workbook.state.sheets.some(({ state }) => state.tables.length > 0)) return [];
  const context = { scope: formulaScope(workbook, home), at, depth: 0, passing: 0 };
  const cells: { sheet: Sheet; box: Box }[] = [];
  mapStructured(formula, (reference, isPlainName) => {
    const area = isPlainName ? tableArea(reference.table, context) : structuredArea(writeStructured(reference))?.(context);
    const sheet = area instanceof Area ? (area.sheet === null ? home : workbook.findSheet(area.sheet)) : undefined;
    if (area instanceof Area && sheet) cells.push({ sheet, box: area.box });
    return null;
  });
  return cells;
}

function namedCells(workbook: Workbook, home: Sheet, name: string): { sheet: Sheet; box: Box }[] {
  const matches = workbook.state.names.filter((candidate) => candidate.name.toUpperCase() === name.toUpperCase());
  const found = matches.find(({ sheetId }) => sheetId === home.id) ?? matches.find(({ sheetId }) => sheetId === null);
  const cells: { sheet: Sheet; box: Box }[] = [];
  if (found) mapReferences(found.formula, (reference) => {
    const sheet = reference.sheet === null ? home : workbook.findSheet(reference.sheet);
    if (sheet) cells.push({ sheet, box: referencedBox(reference) });
    return reference;
  });
  return cells;
}
