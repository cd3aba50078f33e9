export interface TableStyleState {
  readonly id: string;
  readonly name: string;
  /** Excel's own, which can neither be renamed nor deleted. */
  readonly readOnly: boolean;
}

/** What the workbook knows of table styles: the ones that were added, and which one new tables get. */
export interface TableStylesState {
  readonly own: readonly TableStyleState[];
  readonly default: string;
}

export const firstTableStyles: TableStylesState = { own: [], default: "TableStyleMedium2" };
