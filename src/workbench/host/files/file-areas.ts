import { columnName, parseBox } from "../geometry/address";
import { bounding, type Box } from "../geometry/box";

/** `A2:A9 C2:C9`. Whole columns are written cell to cell here, as Excel does it. */
export function writeAreas(areas: readonly Box[]): string {
  return areas.map(({ row, column, rows, columns }) => {
    const [from, to] = [`${columnName(column)}${row + 1}`, `${columnName(column + columns - 1)}${row + rows}`];
    return from === to ? from : `${from}:${to}`;
  }).join(" ");
}

/** What is no address is left out. */
export function readAreas(range: string): Box[] {
  return range.trim().split(/\s+/).flatMap((part) => parseBox(part) ?? []);
}

/**
 * The areas with the one first from which formulas are read. Programs differ in whether that is the first area or the
 * top left corner of them all, so an area that is both comes first where there is one.
 */
export function anchored(areas: readonly Box[]): readonly Box[] {
  const [first, ...others] = areas;
  if (!first) return areas;
  const all = others.reduce(bounding, first);
  const corner = areas.find(({ row, column }) => row === all.row && column === all.column);
  return corner ? [corner, ...areas.filter((area) => area !== corner)] : areas;
}
