import type { ColumnRegular, DimensionRows } from "@revolist/revogrid";
import { columnLetters } from "./address";
import type { CellLook } from "./cell-look";
import type { SheetShape } from "./sheet-shape";

interface Parts {
  look(row: number, column: number): CellLook;
  rowOf(type: DimensionRows, position: number): number;
}

/** What RevoGrid is told of the columns: the letters above them, and how each cell is drawn. */
export function gridColumns({ columns: { frozen, body, lines } }: SheetShape, parts: Parts): ColumnRegular[] {
  const frozenColumns = Array.from({ length: frozen.count }, (_, at) => ({ ...gridColumn(frozen.lineAt(at), frozen.sizes[at] ?? lines.usual, parts), pin: "colPinStart" as const }));
  return [...frozenColumns, ...Array.from({ length: body.count }, (_, at) => gridColumn(body.lineAt(at), body.sizes[at] ?? lines.usual, parts))];
}

function gridColumn(column: number, size: number, { look, rowOf }: Parts): ColumnRegular {
  return {
    prop: `c${column}`, name: columnLetters(column), size, minSize: 0, sortable: false, filter: false,
    columnProperties: () => ({ role: "columnheader", "aria-colindex": String(column + 1) }),
    cellProperties: ({ type, rowIndex }) => {
      const row = rowOf(type, rowIndex);
      const { classes, style, spill } = look(row, column);
      return { class: { ...classes, spilling: spill > 0 }, style, role: "gridcell", "aria-colindex": String(column + 1), id: cellId(row, column) };
    },
    cellTemplate: (h, { type, rowIndex }) => {
      const { text, spill, button, icon } = look(rowOf(type, rowIndex), column);
      // The third argument, children, is missing from RevoGrid's type of `h`.
      const create = h as unknown as (tag: string, data: object, text: string) => unknown;
      const shown = create("span", { class: "cell-text", style: { width: spill > 0 ? `${spill - 1}px` : undefined } }, text);
      const mark = icon && create("span", { class: "cell-icon", role: "img", "aria-label": `icon ${icon.place} of ${icon.count}`, style: { "--icon": icon.color } }, icon.glyph);
      if (button === null) return mark ? [mark, shown] : shown;
      return [...(mark ? [mark] : []), shown, create("button", { type: "button", class: `filter-button ${button}`, tabIndex: -1, "aria-label": `Sort and filter ${text}` }, "")];
    },
  };
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
