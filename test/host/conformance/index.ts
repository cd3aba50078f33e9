import { rangeValues } from "./range-values";
import type { ConformanceScript } from "./script";

/** Every script, class by class. */
export const allScripts: readonly ConformanceScript[] = [
  ...rangeValues,
];
