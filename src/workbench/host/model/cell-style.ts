import type { BorderLine } from "./border-line";
import type { RuleFormat } from "./conditional-rule";

export type { BorderLine } from "./border-line";

/**
 * How a cell looks apart from its number format; what is absent is the Normal style's. Colours are `#RRGGBB` in upper
 * case, tints -1 to 1. Neighbours keep the line between them both, each as its own side.
 */
export interface CellStyle extends Omit<RuleFormat, "numberFormat"> {
  /** The named style the cell was given; its looks are in the cell's own. Absent: Normal. */
  readonly named?: string;
  readonly fillTint?: number;
  /** Excel's FillPattern; absent: Solid where there is a fill, else None. */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly patternTint?: number;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontTint?: number;
  readonly script?: "Subscript" | "Superscript";
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees from -90 to 90, or 180 for letters one above the other. */
  readonly orientation?: number;
  readonly readingOrder?: string;
  readonly shrink?: boolean;
  readonly autoIndent?: boolean;
  /** Whether a protected sheet keeps the cell from being changed; absent: it does. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly diagonalDown?: BorderLine;
  readonly diagonalUp?: BorderLine;
}

/** Changes of some looks; undefined takes the default again. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** The looks that a named style includes or leaves alone together, as its dialog has them. */
export const styleGroups = {
  Font: ["fontName", "fontSize", "fontTint", "color", "bold", "italic", "underline", "strikethrough", "script"],
  Patterns: ["fill", "fillTint", "pattern", "patternColor", "patternTint"],
  Border: ["borderTop", "borderBottom", "borderLeft", "borderRight", "diagonalDown", "diagonalUp"],
  Alignment: ["horizontal", "vertical", "wrap", "indent", "orientation", "readingOrder", "shrink", "autoIndent"],
  Protection: ["locked", "formulaHidden"],
} as const satisfies Readonly<Record<string, readonly (keyof CellStyle)[]>>;

export type StyleGroup = keyof typeof styleGroups;
