import type { RuleFormat } from "../model/conditional-rule";
import type { IconCriteria } from "../model/scale-criteria";

/** A bar in a cell; places are shares of the cell's width. */
export interface PaintedBar {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  /** "" for none. */
  readonly border: string;
  readonly gradient: boolean;
  /** Where positive and negative bars meet; null without an axis. */
  readonly axis: { readonly at: number; readonly color: string } | null;
}

/** What the rules make of one cell. */
export interface Painted extends RuleFormat {
  readonly bar?: PaintedBar;
  readonly icon?: IconCriteria;
  /** Only the bar or the icon is seen. */
  readonly hidesValue?: boolean;
}
