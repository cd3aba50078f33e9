import { boxOf, type Box } from "../geometry/box";
import type { FilterCriteria } from "./filters/filter-criteria";

/** What a table was last sorted by, as Excel.TableSort tells it; `key` counts columns from the table's first. */
export interface TableSortState {
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** An Excel table. The box includes the header row and the totals row where they are shown. */
export interface TableState {
  readonly id: string;
  /** A number, as text, that older interfaces know the table by. */
  readonly legacyId: string;
  readonly name: string;
  readonly box: Box;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly showTotals: boolean;
  /** Names of the columns while the header row is off; otherwise they stand in its cells and this is null. */
  readonly hiddenHeaders: readonly string[] | null;
  /** Sources of the totals row's cells while it is off, so that it comes back as it was. By column id. */
  readonly hiddenTotals: ReadonlyMap<number, string>;
  /** One per column, kept while columns move. */
  readonly columnIds: readonly number[];
  readonly sort: TableSortState | null;
  /** By column id. */
  readonly filters: ReadonlyMap<number, FilterCriteria>;
}

/** What a new table has apart from its place and names. */
export const plainTable = {
  showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false,
  showFilterButton: true, showTotals: false, hiddenHeaders: null, hiddenTotals: new Map<number, string>(), sort: null, filters: new Map<number, FilterCriteria>(),
} satisfies Partial<TableState>;

/** The header row; null while it is off. */
export function headerBox({ box, hiddenHeaders }: TableState): Box | null {
  return hiddenHeaders ? null : { ...box, rows: 1 };
}

/** The totals row; null while it is off. */
export function totalsBox({ box, showTotals }: TableState): Box | null {
  return showTotals ? { ...box, row: box.row + box.rows - 1, rows: 1 } : null;
}

/** The rows between header and totals; there is always at least one. */
export function bodyBox({ box, hiddenHeaders, showTotals }: TableState): Box {
  const header = hiddenHeaders ? 0 : 1;
  return boxOf(box.row + header, box.column, box.rows - header - (showTotals ? 1 : 0), box.columns);
}

/** The box of a table whose body has that many rows. */
export function boxWithBody({ box, hiddenHeaders, showTotals }: TableState, rows: number): Box {
  return { ...box, rows: rows + (hiddenHeaders ? 0 : 1) + (showTotals ? 1 : 0) };
}

/** Ids for columns that come to the table; none of its own is given again. */
export function newColumnIds({ columnIds }: TableState, count: number): number[] {
  const highest = Math.max(0, ...columnIds);
  return Array.from({ length: count }, (_id, index) => highest + 1 + index);
}
