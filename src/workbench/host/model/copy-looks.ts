import type { Piece, Plane } from "../cells/plane";
import { RunColumn } from "../cells/run-column";
import { bounding, boxOf, fewest, intersect, without, type Box } from "../geometry/box";
import type { ConditionalRule } from "./conditional-rule";
import type { CopiedPart, CopyOptions } from "./copied-contents";
import { removeHyperlinks } from "./hyperlinks";
import { removeMerges } from "./merge-cells";
import { replaceAreas } from "./move-rules";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Reads how the copied cells look, now; the answer puts it into the places. The target's own conditional formats are
 * cut off there and the source's come as rules of their own: that is how pasting fragments rules in Excel. Validation
 * and links come with everything (All), not with formats alone.
 */
export function copyLooks(
  workbook: Workbook, from: Sheet, parts: readonly CopiedPart[], to: Sheet, places: readonly Box[], { kind, skipBlanks = false, transpose = false }: CopyOptions,
): () => void {
  const blocks = skipBlanks ? parts.flatMap((part) => filledCells(from, part)) : parts;
  const copies = blocks.map((part) => ({
    part, formats: from.formats.copy(part.box), styles: from.styles.copy(part.box), validations: from.validations.copy(part.box),
    merges: from.state.merges.filter((merge) => intersect(merge, part.box)),
    links: from.state.hyperlinks.filter((link) => intersect(link.box, part.box)),
  }));
  const rules = from.state.rules.filter((rule) => blocks.some(({ box }) => rule.areas.some((area) => intersect(area, box))));
  return () => {
    const brought = new Map<ConditionalRule, Box[]>(rules.map((rule) => [rule, []]));
    for (const place of places) {
      for (const { part, formats, styles, validations, merges, links } of copies) {
        const put = (box: Box): Box => placed(box, part, place, transpose);
        const target = put(part.box);
        to.writeFormats(target, (plane) => putPiece(plane, target, formats, transpose));
        to.writeStyles(target, (plane) => putPiece(plane, target, styles, transpose));
        removeMerges(to, target);
        if (merges.length > 0) to.change({ merges: [...to.state.merges, ...merges.map(put)] });
        if (kind === "All") {
          to.writeValidations(target, (plane) => putPiece(plane, target, validations, transpose));
          removeHyperlinks(to, target);
          if (links.length > 0) to.change({ hyperlinks: [...to.state.hyperlinks, ...links.map((link) => ({ ...link, box: put(intersect(link.box, part.box) ?? part.box) }))] });
        }
        replaceAreas(to, (rule) => (rule.areas.some((area) => intersect(area, target)) ? rule.areas.flatMap((area) => without(area, target)) : rule.areas));
        for (const [rule, areas] of brought) areas.push(...rule.areas.flatMap((area) => intersect(area, part.box) ?? []).map(put));
      }
    }
    const fresh = [...brought].filter(([, areas]) => areas.length > 0).map(([rule, areas]) => ({ ...rule, id: workbook.nextId(), areas: fewest(areas) }));
    if (fresh.length > 0) to.change({ rules: [...fresh, ...to.state.rules] });
    workbook.happened({ kind: "formatChanged", sheet: to, box: places.reduce(bounding) });
  };
}

/** Where a part of the source comes to be within a place that holds all that is copied. */
function placed(box: Box, part: CopiedPart, place: Box, transpose: boolean): Box {
  const down = part.row + box.row - part.box.row;
  const right = part.column + box.column - part.box.column;
  return transpose
    ? boxOf(place.row + right, place.column + down, box.columns, box.rows)
    : boxOf(place.row + down, place.column + right, box.rows, box.columns);
}

function putPiece<T>(plane: Plane<T>, target: Box, piece: Piece<T>, transpose: boolean): void {
  plane.put(target.row, target.column, transpose ? transposed(piece) : piece);
}

function transposed<T>(piece: Piece<T>): Piece<T> {
  const columns = new Map<number, RunColumn<T>>();
  for (const [offset, column] of piece.columns) {
    column.each(0, piece.rows, (from, to, value) => {
      for (let row = from; row < to; row += 1) {
        const line = columns.get(row) ?? new RunColumn<T>();
        line.fill(offset, offset + 1, value);
        columns.set(row, line);
      }
    });
  }
  return { rows: piece.width, width: piece.rows, columns };
}

/** Each cell that holds something as a part of its own: blank ones are skipped with their looks. */
function filledCells(from: Sheet, { box, row, column }: CopiedPart): CopiedPart[] {
  const cells: CopiedPart[] = [];
  from.contents.eachCell(box, (at, across) => {
    cells.push({ box: boxOf(at, across), row: row + at - box.row, column: column + across - box.column });
  });
  return cells;
}
