import type { Cell } from "../../domain/cell";
import { kindOfFormat, numberCell, type NumberKind } from "../../domain/number-format-kind";

/** What Excel can tell of a cell beside its value. */
export type CellDetail = "valueTypes" | "numberFormatCategories" | "numberFormat";

/** One cell: its value, and what is needed of the rest (see `neededDetail`). */
export interface RawCell {
  readonly value: unknown;
  readonly type: string | null;
  readonly category: string | null;
  readonly format: string | null;
}

const kindsByCategory: Readonly<Record<string, NumberKind>> = {
  Date: "date", Time: "date", Percentage: "percent", Currency: "currency", Accounting: "currency",
};

/**
 * What has to be known of a cell to tell what it is; null: nothing more. `values` gives errors as texts, so only the type
 * tells an error from the text "#N/A". Only the format says that a number is a date, and only for "Custom" it has to be
 * read itself.
 */
export function neededDetail(value: unknown, category: unknown): CellDetail | null {
  if (typeof value === "string") return value.startsWith("#") ? "valueTypes" : null;
  if (typeof value !== "number") return null;
  if (category === undefined) return "numberFormatCategories";
  return category === "Custom" ? "numberFormat" : null;
}

/**
 * A cell as the domain wants it; the empty text that a formula may give is blank, too. Linked and rich values have a text in
 * their place, or `#VALUE!` where Excel has none.
 */
export function readCell({ value, type, category, format }: RawCell): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (type === "Error") return { error: String(value) };
  if (type === "RichValue" && value === "#VALUE!") return { error: "#VALUE!" };
  if (typeof value === "number") return numberCell(value, category === "Custom" ? kindOfFormat(format ?? "") : kindsByCategory[category ?? ""]);
  return typeof value === "boolean" ? value : String(value);
}
