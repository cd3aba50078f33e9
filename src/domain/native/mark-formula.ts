import { formulaTags, squeezed, tagged } from "./tag";

/**
 * Marks for errors, for warnings, and for warnings in rows where the first format keeps all after it from painting: those
 * stand above it, the other warnings' below all that is red.
 */
export type MarkKind = "error" | "warning" | "guardedWarning";

/** The formulas of conditional formats that paint every cell of their range: a mark is where it is put. */
export const markFormulas: Readonly<Record<MarkKind, string>> = {
  error: `=${formulaTags.error}`, warning: `=${formulaTags.warning}`, guardedWarning: tagged("TRUE", "warning"),
};

export const markKinds: readonly MarkKind[] = ["error", "warning", "guardedWarning"];

/** Which mark a conditional format's formula makes; null: it is a rule's, or not ours. */
export function markKindOf(formula: string): MarkKind | null {
  return markKinds.find((kind) => squeezed(formula) === squeezed(markFormulas[kind])) ?? null;
}
