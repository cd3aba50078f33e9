import type { Sheet as FileSheet } from "hucre/xlsx";
import { parseBox } from "../geometry/address";
import { boxOf, sheetRows } from "../geometry/box";
import { spansWhere, type Span } from "../geometry/spans";
import type { RuleFormat } from "../model/conditional-rule";
import type { AutoFilterState } from "../model/filters/filter-criteria";
import type { Sheet } from "../model/sheet";
import type { CustomProperty } from "../model/sheet-state";
import type { TableState } from "../model/table-state";
import { charactersToPixels, hostColor, pointsToPixels } from "./file-units";
import { readProtection } from "./file-protection";
import { readCells } from "./read-cells";
import type { ColorReader } from "./file-colors";
import { readAutoFilter } from "./file-filters";
import { readRules } from "./read-rules";
import { readValidations } from "./read-validations";
import type { XmlElement } from "./xml";

export interface SheetExtras {
  readonly customProperties: readonly CustomProperty[];
  /** Number formats of whole columns, which the file library leaves out. */
  readonly columnFormats: ReadonlyMap<number, string>;
  /** The sheet's XML but for its cells. */
  readonly elements: readonly XmlElement[];
  readonly tables: readonly TableState[];
  readonly formats: readonly RuleFormat[];
  readonly color: ColorReader;
  readonly nextId: () => string;
  readonly dateSystem: "1900" | "1904";
}

/** Makes a new, empty sheet what the file says. Returns what could not be read, as words for the person. */
export function readSheet(sheet: Sheet, file: FileSheet, { customProperties, columnFormats, elements, tables, formats, color, nextId, dateSystem }: SheetExtras): string[] {
  for (const [column, format] of columnFormats) {
    const box = boxOf(0, column, sheetRows, 1);
    sheet.writeFormats(box, (plane) => plane.fill(box, format));
  }
  const { strangeFormulas } = readCells(sheet, file, dateSystem, tables);
  const { rules, lost } = readRules(elements, { formats, color, nextId });
  lost.push(...readValidations(sheet, elements));
  const columns = file.columns ?? [];
  sheet.change({
    visibility: file.veryHidden ? "VeryHidden" : file.hidden ? "Hidden" : "Visible",
    rules, customProperties, tables, autoFilter: readSheetFilter(elements, formats, lost),
    frozenRows: file.freezePane?.rows ?? 0, frozenColumns: file.freezePane?.columns ?? 0,
    tabColor: hostColor(file.view?.tabColor) ?? "", isProtected: file.protection?.sheet === true,
    ...(file.protection?.sheet && { protection: readProtection(file.protection) }),
    showGridlines: file.view?.showGridLines ?? true, showHeadings: file.view?.showRowColHeaders ?? true,
    columnWidths: new Map(columns.flatMap(({ width }, column) => (width === undefined ? [] : [[column, charactersToPixels(width)] as const]))),
    hiddenColumns: spansOf(columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    rowHeights: new Map([...(file.rowDefs ?? [])].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, pointsToPixels(height)] as const]))),
    hiddenRows: spansOf([...(file.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    merges: (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => boxOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1)),
    hyperlinks: [...(file.cells ?? [])].flatMap(([place, { hyperlink }]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return hyperlink ? [{ box: boxOf(row, column), ...(hyperlink.target && { address: hyperlink.target }), ...(hyperlink.location && { documentReference: hyperlink.location }), ...(hyperlink.tooltip && { screenTip: hyperlink.tooltip }) }] : [];
    }),
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

function spansOf(lines: readonly number[]): readonly Span[] {
  const known = new Set(lines);
  return spansWhere({ first: 0, count: lines.reduce((most, line) => Math.max(most, line + 1), 0) }, (line) => known.has(line));
}
