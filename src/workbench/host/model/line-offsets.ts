import { hasLine, spansWithin, countLines, type Span } from "../geometry/spans";
import type { Axis } from "./lines";
import type { Sheet } from "./sheet";

/** What these lines measure together in pixels; hidden ones nothing. */
export function pixelsOf(sheet: Sheet, axis: Axis, { first, count }: Span): number {
  const { rowHeights, columnWidths, hiddenRows, hiddenColumns, usualRowPixels, usualColumnPixels } = sheet.state;
  const [sizes, hidden, usual] = axis === "rows" ? [rowHeights, hiddenRows, usualRowPixels] : [columnWidths, hiddenColumns, usualColumnPixels];
  let pixels = (count - countLines(spansWithin(hidden, { first, count }))) * usual;
  for (const [line, size] of sizes) {
    if (line >= first && line < first + count && !hasLine(hidden, line)) pixels += size - usual;
  }
  return pixels;
}
