import type { Sheet as FileSheet, TableDefinition } from "hucre/xlsx";
import { parseBox } from "../geometry/address";
import { boxOf, sheetRows } from "../geometry/box";
import { spansWhere, type Span } from "../geometry/spans";
import type { Sheet } from "../model/sheet";
import type { CustomProperty } from "../model/sheet-state";
import { plainTable, type TableState } from "../model/table-state";
import { charactersToPixels, hostColor, pointsToPixels } from "./file-units";
import { readProtection } from "./file-protection";
import { readCells } from "./read-cells";
import type { RuleFormat } from "../model/conditional-rule";
import type { ColorReader } from "./file-colors";
import { readRules } from "./read-rules";
import { readValidations } from "./read-validations";
import type { XmlElement } from "./xml";

export interface SheetExtras {
  readonly customProperties: readonly CustomProperty[];
  /** Number formats of whole columns, which the file library leaves out. */
  readonly columnFormats: ReadonlyMap<number, string>;
  /** The sheet's XML but for its cells. */
  readonly elements: readonly XmlElement[];
  readonly formats: readonly RuleFormat[];
  readonly color: ColorReader;
  readonly nextId: () => string;
  readonly dateSystem: "1900" | "1904";
}

/** Makes a new, empty sheet what the file says. Returns what could not be read, as words for the person. */
export function readSheet(sheet: Sheet, file: FileSheet, { customProperties, columnFormats, elements, formats, color, nextId, dateSystem }: SheetExtras): string[] {
  for (const [column, format] of columnFormats) {
    const box = boxOf(0, column, sheetRows, 1);
    sheet.writeFormats(box, (plane) => plane.fill(box, format));
  }
  const { strangeFormulas } = readCells(sheet, file, dateSystem);
  const { rules, lost } = readRules(elements, { formats, color, nextId });
  lost.push(...readValidations(sheet, elements));
  const columns = file.columns ?? [];
  sheet.change({
    visibility: file.veryHidden ? "VeryHidden" : file.hidden ? "Hidden" : "Visible",
    rules, customProperties,
    tables: (file.tables ?? []).flatMap((table, index) => readTable(table, nextId(), index)),
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

function readTable(written: TableDefinition, id: string, index: number): TableState[] {
  const box = parseBox(written.range ?? "");
  if (!box) return [];
  return [{
    ...plainTable, id, legacyId: String(index + 1), name: written.displayName ?? written.name, box, style: written.style ?? "",
    showBandedRows: written.showRowStripes ?? true, showBandedColumns: written.showColumnStripes ?? false, showFilterButton: written.showAutoFilter ?? false,
    showTotals: written.showTotalRow ?? false, columnIds: Array.from({ length: box.columns }, (_id, column) => column + 1),
  }];
}

function spansOf(lines: readonly number[]): readonly Span[] {
  const known = new Set(lines);
  return spansWhere({ first: 0, count: lines.reduce((most, line) => Math.max(most, line + 1), 0) }, (line) => known.has(line));
}
