import type { RuleFormat } from "./conditional-rule";

/** How a cell looks apart from its number format; what is absent is Excel's default. */
export interface CellStyle extends RuleFormat {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
}
