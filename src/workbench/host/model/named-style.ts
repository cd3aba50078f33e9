import type { CellStyle, StyleGroup } from "./cell-style";

/** A style of the workbook that cells can be given by name. */
export interface NamedStyle {
  readonly name: string;
  /** Excel's BuiltInStyle; null for one that was added. */
  readonly builtIn: string | null;
  /** Which of its looks a cell takes over. */
  readonly includes: ReadonlySet<StyleGroup | "Number">;
  readonly look: CellStyle;
  readonly numberFormat: string;
}

const everything = new Set(["Number", "Font", "Patterns", "Border", "Alignment", "Protection"] as const);

/** What Excel makes of a new name: the looks of the Normal style, all of them included. */
export function newStyle(name: string, look: CellStyle = {}): NamedStyle {
  return { name, builtIn: null, includes: everything, look, numberFormat: "General" };
}

/** Finds a style by its name or, where it is one of Excel's own, by Office.js's name for that. */
export function findStyle(styles: readonly NamedStyle[], name: unknown): NamedStyle | null {
  if (typeof name !== "string") return null;
  const wanted = name.toLowerCase();
  return styles.find((style) => style.name.toLowerCase() === wanted || style.builtIn?.toLowerCase() === wanted) ?? null;
}
