import type { ApiObject } from "../wire/api-object";
import { Application, IterativeCalculation } from "../objects/application";
import { TableAutoFilter, WorksheetAutoFilter } from "../objects/auto-filter";
import { ColorScaleConditionalFormat } from "../objects/color-scale-format";
import { ConditionalFormat } from "../objects/conditional-format";
import { ConditionalFormatCollection } from "../objects/conditional-formats";
import { CultureInfo, DatetimeFormatInfo, NumberFormatInfo } from "../objects/culture-info";
import { CustomConditionalFormat, ConditionalFormatRule } from "../objects/custom-format";
import { WorksheetCustomProperty, WorksheetCustomPropertyCollection } from "../objects/custom-properties";
import { DataBarConditionalFormat, ConditionalDataBarPositiveFormat, ConditionalDataBarNegativeFormat } from "../objects/data-bar-format";
import { DataValidation } from "../objects/data-validation";
import { DocumentProperties, CustomProperty, CustomPropertyCollection } from "../objects/document-properties";
import { Filter } from "../objects/filter";
import { FormatProtection } from "../objects/format-protection";
import { IconSetConditionalFormat } from "../objects/icon-set-format";
import { NamedItem, NamedItemArrayValues } from "../objects/named-item";
import { NamedItemCollection } from "../objects/named-items";
import { RangeAreas } from "../objects/range-areas";
import { RangeBorderCollection, RangeBorder } from "../objects/range-borders";
import { RangeCollection } from "../objects/range-collection";
import { RangeFill } from "../objects/range-fill";
import { RangeFont } from "../objects/range-font";
import { RangeFormat } from "../objects/range-format";
import { RangeSort } from "../objects/range-sort";
import { RangeView, RangeViewCollection } from "../objects/range-view";
import { Range } from "../objects/range";
import { RemoveDuplicatesResult } from "../objects/remove-duplicates-result";
import { ConditionalRangeBorder, ConditionalRangeBorderCollection } from "../objects/rule-borders";
import { CellValueConditionalFormat, TextConditionalFormat, PresetCriteriaConditionalFormat, TopBottomConditionalFormat } from "../objects/rule-criteria";
import { ConditionalRangeFormat, ConditionalRangeFill, ConditionalRangeFont } from "../objects/rule-looks";
import { TableScopedCollection } from "../objects/scoped-tables";
import { Setting, SettingCollection } from "../objects/settings";
import { StyleCollection, Style } from "../objects/styles";
import { TableCollection } from "../objects/table-collection";
import { TableColumn, TableColumnCollection } from "../objects/table-columns";
import { TableRow, TableRowCollection } from "../objects/table-rows";
import { TableSort } from "../objects/table-sort";
import { TableStyleCollection, TableStyle } from "../objects/table-styles";
import { Table } from "../objects/table";
import { FunctionResult, WorkbookFunctions } from "../objects/workbook-functions";
import { WorkbookProtection } from "../objects/workbook-protection";
import { RangeAreasCollection, WorkbookRangeAreas } from "../objects/workbook-range-areas";
import { Runtime, WorkbookRoot } from "../objects/workbook-root";
import { WorksheetFreezePanes } from "../objects/worksheet-parts";
import { WorksheetProtection } from "../objects/worksheet-protection";
import { Worksheet } from "../objects/worksheet";
import { WorksheetCollection } from "../objects/worksheets";

/** The host's classes that the client calls by their own names; by value, since a bundle shortens what classes are called. */
const namesakes = {
  Application, ColorScaleConditionalFormat, ConditionalFormat, ConditionalFormatCollection, CultureInfo, CustomConditionalFormat,
  ConditionalFormatRule, WorksheetCustomProperty, WorksheetCustomPropertyCollection, DataBarConditionalFormat,
  ConditionalDataBarPositiveFormat, ConditionalDataBarNegativeFormat, DataValidation, DocumentProperties, CustomProperty,
  CustomPropertyCollection, Filter, FormatProtection, IconSetConditionalFormat, NamedItem, NamedItemCollection, RangeAreas,
  RangeBorderCollection, RangeBorder, RangeCollection, RangeFill, RangeFont, RangeFormat, RangeSort, RangeView, Range,
  RemoveDuplicatesResult, ConditionalRangeBorder, ConditionalRangeBorderCollection, CellValueConditionalFormat, TextConditionalFormat,
  PresetCriteriaConditionalFormat, TopBottomConditionalFormat, ConditionalRangeFormat, ConditionalRangeFill, ConditionalRangeFont,
  TableScopedCollection, Setting, SettingCollection, StyleCollection, Style, TableCollection, TableColumn, TableColumnCollection, TableRow,
  TableRowCollection, TableSort, TableStyleCollection, TableStyle, Table, WorkbookProtection, WorkbookRangeAreas, WorksheetFreezePanes,
  WorksheetProtection, Worksheet, WorksheetCollection, IterativeCalculation, DatetimeFormatInfo, NumberFormatInfo, NamedItemArrayValues,
  RangeViewCollection, FunctionResult, RangeAreasCollection, Runtime,
};

/** What the client calls each class of the host. */
const clientNames = new Map<unknown, string>([
  ...Object.entries(namesakes).map(([name, type]) => [type, name] as const),
  [WorkbookFunctions, "Functions"], [WorkbookRoot, "Workbook"], [TableAutoFilter, "AutoFilter"], [WorksheetAutoFilter, "AutoFilter"],
]);

/** The client's name of the object's class; null for what is no class of the client. */
export function clientClassOf(object: ApiObject): string | null {
  for (let level = Object.getPrototypeOf(object) as object | null; level !== null; level = Object.getPrototypeOf(level) as object | null) {
    const name = clientNames.get(level.constructor);
    if (name !== undefined) return name;
  }
  return null;
}

export const knownClasses: ReadonlySet<string> = new Set(clientNames.values());
