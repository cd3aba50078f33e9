import type { Box } from "../geometry/box";

/** A link on some cells, to an address or to a place in the workbook. */
export interface Hyperlink {
  readonly box: Box;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}
