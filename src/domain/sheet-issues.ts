import type { FieldKey } from "./field-key";
import type { Issue } from "./issue";

/** What there is to know of a sheet beside what its cells hold. */
export interface SheetTraits {
  /** Rows of the data that are hidden or filtered out. */
  readonly hiddenRows: number;
  /** Headers of the table's columns that are not the template's, from the left. */
  readonly otherColumns: readonly string[];
  /** Fields in whose column a formula stands. */
  readonly formulas: readonly FieldKey[];
  /** The first row below the table with something in the table's columns; null: there is none. */
  readonly rowBelow: number | null;
}

/** Told also where the table is empty: what was typed below it might be all there is. */
export const rowBelowTable = "ROW_BELOW_TABLE";

/** What is said of a sheet by its traits (RULES.md section 2). Formulas are told once for each column, however many there are. */
export function sheetIssues({ hiddenRows, otherColumns, formulas, rowBelow }: SheetTraits): readonly Issue[] {
  const about = { rowNumber: null, field: null };
  return [
    ...(rowBelow === null ? [] : [{ code: rowBelowTable, severity: "warning", rowNumber: rowBelow, field: null, params: { r: rowBelow } } as const]),
    ...(hiddenRows === 0 ? [] : [{ ...about, code: "ROW_HIDDEN", severity: "warning", params: { n: hiddenRows } } as const]),
    ...otherColumns.map((source) => ({ ...about, code: "FILE_COLUMN_IGNORED", severity: "info", params: { source } }) as const),
    ...formulas.map((field) => ({ ...about, code: "CELL_FORMULA", severity: "info", field, params: {} }) as const),
  ];
}

/** RULES.md 3.4: told while the server's product list is not at hand, or a day old. */
export const productsUnchecked: Issue = { code: "PRODUCT_UNCHECKED", severity: "warning", rowNumber: null, field: "product", params: {} };
