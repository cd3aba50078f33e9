import type { Box } from "../../geometry/box";
import type { IconCriteria } from "../scale-criteria";

/** Excel.FilterCriteria, checked. `values` holds texts as cells show them, and dates. */
export interface FilterCriteria {
  readonly filterOn: FilterKind;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly icon?: IconCriteria;
  readonly dynamicCriteria?: string;
  readonly values?: readonly (string | FilterDate)[];
}

export const filterKinds = [
  "BottomItems", "BottomPercent", "CellColor", "Dynamic", "FontColor", "Values", "TopItems", "TopPercent", "Custom", "Icon",
] as const;

export type FilterKind = (typeof filterKinds)[number];

/** A date in ISO 8601 and how much of it counts. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: DateUnit;
}

export const dateUnits = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

export type DateUnit = (typeof dateUnits)[number];

/** A sheet's own autofilter: the box with its header row, and the criteria by column, from 0. */
export interface AutoFilterState {
  readonly box: Box;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}
