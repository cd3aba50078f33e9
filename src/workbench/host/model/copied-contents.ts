import type { Place } from "../formula/scope";
import { hasCell, type Box } from "../geometry/box";
import { transposedFormula } from "../geometry/transposed-formula";
import { FormulaCell, type CellContent } from "./cell-content";
import type { CellEntry } from "./enter-cells";
import { cellValue, contentValue } from "./evaluate";
import { moveContent } from "./move-content";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface CopyOptions {
  /** All: also looks, validation, conditional formats, merged cells and links. Formats: looks, rules and merged cells only. */
  readonly kind: "All" | "Formulas" | "Values" | "Formats";
  /** Blank cells of the source leave what is there. */
  readonly skipBlanks?: boolean;
  readonly transpose?: boolean;
}

/** An area of the source, and where it begins among the copied cells before they are transposed. */
export interface CopiedPart {
  readonly box: Box;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads what is copied, now. The answer tells what a cell gets that is so many rows and columns from the first, and
 * stands at `place`; null for a cell that is left alone.
 */
export function copiedContents(
  workbook: Workbook, from: Sheet, parts: readonly CopiedPart[], width: number, { kind, skipBlanks, transpose }: CopyOptions,
): (down: number, right: number, place: Place) => CellEntry | null {
  const cells = new Map<number, { content: CellContent; place: Place }>();
  for (const { box, row, column } of parts) {
    from.contents.eachCell(box, (at, across, content) => {
      const value = kind === "Values" ? contentValue(workbook, from, at, across, content) : content;
      if (value === null) return;
      const down = row + at - box.row;
      const right = column + across - box.column;
      cells.set(transpose ? right * width + down : down * width + right, { content: value, place: { row: at, column: across } });
    });
  }
  // What is spilled is copied as values, unless its formula comes along.
  if (from.arrayCount > 0 && kind !== "Formats") for (const { box, row, column } of parts) {
    from.spills.eachCell(box, (at, across) => {
      const anchor = from.spills.at(at, across)?.box;
      if (kind !== "Values" && anchor && parts.some((part) => hasCell(part.box, anchor.row, anchor.column))) return;
      const value = cellValue(workbook, from, at, across);
      const down = row + at - box.row;
      const right = column + across - box.column;
      if (value !== null) cells.set(transpose ? right * width + down : down * width + right, { content: value, place: { row: at, column: across } });
    });
  }
  return (down, right, place) => {
    const found = cells.get(down * width + right);
    if (!found) return skipBlanks ? null : undefined;
    return placed(found.content, found.place, place, transpose ?? false);
  };
}

function placed(content: CellContent, from: Place, to: Place, transpose: boolean): CellContent {
  if (transpose && content instanceof FormulaCell) return new FormulaCell(transposedFormula(content.text, from, to), to);
  return moveContent(content, to.row - from.row, to.column - from.column, to);
}
