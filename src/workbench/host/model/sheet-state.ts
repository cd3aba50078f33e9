import type { Box } from "../geometry/box";
import type { Outline } from "../geometry/outline";
import type { ConditionalRule } from "./conditional-rule";
import type { Hyperlink } from "./hyperlink";
import type { Span } from "../geometry/spans";
import { strictProtection, type Protection } from "./protection";
import { defaultColumnPixels, defaultRowPixels } from "./sizes";
import type { AutoFilterState } from "./filters/filter-criteria";
import type { TableState } from "./table-state";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface CustomProperty {
  readonly key: string;
  readonly value: string;
}

/** All of a sheet that is not in its cells. Replaced as a whole on every change, so undo keeps the old one. */
export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tables: readonly TableState[];
  readonly rules: readonly ConditionalRule[];
  readonly customProperties: readonly CustomProperty[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** `#RRGGBB`; "" where the tab has no colour of its own. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** False: the sheet's formulas keep the values they have. */
  readonly enableCalculation: boolean;
  readonly isProtected: boolean;
  /** Counts while `isProtected`. */
  readonly protection: Protection;
  /** Pixels of a line that has no size of its own. */
  readonly usualColumnPixels: number;
  readonly usualRowPixels: number;
  /** Pixels, where not the usual ones. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Merged cells; none overlaps another. All but the first cell of each are empty. */
  readonly merges: readonly Box[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly rowOutline: Outline;
  readonly columnOutline: Outline;
  /** The filter of a range that is no table; a sheet has one at most. */
  readonly autoFilter: AutoFilterState | null;
}

export function newSheetState(name: string): SheetState {
  return {
    name, visibility: "Visible", tables: [], rules: [], customProperties: [], frozenRows: 0, frozenColumns: 0,
    tabColor: "", showGridlines: true, showHeadings: true, enableCalculation: true, isProtected: false, protection: strictProtection,
    usualColumnPixels: defaultColumnPixels, usualRowPixels: defaultRowPixels, columnWidths: new Map(), rowHeights: new Map(), hiddenRows: [], hiddenColumns: [],
    merges: [], hyperlinks: [], rowOutline: [], columnOutline: [], autoFilter: null,
  };
}
