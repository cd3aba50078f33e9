import type { TableView } from "../host/view";

/** The classes that a table's style gives to one of its cells. The sheet's own looks and conditional formats come before them. */
export function tableClasses({ box, style, header, totals, bandedRows, bandedColumns, firstColumn, lastColumn }: TableView, row: number, column: number): Record<string, boolean> {
  const last = box.row + box.rows - 1;
  const inHeader = header && row === box.row;
  const inTotals = totals && row === last;
  const inBody = !inHeader && !inTotals;
  const band = (bandedRows && (row - box.row - (header ? 1 : 0)) % 2 === 0) || (bandedColumns && (column - box.column) % 2 === 0);
  const strong = (firstColumn && column === box.column) || (lastColumn && column === box.column + box.columns - 1);
  const places = { "table-header": inHeader, "table-totals": inTotals, "table-band": inBody && band, "table-end": row === last, "table-strong": inBody && strong };
  return style === null ? { ...places, "table-plain": true } : { ...places, "table-cell": true, [`header-${style.header}`]: inHeader, [`body-${style.body}`]: !inHeader, [`lines-${style.lines}`]: true };
}
