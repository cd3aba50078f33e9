import { boxOf, type Box } from "../geometry/box";
import { FormulaCell } from "./cell-content";
import { enterCells, entryOf } from "./enter-cells";
import { eachFilledCell, filledBox } from "./filled-cells";
import type { Place } from "../formula/scope";
import type { Sheet } from "./sheet";
import { shownText } from "./shown-text";
import type { Workbook } from "./workbook";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** What a search looks for: `?` is any character, `*` any number of them, `~` takes the next one as it is. */
export function searchPattern(text: string, { completeMatch = false, matchCase = false }: SearchCriteria, everywhere = false): RegExp {
  const source = text.replace(/~([?*~])|[?*]|[\\^$.+()[\]{}|/]/g, (found, literal: string | undefined) =>
    literal !== undefined ? `\\${literal}` : found === "?" ? "[\\s\\S]" : found === "*" ? "[\\s\\S]*?" : `\\${found}`);
  return new RegExp(completeMatch ? `^(?:${source})$` : source, `${everywhere ? "g" : ""}${matchCase ? "" : "i"}u`);
}

/** All cells of a box whose shown text fits, row by row. */
export function findAll(workbook: Workbook, sheet: Sheet, box: Box, text: string, criteria: SearchCriteria): Place[] {
  const pattern = searchPattern(text, criteria);
  const found: Place[] = [];
  eachFilledCell(sheet, box, (row, column) => {
    if (pattern.test(shownText(workbook, sheet, row, column))) found.push({ row, column });
  });
  return found.sort(readingOrder);
}

/**
 * The first cell of a box that fits, or the last when one searches backwards. From a single cell the whole sheet is
 * searched, starting after that cell and coming round to it.
 */
export function findText(workbook: Workbook, sheet: Sheet, box: Box, text: string, criteria: SearchCriteria): Place | null {
  const backwards = criteria.searchDirection === "Backwards";
  if (box.rows > 1 || box.columns > 1) {
    const found = findAll(workbook, sheet, box, text, criteria);
    return (backwards ? found.at(-1) : found[0]) ?? null;
  }
  const used = filledBox(sheet);
  return used && findNext(workbook, sheet, used, box, text, criteria);
}

/** The next cell of a box that fits after a place, or before it when one searches backwards; the place itself comes last. */
export function findNext(workbook: Workbook, sheet: Sheet, box: Box, from: Place, text: string, criteria: SearchCriteria): Place | null {
  const found = findAll(workbook, sheet, box, text, criteria);
  if (criteria.searchDirection === "Backwards") return found.findLast((place) => readingOrder(place, from) < 0) ?? found.at(-1) ?? null;
  return found.find((place) => readingOrder(place, from) > 0) ?? found[0] ?? null;
}

/**
 * Replaces a text in the cells of a box, in formulas too; what comes out is read as if it were typed. Returns how many
 * cells changed.
 */
export function replaceAll(workbook: Workbook, sheet: Sheet, box: Box, text: string, replacement: string, criteria: SearchCriteria): number {
  if (text === "") return 0;
  const pattern = searchPattern(text, criteria, true);
  const changes: { place: Place; after: string }[] = [];
  sheet.contents.eachCell(box, (row, column, content) => {
    const before = content instanceof FormulaCell ? content.text : typeof content === "string" ? content : shownText(workbook, sheet, row, column);
    const after = before.replace(pattern, () => replacement);
    if (after !== before) changes.push({ place: { row, column }, after });
  });
  for (const { place: { row, column }, after } of changes.sort((one, other) => readingOrder(one.place, other.place))) {
    enterCells(workbook, sheet, boxOf(row, column), () => entryOf(after, sheet, row, column, workbook.culture.values));
  }
  return changes.length;
}

function readingOrder(one: Place, other: Place): number {
  return one.row - other.row || one.column - other.column;
}
