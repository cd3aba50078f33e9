import { boxOf, type Box } from "../geometry/box";

/** An Excel table. The box includes the header row, which ours always have. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  /** One per column, kept while columns move. */
  readonly columnIds: readonly number[];
}

export function headerBox({ box }: TableState): Box {
  return { ...box, rows: 1 };
}

/** The rows beneath the header; there is always at least one. */
export function bodyBox({ box }: TableState): Box {
  return boxOf(box.row + 1, box.column, box.rows - 1, box.columns);
}

/** Ids for columns that come to the table; none of its own is given again. */
export function newColumnIds({ columnIds }: TableState, count: number): number[] {
  const highest = Math.max(0, ...columnIds);
  return Array.from({ length: count }, (_id, index) => highest + 1 + index);
}
