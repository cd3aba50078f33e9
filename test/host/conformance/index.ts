import { cellProperties } from "./cell-properties";
import { rangeAreas } from "./range-areas";
import { rangeBorders } from "./range-borders";
import { rangeFillAndFont } from "./range-fill-font";
import { rangeFormat } from "./range-format";
import { hiddenLines } from "./hidden-lines";
import { rangeValues } from "./range-values";
import type { ConformanceScript } from "./script";
import { stylesScripts } from "./styles";

/** Every script, class by class. */
export const allScripts: readonly ConformanceScript[] = [
  ...hiddenLines,
  ...rangeValues,
  ...rangeFillAndFont,
  ...rangeFormat,
  ...cellProperties,
  ...rangeBorders,
  ...rangeAreas,
  ...stylesScripts,
];
