import type { Place } from "../formula/scope";
import type { Box } from "../geometry/box";

/** What a conditional format may change of a cell. */
export interface RuleFormat {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
}

/** A conditional format. Its place in the sheet's list is its priority: the first is the highest. */
export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Box[];
  /** "" until the add-in sets it; such a rule paints nothing. */
  readonly formula: string;
  /** The cell that relative references of the formula are read from: the top left cell of the first area. */
  readonly origin: Place;
  readonly format: RuleFormat;
  readonly stopIfTrue: boolean;
}
