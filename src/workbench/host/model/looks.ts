import type { Plane } from "../cells/plane";
import type { Box } from "../geometry/box";
import type { CellStyle, StylePatch } from "./cell-style";
import type { Sheet } from "./sheet";

/** The one value that all cells of the boxes share; undefined where they differ. */
export function uniform<T, R>(plane: Plane<T>, boxes: readonly Box[], pick: (value: T | undefined) => R): R | undefined {
  const seen = new Set<R>();
  for (const box of boxes) {
    let filled = 0;
    plane.each(box, (from, to, _column, value) => {
      filled += to - from;
      seen.add(pick(value));
    });
    if (filled < box.rows * box.columns) seen.add(pick(undefined));
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

const styles = new Map<string, CellStyle>();

/** Equal styles are one object, so that runs of cells that look the same stay one run. */
export function sharedStyle(style: CellStyle): CellStyle {
  const key = JSON.stringify(Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1)));
  const known = styles.get(key);
  if (known) return known;
  styles.set(key, style);
  return style;
}

/** The style with the patch on it; undefined where nothing but defaults is left. */
export function patched(style: CellStyle | undefined, patch: StylePatch): CellStyle | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : sharedStyle(Object.fromEntries(entries));
}

/** Changes some of the looks of a box and leaves the others. A patch of undefined takes the default again. */
export function patchStyle(sheet: Sheet, box: Box, patch: StylePatch | ((style: CellStyle) => StylePatch)): void {
  const merged = (style: CellStyle | undefined): CellStyle | undefined => patched(style, typeof patch === "function" ? patch(style ?? {}) : patch);
  sheet.writeStyles(box, (plane) => {
    const before = plane.copy(box);
    plane.fill(box, merged(undefined));
    for (const [offset, column] of before.columns) {
      column.each(0, box.rows, (from, to, style) => {
        plane.fill({ row: box.row + from, rows: to - from, column: box.column + offset, columns: 1 }, merged(style));
      });
    }
  });
}
