import { fewest, intersect, without, type Box } from "../geometry/box";
import type { Plane } from "../cells/plane";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Repeats the looks of the source's lines in a region beside it: formats, styles, validation. Conditional formats of
 * the source reach over the region, others are cut off there.
 */
export function fillLooks(workbook: Workbook, sheet: Sheet, source: Box, region: Box, axis: "rows" | "columns"): void {
  const tiles = tilesOf(source, region, axis);
  sheet.writeFormats(region, (plane) => fillPlane(plane, tiles));
  sheet.writeStyles(region, (plane) => fillPlane(plane, tiles));
  sheet.writeValidations(region, (plane) => fillPlane(plane, tiles));
  const rules = sheet.state.rules.flatMap((rule) => {
    const came = tiles.flatMap(({ from, to }) => rule.areas.flatMap((area) => {
      const part = intersect(area, from);
      return part ? [stretched(part, from, to, axis)] : [];
    }));
    if (came.length === 0 && !rule.areas.some((area) => intersect(area, region))) return [rule];
    const areas = fewest([...rule.areas.flatMap((area) => without(area, region)), ...came]);
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
  if (rules.length !== sheet.state.rules.length || rules.some((rule, index) => rule !== sheet.state.rules[index])) sheet.change({ rules });
  workbook.happened({ kind: "formatChanged", sheet, box: region });
}

interface Tile {
  readonly from: Box;
  readonly to: Box;
}

/** A single line fills the region in one go; several are repeated, the last time perhaps in part. */
function tilesOf(source: Box, region: Box, axis: "rows" | "columns"): Tile[] {
  const length = axis === "rows" ? source.rows : source.columns;
  if (length === 1) return [{ from: source, to: region }];
  const first = axis === "rows" ? region.row - source.row : region.column - source.column;
  const count = axis === "rows" ? region.rows : region.columns;
  const tiles: Tile[] = [];
  for (let place = 0; place < count;) {
    const seed = (((first + place) % length) + length) % length;
    const run = Math.min(length - seed, count - place);
    tiles.push(axis === "rows"
      ? { from: { ...source, row: source.row + seed, rows: run }, to: { ...region, row: region.row + place, rows: run } }
      : { from: { ...source, column: source.column + seed, columns: run }, to: { ...region, column: region.column + place, columns: run } });
    place += run;
  }
  return tiles;
}

function stretched(part: Box, from: Box, to: Box, axis: "rows" | "columns"): Box {
  if (axis === "rows") return from.rows === 1 ? { ...part, row: to.row, rows: to.rows } : { ...part, row: part.row + to.row - from.row };
  return from.columns === 1 ? { ...part, column: to.column, columns: to.columns } : { ...part, column: part.column + to.column - from.column };
}

function fillPlane<T>(plane: Plane<T>, tiles: readonly Tile[]): void {
  const pieces = tiles.map(({ from, to }) => ({ from, to, piece: plane.copy(from) }));
  for (const { from, to, piece } of pieces) {
    if (to.rows === from.rows && to.columns === from.columns) plane.put(to.row, to.column, piece);
    else {
      plane.fill(to, undefined);
      for (const [offset, column] of piece.columns) {
        column.each(0, from.rows, (first, last, value) => {
          const cells = from.rows === 1 && to.rows !== 1
            ? { row: to.row, rows: to.rows, column: to.column + offset, columns: 1 }
            : { row: to.row + first, rows: last - first, column: to.column, columns: to.columns };
          plane.fill(cells, value);
        });
      }
    }
  }
}
