import type { CellStyle as FileStyle } from "hucre/xlsx";
import { hasLine, spansWhere, type Span } from "../geometry/spans";
import type { Outline } from "../geometry/outline";
import type { SheetState } from "../model/sheet-state";
import { defaultColumnPixels, defaultRowPixels } from "../model/sizes";
import { charactersToPixels, pixelsToCharacters, pixelsToPoints, pointsToPixels } from "./file-units";
import { flagOf, writeXml, type XmlElement } from "./xml";

/** How deep a line is grouped; undefined for not at all, as files leave it out. */
export function outlineLevel(outline: Outline, line: number): number | undefined {
  return outline.filter((lines) => hasLine(lines, line)).length || undefined;
}

/** The groups of lines by how deep each is grouped. */
export function readOutline(levels: ReadonlyMap<number, number>): Outline {
  const deepest = Math.max(0, ...levels.values());
  const count = Math.max(-1, ...levels.keys()) + 1;
  return Array.from({ length: deepest }, (_level, level): readonly Span[] => spansWhere({ first: 0, count }, (line) => (levels.get(line) ?? 0) > level));
}

/** What lines measure that have no size of their own, and how deep the outlines are (ECMA-376, 18.3.1.81). */
export function writeSheetFormat({ usualColumnPixels, usualRowPixels, rowOutline, columnOutline }: SheetState): string {
  return writeXml("sheetFormatPr", {
    defaultColWidth: usualColumnPixels === defaultColumnPixels ? undefined : pixelsToCharacters(usualColumnPixels),
    defaultRowHeight: pixelsToPoints(usualRowPixels), customHeight: usualRowPixels === defaultRowPixels ? undefined : true,
    outlineLevelRow: rowOutline.length || undefined, outlineLevelCol: columnOutline.length || undefined,
  });
}

/** Excel writes heights that it has measured, too; only one that was chosen counts. */
export function readSheetFormat(format: XmlElement | undefined): Pick<SheetState, "usualColumnPixels" | "usualRowPixels"> {
  const { defaultColWidth: width, defaultRowHeight: height } = format?.attributes ?? {};
  return {
    usualColumnPixels: width === undefined ? defaultColumnPixels : charactersToPixels(Number(width)),
    usualRowPixels: height === undefined || !flagOf(format, "customHeight") ? defaultRowPixels : pointsToPixels(Number(height)),
  };
}

/**
 * The columns' widths, groups and styles (ECMA-376, 18.3.1.17 cols). `styleNumber` gives the number of a style in the file:
 * the file library gives it to the cells that are there, but not to the column, so that rows which come later would lose it.
 */
export function writeColumns(state: SheetState, styles: ReadonlyMap<number, FileStyle>, styleNumber: (column: number) => string | undefined): string {
  const { columnWidths, hiddenColumns, columnOutline } = state;
  const grouped = [...hiddenColumns, ...columnOutline.flat()].flatMap(({ first, count }) => Array.from({ length: count }, (_line, index) => first + index));
  const columns = [...new Set([...styles.keys(), ...columnWidths.keys(), ...grouped])].sort((one, other) => one - other);
  const written: { first: number; last: number; attributes: Readonly<Record<string, string | number | boolean | undefined>>; key: string }[] = [];
  for (const column of columns) {
    const pixels = columnWidths.get(column);
    const attributes = {
      // Programs differ in what a column without a width is.
      width: pixelsToCharacters(pixels ?? state.usualColumnPixels), style: styleNumber(column), customWidth: pixels === undefined ? undefined : true,
      hidden: hasLine(hiddenColumns, column) || undefined, outlineLevel: outlineLevel(columnOutline, column),
    };
    const key = JSON.stringify(attributes);
    const last = written.at(-1);
    if (last && last.last === column - 1 && last.key === key) last.last = column;
    else written.push({ first: column, last: column, attributes, key });
  }
  return written.length === 0 ? "" : writeXml("cols", {}, ...written.map(({ first, last, attributes }) => writeXml("col", { min: first + 1, max: last + 1, ...attributes })));
}

/** A column as the file has it; columns that are alike stand in one element there. */
export interface FileColumn {
  readonly span: Span;
  readonly pixels: number | undefined;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  /** The number of the column's style. */
  readonly style: number;
}

export function readColumns(columns: readonly XmlElement[], usualPixels: number): readonly FileColumn[] {
  return columns.map((column) => {
    const { min = "1", max = min, width, style = "0", outlineLevel: level = "0" } = column.attributes;
    const pixels = width === undefined ? undefined : charactersToPixels(Number(width));
    return {
      span: { first: Number(min) - 1, count: Number(max) - Number(min) + 1 }, pixels: pixels === usualPixels && !flagOf(column, "customWidth") ? undefined : pixels,
      hidden: flagOf(column, "hidden"), outlineLevel: Number(level), style: Number(style),
    };
  });
}
