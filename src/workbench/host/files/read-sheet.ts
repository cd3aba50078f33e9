import type { CellStyle as FileStyle, Sheet as FileSheet } from "hucre/xlsx";
import { parseBox } from "../geometry/address";
import { boxOf, sheetRows } from "../geometry/box";
import { spansWhere, type Span } from "../geometry/spans";
import type { RuleFormat } from "../model/conditional-rule";
import type { AutoFilterState } from "../model/filters/filter-criteria";
import { sharedStyle } from "../model/looks";
import type { Sheet } from "../model/sheet";
import type { CustomProperty } from "../model/sheet-state";
import type { TableState } from "../model/table-state";
import { readColumns, readOutline, readSheetFormat } from "./file-lines";
import { readLinks } from "./file-links";
import { fromFileStyle } from "./file-style";
import { hostColor, pointsToPixels } from "./file-units";
import { readProtection } from "./file-protection";
import { readCells } from "./read-cells";
import type { ColorReader } from "./file-colors";
import { readAutoFilter } from "./file-filters";
import { readRules } from "./read-rules";
import { readValidations } from "./read-validations";
import { deepIn, type XmlElement } from "./xml";

export interface SheetExtras {
  /** Names that stand for several cells, in upper case. */
  readonly severalNames: ReadonlySet<string>;
  readonly customProperties: readonly CustomProperty[];
  /** The looks of columns by their numbers, which the file library leaves out. */
  readonly styles: ReadonlyMap<number, FileStyle>;
  /** The sheet's XML but for its cells. */
  readonly elements: readonly XmlElement[];
  /** The XML of the sheet's relationships. */
  readonly relationships: string;
  readonly tables: readonly TableState[];
  readonly formats: readonly RuleFormat[];
  readonly color: ColorReader;
  readonly nextId: () => string;
  readonly dateSystem: "1900" | "1904";
}

/** Makes a new, empty sheet what the file says. Returns what could not be read, as words for the person. */
export function readSheet(sheet: Sheet, file: FileSheet, { customProperties, styles, elements, relationships, tables, severalNames, formats, color, nextId, dateSystem }: SheetExtras): string[] {
  const format = readSheetFormat(elements.find(({ name }) => name === "sheetFormatPr"));
  const columns = readColumns(deepIn(elements.filter(({ name }) => name === "cols"), "col"), format.usualColumnPixels);
  for (const { span, style } of columns) writeColumnLook(sheet, span, styles.get(style));
  const { strangeFormulas } = readCells(sheet, file, dateSystem, tables, severalNames);
  const { rules, lost } = readRules(elements, { formats, color, nextId });
  lost.push(...readValidations(sheet, elements));
  const ownWidths = columns.filter(({ pixels }) => pixels !== undefined);
  const rows = [...(file.rowDefs ?? [])];
  sheet.change({
    visibility: file.veryHidden ? "VeryHidden" : file.hidden ? "Hidden" : "Visible",
    rules, customProperties, tables, autoFilter: readSheetFilter(elements, formats, lost),
    frozenRows: file.freezePane?.rows ?? 0, frozenColumns: file.freezePane?.columns ?? 0,
    tabColor: hostColor(file.view?.tabColor) ?? "", isProtected: file.protection?.sheet === true,
    ...(file.protection?.sheet && { protection: readProtection(file.protection) }),
    showGridlines: file.view?.showGridLines ?? true, showHeadings: file.view?.showRowColHeaders ?? true,
    ...format,
    columnWidths: new Map(ownWidths.flatMap(({ span, pixels = 0 }) => linesOf(span).map((column) => [column, pixels] as const))),
    hiddenColumns: spansOf(columns.flatMap(({ span, hidden }) => (hidden ? linesOf(span) : []))),
    columnOutline: readOutline(new Map(columns.flatMap(({ span, outlineLevel }) => (outlineLevel > 0 ? linesOf(span).map((column) => [column, outlineLevel] as const) : [])))),
    rowHeights: new Map(rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, pointsToPixels(height)] as const]))),
    hiddenRows: spansOf(rows.flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    rowOutline: readOutline(new Map(rows.flatMap(([row, { outlineLevel }]) => (outlineLevel ? [[row, outlineLevel] as const] : [])))),
    merges: (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => boxOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1)),
    hyperlinks: readLinks(elements, relationships),
  });
  return strangeFormulas > 0 ? [...lost, `${strangeFormulas} ${strangeFormulas === 1 ? "formula" : "formulas"} not understood here (the values are there)`] : lost;
}

function readSheetFilter(elements: readonly XmlElement[], formats: readonly RuleFormat[], lost: string[]): AutoFilterState | null {
  const filter = elements.find(({ name }) => name === "autoFilter");
  const box = parseBox(filter?.attributes["ref"] ?? "");
  if (!filter || !box) return null;
  const { criteria, strange } = readAutoFilter(filter, formats);
  if (strange > 0) lost.push("a filter of a kind that is not known here (its rows stay hidden)");
  return { box, criteria };
}

function linesOf({ first, count }: Span): number[] {
  return Array.from({ length: count }, (_line, index) => first + index);
}

function writeColumnLook(sheet: Sheet, { first, count }: Span, file: FileStyle | undefined): void {
  const box = boxOf(0, first, sheetRows, count);
  const own = fromFileStyle(file);
  const { numFmt = "General" } = file ?? {};
  if (numFmt !== "General") sheet.writeFormats(box, (plane) => plane.fill(box, numFmt));
  if (own) sheet.writeStyles(box, (plane) => plane.fill(box, sharedStyle(own)));
}

function spansOf(lines: readonly number[]): readonly Span[] {
  const known = new Set(lines);
  return spansWhere({ first: 0, count: lines.reduce((most, line) => Math.max(most, line + 1), 0) }, (line) => known.has(line));
}
