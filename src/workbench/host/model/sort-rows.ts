import type { Scalar } from "../formula/scalar";
import { intersect, type Box } from "../geometry/box";
import { hasLine } from "../geometry/spans";
import { ApiError } from "../wire/api-error";
import { cellValue } from "./evaluate";
import { filledBox } from "./filled-cells";
import { mergesTouching } from "./merge-cells";
import { permuteLines } from "./permute-lines";
import type { Sheet } from "./sheet";
import { compareForSort, textAsNumber } from "./sort-order";
import { tidyHeadersIn } from "./table-headers";
import type { Workbook } from "./workbook";

export interface SortKey {
  /** The column (or row) that decides, counted from the box's first. */
  readonly offset: number;
  readonly ascending: boolean;
  /** Cells of the colour (`#RRGGBB`, "" for none) come first, or last where the key is descending. */
  readonly on?: "Value" | "CellColor" | "FontColor";
  readonly color?: string;
  readonly textAsNumber?: boolean;
}

export interface SortOptions {
  readonly matchCase?: boolean;
  readonly hasHeaders?: boolean;
  /** "columns" puts columns in order, by the values in rows. */
  readonly axis?: "rows" | "columns";
}

/**
 * Puts the lines of a box in order: contents, number formats and looks move, references of formulas move with them
 * as if they were copied, validation and conditional formats stay where they are. Hidden lines stay in their places,
 * as Excel has it. Reports the lines that moved.
 */
export function sortLines(workbook: Workbook, sheet: Sheet, whole: Box, keys: readonly SortKey[], options: SortOptions = {}): void {
  const { axis = "rows", matchCase = false, hasHeaders = false } = options;
  const byRows = axis === "rows";
  const box = hasHeaders ? withoutFirst(whole, axis) : whole;
  if (mergesTouching(sheet, box).length > 0) throw new ApiError("MergedRangeConflict", "Merged cells can't be sorted. Unmerge them first.");
  const used = filledBox(sheet);
  if (keys.length === 0 || keys.some(({ offset }) => !Number.isInteger(offset) || offset < 0 || offset >= (byRows ? box.columns : box.rows))) {
    throw new ApiError("InvalidArgument");
  }
  // Blank lines are last anyhow: those beneath all that is used need not be looked at.
  const part = used && intersect(box, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  if (!part) return;
  const count = byRows ? part.rows : part.columns;
  const hidden = byRows ? sheet.state.hiddenRows : sheet.state.hiddenColumns;
  const first = byRows ? box.row : box.column;
  const shown = Array.from({ length: count }, (_line, offset) => offset).filter((offset) => !hasLine(hidden, first + offset));
  const ordered = inOrder(workbook, sheet, box, shown, keys, { axis, matchCase });
  const sources = Array.from({ length: count }, (_line, offset) => offset);
  shown.forEach((place, position) => {
    sources[place] = ordered[position] ?? place;
  });
  const firstMoved = sources.findIndex((source, place) => source !== place);
  if (firstMoved < 0) return;
  const moved = sources.findLastIndex((source, place) => source !== place) - firstMoved + 1;
  const changed = byRows ? { ...box, row: box.row + firstMoved, rows: moved } : { ...box, column: box.column + firstMoved, columns: moved };
  permuteLines(sheet, changed, axis, sources.slice(firstMoved, firstMoved + moved).map((source) => source - firstMoved));
  tidyHeadersIn(workbook, sheet, changed);
  workbook.happened({ kind: byRows ? "rowSorted" : "columnSorted", sheet, box: changed });
}

function withoutFirst(box: Box, axis: "rows" | "columns"): Box {
  const lines = axis === "rows" ? box.rows : box.columns;
  if (lines < 2) throw new ApiError("InvalidArgument");
  return axis === "rows" ? { ...box, row: box.row + 1, rows: lines - 1 } : { ...box, column: box.column + 1, columns: lines - 1 };
}

function inOrder(
  workbook: Workbook, sheet: Sheet, box: Box, lines: readonly number[], keys: readonly SortKey[], { axis, matchCase }: { axis: "rows" | "columns"; matchCase: boolean },
): number[] {
  const cellOf = (line: number, { offset }: SortKey): [number, number] =>
    axis === "rows" ? [box.row + line, box.column + offset] : [box.row + offset, box.column + line];
  const read = (line: number, key: SortKey): Scalar => {
    const [row, column] = cellOf(line, key);
    if (key.on === "CellColor" || key.on === "FontColor") {
      const style = sheet.styles.get(row, column);
      const color = (key.on === "CellColor" ? style?.fill : style?.color) ?? "";
      return color.toUpperCase() === (key.color ?? "").toUpperCase() ? 0 : 1;
    }
    const value = cellValue(workbook, sheet, row, column);
    return key.textAsNumber ? textAsNumber(value) : value;
  };
  const entries = lines.map((line) => ({ line, values: keys.map((key) => read(line, key)) }));
  entries.sort((one, other) => {
    for (const [index, { ascending }] of keys.entries()) {
      const result = compareForSort(one.values[index] ?? null, other.values[index] ?? null, ascending, matchCase);
      if (result !== 0) return result;
    }
    return one.line - other.line;
  });
  return entries.map(({ line }) => line);
}
