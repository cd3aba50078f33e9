import type { Cell } from "../../domain/cell";
import { kindOfFormat, type NumberKind } from "./number-format-kind";

/** One cell as `values`, `valueTypes` and `numberFormatCategories` give it. */
export interface RawCell {
  readonly value: unknown;
  readonly type: string;
  readonly category: string;
  /** Known where the category is "Custom" and the cell holds a number; else null. */
  readonly format: string | null;
}

const kindsByCategory: Readonly<Record<string, NumberKind>> = {
  Date: "date", Time: "date", Percentage: "percent", Currency: "currency", Accounting: "currency",
};

/** Only the format says that a number is a date, and only for "Custom" it has to be read itself. */
export function needsFormat({ value, category }: Pick<RawCell, "value" | "category">): boolean {
  return category === "Custom" && typeof value === "number";
}

/**
 * A cell as the domain wants it. `values` gives errors as texts, so an error is told from the text "#N/A"
 * by its type; linked and rich values have a text in their place, or `#VALUE!` where Excel has none.
 */
export function readCell({ value, type, category, format }: RawCell): Cell {
  if (type === "Error") return { error: String(value) };
  if (type === "RichValue" && value === "#VALUE!") return { error: "#VALUE!" };
  if (type === "Empty" || value === null || value === undefined) return null;
  if (typeof value === "number") return readNumber(value, category === "Custom" ? kindOfFormat(format ?? "") : kindsByCategory[category]);
  return typeof value === "boolean" ? value : String(value);
}

function readNumber(value: number, kind: NumberKind | undefined): Cell {
  switch (kind) {
    case "date": return { date: value };
    case "percent": return { percent: value };
    case "currency": return { currency: value };
    default: return value;
  }
}
