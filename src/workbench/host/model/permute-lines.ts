import type { Column } from "../cells/column";
import { BlockColumn } from "../cells/block-column";
import type { Piece, Plane } from "../cells/plane";
import { RunColumn } from "../cells/run-column";
import { covers, type Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import { FormulaCell, type CellContent } from "./cell-content";
import { styleGroups, type CellStyle } from "./cell-style";
import { sharedStyle } from "./looks";
import type { Sheet } from "./sheet";

const borders: ReadonlySet<string> = new Set(styleGroups.Border);

/** Puts the rows (or columns) of a box in another order: the line at each place comes from `sources[place]`. */
export function permuteLines(sheet: Sheet, box: Box, axis: "rows" | "columns", sources: readonly number[]): void {
  sheet.writeContents(box, (plane) => {
    const piece = permuted(plane.copy(box), axis, sources, () => new BlockColumn<CellContent>());
    plane.put(box.row, box.column, piece);
    if (sheet.formulaCount > 0) rebaseFormulas(sheet, box, axis, sources);
  });
  sheet.writeFormats(box, (plane) => plane.put(box.row, box.column, permuted(plane.copy(box), axis, sources, () => new RunColumn())));
  sheet.writeStyles(box, (plane) => {
    const before = plane.copy(box);
    plane.put(box.row, box.column, permuted(before, axis, sources, () => new RunColumn()));
    keepBorders(plane, box, before);
  });
  moveLinks(sheet, box, axis, sources);
}

/** Borders stay where they are: Excel sorts what is in them. */
function keepBorders(plane: Plane<CellStyle>, box: Box, before: Piece<CellStyle>): void {
  if (!hasBorders(before)) return;
  for (let column = 0; column < box.columns; column += 1) {
    for (let row = 0; row < box.rows; row += 1) {
      const moved = plane.get(box.row + row, box.column + column);
      const stayed = before.columns.get(column)?.get(row);
      const style = sharedStyle({ ...bordersOf(moved, false), ...bordersOf(stayed, true) });
      plane.set(box.row + row, box.column + column, Object.keys(style).length > 0 ? style : undefined);
    }
  }
}

function hasBorders(piece: Piece<CellStyle>): boolean {
  let any = false;
  for (const column of piece.columns.values()) {
    column.each(0, piece.rows, (_from, _to, style) => {
      any ||= Object.keys(style).some((key) => borders.has(key));
    });
  }
  return any;
}

/** The borders of a look, or all but those. */
function bordersOf(style: CellStyle | undefined, kept: boolean): CellStyle {
  return Object.fromEntries(Object.entries(style ?? {}).filter(([key]) => borders.has(key) === kept));
}

/** A link on one line goes with it; one on several stays. */
function moveLinks(sheet: Sheet, box: Box, axis: "rows" | "columns", sources: readonly number[]): void {
  const { hyperlinks } = sheet.state;
  if (hyperlinks.length === 0) return;
  const places = new Map(sources.map((source, place) => [source, place] as const));
  sheet.change({
    hyperlinks: hyperlinks.map((link) => {
      const lines = axis === "rows" ? link.box.rows : link.box.columns;
      const first = axis === "rows" ? box.row : box.column;
      const place = places.get((axis === "rows" ? link.box.row : link.box.column) - first);
      if (lines !== 1 || place === undefined || !covers(box, link.box)) return link;
      return { ...link, box: axis === "rows" ? { ...link.box, row: first + place } : { ...link.box, column: first + place } };
    }),
  });
}

function permuted<T>(piece: Piece<T>, axis: "rows" | "columns", sources: readonly number[], create: () => Column<T>): Piece<T> {
  const columns = new Map<number, Column<T>>();
  if (axis === "columns") {
    sources.forEach((source, place) => {
      const column = piece.columns.get(source);
      if (column) columns.set(place, column);
    });
  } else {
    for (const [offset, column] of piece.columns) {
      const fresh = create();
      const cells = column.read(0, piece.rows);
      fresh.write(0, sources.map((source) => cells[source]));
      columns.set(offset, fresh);
    }
  }
  return { ...piece, columns };
}

function rebaseFormulas(sheet: Sheet, box: Box, axis: "rows" | "columns", sources: readonly number[]): void {
  sheet.contents.each(box, (row, _to, column, content) => {
    if (!(content instanceof FormulaCell)) return;
    const place = axis === "rows" ? row - box.row : column - box.column;
    const by = place - (sources[place] ?? place);
    if (by === 0 || content.isFixed) return;
    const text = axis === "rows" ? translateFormula(content.text, by, 0) : translateFormula(content.text, 0, by);
    sheet.contents.set(row, column, content.filled(text));
  });
}
