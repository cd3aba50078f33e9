import type { Cell } from "./cell";

export type NumberKind = "number" | "date" | "percent" | "currency";

const quoted = /"[^"]*"|\\.|_.|\*./g;
/** `[$€-407]`: a currency mark, but `[$-409]` is a locale only. */
const currencyMark = /\[\$[^\]-]/;
const bracketed = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * What a custom number format makes of a number. Excel files `yyyy-mm-dd` under "Custom" in most locales, so
 * the category alone is not enough; nothing but the kind is taken from the code, since hosts disagree on its
 * spelling (office-js issues 2824, 4310).
 */
export function kindOfFormat(code: string): NumberKind {
  const section = code.split(";")[0] ?? "";
  const bare = section.replace(quoted, "");
  if (currencyMark.test(bare) || /[$€£¥₹]/.test(section.replace(/\[[^\]]*\]/g, ""))) return "currency";
  const letters = bare.replace(bracketed, "").replace(/general|standard/gi, "");
  if (/[ymdhsjt]/i.test(letters)) return "date";
  return letters.includes("%") ? "percent" : "number";
}

/** A number as its cell's format says what it is. */
export function numberCell(value: number, kind: NumberKind | undefined): Cell {
  switch (kind) {
    case "date": return { date: value };
    case "percent": return { percent: value };
    case "currency": return { currency: value };
    default: return value;
  }
}
