import { dataValidation } from "./data-validation";
import { conditionalFormats } from "./conditional-formats";
import { conditionalParts } from "./conditional-parts";
import { conditionalScales } from "./conditional-scales";
import { rangeActions } from "./range-actions";
import { numberFormats } from "./number-formats";
import { rangeAutoFill } from "./range-autofill";
import { rangeFind } from "./range-find";
import { rangeGeometry } from "./range-geometry";
import { rangeRegions } from "./range-regions";
import { rangeRelations } from "./range-relations";
import { rangeSort } from "./range-sort";
import { cellProperties } from "./cell-properties";
import { rangeAreas } from "./range-areas";
import { rangeClear } from "./range-clear";
import { rangeCopy } from "./range-copy";
import { rangeInsertDelete } from "./range-insert-delete";
import { rangeMerge } from "./range-merge";
import { rangeMove } from "./range-move";
import { rangeBorders } from "./range-borders";
import { rangeFillAndFont } from "./range-fill-font";
import { rangeFormat } from "./range-format";
import { hiddenLines } from "./hidden-lines";
import { rangeValues } from "./range-values";
import { tableFilters } from "./table-filters";
import { tableRowsAndColumns } from "./table-rows";
import { tableSortAndFormulas } from "./table-sort";
import { tableStyles } from "./table-styles";
import { tables } from "./tables";
import { calculation } from "./calculation";
import { functionLifting } from "./function-lifting";
import { functions } from "./functions";
import { functionsOfNumbers } from "./functions-of-numbers";
import { functionsOfTexts } from "./functions-of-texts";
import { namedItems } from "./named-items";
import { sheetEvents } from "./sheet-events";
import { sheetProtection } from "./sheet-protection";
import { workbook } from "./workbook";
import { worksheets } from "./worksheets";
import { applicationScripts } from "./application";
import { collections } from "./collections";
import { conditionalBasics } from "./conditional-basics";
import { rangeBasics } from "./range-basics";
import { worksheetBasics } from "./worksheet-basics";
import type { ConformanceScript } from "./script";
import { spilling } from "./spilling";
import { stylesScripts } from "./styles";

/** Every script, class by class. */
export const allScripts: readonly ConformanceScript[] = [
  ...dataValidation,
  ...conditionalFormats,
  ...conditionalParts,
  ...conditionalScales,
  ...rangeActions,
  ...rangeAutoFill,
  ...rangeFind,
  ...rangeGeometry,
  ...rangeRegions,
  ...rangeRelations,
  ...rangeSort,
  ...rangeClear,
  ...rangeCopy,
  ...rangeInsertDelete,
  ...rangeMerge,
  ...rangeMove,
  ...hiddenLines,
  ...rangeValues,
  ...tables,
  ...tableRowsAndColumns,
  ...tableFilters,
  ...tableStyles,
  ...tableSortAndFormulas,
  ...rangeFillAndFont,
  ...rangeFormat,
  ...numberFormats,
  ...cellProperties,
  ...rangeBorders,
  ...rangeAreas,
  ...stylesScripts,
  ...workbook,
  ...worksheets,
  ...sheetProtection,
  ...sheetEvents,
  ...namedItems,
  ...functionLifting,
  ...functions,
  ...functionsOfNumbers,
  ...functionsOfTexts,
  ...calculation,
  ...spilling,
  ...applicationScripts,
  ...collections,
  ...rangeBasics,
  ...worksheetBasics,
  ...conditionalBasics,
];
