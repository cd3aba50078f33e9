import * as application from "../../../src/workbench/host/objects/application";
import * as autoFilter from "../../../src/workbench/host/objects/auto-filter";
import * as conditionalFormat from "../../../src/workbench/host/objects/conditional-format";
import * as conditionalFormats from "../../../src/workbench/host/objects/conditional-formats";
import * as cultureInfo from "../../../src/workbench/host/objects/culture-info";
import * as customProperties from "../../../src/workbench/host/objects/custom-properties";
import * as dataValidation from "../../../src/workbench/host/objects/data-validation";
import * as documentProperties from "../../../src/workbench/host/objects/document-properties";
import * as filter from "../../../src/workbench/host/objects/filter";
import * as formatProtection from "../../../src/workbench/host/objects/format-protection";
import * as namedItem from "../../../src/workbench/host/objects/named-item";
import * as namedItems from "../../../src/workbench/host/objects/named-items";
import * as rangeAreas from "../../../src/workbench/host/objects/range-areas";
import * as rangeBorders from "../../../src/workbench/host/objects/range-borders";
import * as rangeCollection from "../../../src/workbench/host/objects/range-collection";
import * as rangeFill from "../../../src/workbench/host/objects/range-fill";
import * as rangeFont from "../../../src/workbench/host/objects/range-font";
import * as rangeFormat from "../../../src/workbench/host/objects/range-format";
import * as rangeSort from "../../../src/workbench/host/objects/range-sort";
import * as rangeView from "../../../src/workbench/host/objects/range-view";
import * as range from "../../../src/workbench/host/objects/range";
import * as removeDuplicatesResult from "../../../src/workbench/host/objects/remove-duplicates-result";
import * as scopedTables from "../../../src/workbench/host/objects/scoped-tables";
import * as settings from "../../../src/workbench/host/objects/settings";
import * as styles from "../../../src/workbench/host/objects/styles";
import * as tableCollection from "../../../src/workbench/host/objects/table-collection";
import * as tableColumns from "../../../src/workbench/host/objects/table-columns";
import * as tableRows from "../../../src/workbench/host/objects/table-rows";
import * as tableSort from "../../../src/workbench/host/objects/table-sort";
import * as tableStyles from "../../../src/workbench/host/objects/table-styles";
import * as table from "../../../src/workbench/host/objects/table";
import * as workbookFunctions from "../../../src/workbench/host/objects/workbook-functions";
import * as workbookProtection from "../../../src/workbench/host/objects/workbook-protection";
import * as workbookRangeAreas from "../../../src/workbench/host/objects/workbook-range-areas";
import * as workbookRoot from "../../../src/workbench/host/objects/workbook-root";
import * as worksheetParts from "../../../src/workbench/host/objects/worksheet-parts";
import * as worksheetProtection from "../../../src/workbench/host/objects/worksheet-protection";
import * as worksheet from "../../../src/workbench/host/objects/worksheet";
import * as worksheets from "../../../src/workbench/host/objects/worksheets";
import * as colorScaleFormat from "../../../src/workbench/host/objects/color-scale-format";
import * as customFormat from "../../../src/workbench/host/objects/custom-format";
import * as dataBarFormat from "../../../src/workbench/host/objects/data-bar-format";
import * as iconSetFormat from "../../../src/workbench/host/objects/icon-set-format";
import * as ruleBorders from "../../../src/workbench/host/objects/rule-borders";
import * as ruleCriteria from "../../../src/workbench/host/objects/rule-criteria";
import * as ruleLooks from "../../../src/workbench/host/objects/rule-looks";
import { ApiObject } from "../../../src/workbench/host/wire/api-object";

/** The client's name of the classes that the host calls by another. */
const clientNames: Readonly<Record<string, string>> = { WorkbookFunctions: "Functions", WorkbookRoot: "Workbook", TableAutoFilter: "AutoFilter", WorksheetAutoFilter: "AutoFilter" };

/** What the host answers to under a wire name: a value, another object, or a call. */
export interface BuiltMember {
  readonly kind: "scalar" | "navigation" | "method";
  readonly settable: boolean;
}

const modules: readonly object[] = [
  application,
  autoFilter,
  conditionalFormat,
  conditionalFormats,
  cultureInfo,
  customProperties,
  dataValidation,
  documentProperties,
  filter,
  formatProtection,
  namedItem,
  namedItems,
  rangeAreas,
  rangeBorders,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  rangeView,
  range,
  removeDuplicatesResult,
  scopedTables,
  settings,
  styles,
  tableCollection,
  tableColumns,
  tableRows,
  tableSort,
  tableStyles,
  table,
  workbookFunctions,
  workbookProtection,
  workbookRangeAreas,
  workbookRoot,
  worksheetParts,
  worksheetProtection,
  worksheet,
  worksheets,
  colorScaleFormat,
  customFormat,
  dataBarFormat,
  iconSetFormat,
  ruleBorders,
  ruleCriteria,
  ruleLooks,
];

type Prototype = ApiObject & Readonly<Record<string, unknown>>;

function wireMembers(prototype: Prototype): Map<string, BuiltMember> {
  // The names of the properties that lead on are the same for every object of a class.
  const navigation = prototype.$navigation;
  const found = new Map<string, BuiltMember>();
  for (let level: object = prototype; level !== ApiObject.prototype && level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!/^_?[A-Z]/.test(name) || found.has(name)) continue;
      const kind = !get && !set ? "method" : navigation.includes(name) ? "navigation" : "scalar";
      found.set(name, { kind, settable: set !== undefined });
    }
  }
  return found;
}

/** The classes of API objects that the host's modules export, by their own names. */
export function builtClasses(): ReadonlyMap<string, { readonly prototype: Prototype }> {
  const classes = modules.flatMap((module) => Object.entries(module) as [string, { readonly prototype?: unknown }][])
    .filter(([, value]) => typeof value === "function" && value.prototype instanceof ApiObject);
  return new Map(classes as [string, { readonly prototype: Prototype }][]);
}

/** The wire members of each class that the host's modules export, by the client's name of the class. */
export function builtMembers(): ReadonlyMap<string, ReadonlyMap<string, BuiltMember>> {
  const built = new Map<string, Map<string, BuiltMember>>();
  for (const [name, { prototype }] of builtClasses()) {
    const client = clientNames[name] ?? name;
    built.set(client, new Map([...(built.get(client) ?? []), ...wireMembers(prototype)]));
  }
  return built;
}
