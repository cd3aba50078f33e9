import { readStructured, writeStructured } from "../geometry/structured-references";
import { words } from "./words";

/** What a totals row has in one column: a text, a calculation that Excel offers by name, or a formula. */
export interface ColumnTotal {
  readonly label?: string | undefined;
  readonly calculation?: string | undefined;
  readonly formula?: string | undefined;
}

/** The number of each calculation in SUBTOTAL (ECMA-376, 18.18.89 ST_TotalsRowFunction). */
const calculations = words({ 101: "average", 102: "countNums", 103: "count", 104: "max", 105: "min", 107: "stdDev", 109: "sum", 110: "var" });

export function totalOf(source: string | undefined, column: string): ColumnTotal {
  if (source === undefined || source === "") return {};
  if (!source.startsWith("=")) return { label: source };
  const [, number = "", reference = ""] = /^=SUBTOTAL\((\d+),(.+)\)$/i.exec(source.replace(/\s*,\s*/, ",")) ?? [];
  const calculation = calculations.toFile(number);
  const read = calculation === undefined ? null : readStructured(reference);
  const isOwn = read?.sections.length === 0 && read.columns.length === 1 && read.columns[0]?.toLowerCase() === column.toLowerCase();
  return isOwn ? { calculation } : { calculation: "custom", formula: source };
}

/** What a person would type for it; undefined for nothing. */
export function totalSource({ label, calculation, formula }: ColumnTotal, column: string): string | undefined {
  const number = calculations.fromFile(calculation ?? "");
  if (number !== undefined) return `=SUBTOTAL(${number},${writeStructured({ table: "", columns: [column], sections: [] })})`;
  return formula ?? label;
}
