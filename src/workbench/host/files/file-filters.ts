import type { RuleFormat } from "../model/conditional-rule";
import { dateUnits, type FilterCriteria, type FilterDate } from "../model/filters/filter-criteria";
import { iconCount } from "../model/scale-criteria";
import type { RuleFormats } from "./rule-formats";
import { fromFileIconSet, laterIconSets, toFileIconSet } from "./rule-words";
import { words } from "./words";
import { childrenOf, flagOf, writeXml, type XmlElement } from "./xml";

/** What a criterion begins with, and the operator that files have for it (ECMA-376, 18.18.31 ST_FilterOperator). */
const operators = words({ "=": "equal", "<>": "notEqual", ">": "greaterThan", ">=": "greaterThanOrEqual", "<": "lessThan", "<=": "lessThanOrEqual" });
const months = ["January", "Februray", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** An `autoFilter` element with the criteria by column (ECMA-376, 18.3.1.2). */
export function writeAutoFilter(range: string, criteria: ReadonlyMap<number, FilterCriteria>, formats: RuleFormats): string {
  const columns = [...criteria].filter(([, one]) => !isUnwritable(one)).sort(([one], [other]) => one - other);
  return writeXml("autoFilter", { ref: range }, ...columns.map(([column, one]) => writeXml("filterColumn", { colId: column }, writeCriteria(one, formats))));
}

/** Filters by icons that came with Excel 2010 are left out: the schema of the file has no such icons. */
export function isUnwritable({ icon }: FilterCriteria): boolean {
  return icon !== undefined && laterIconSets.has(icon.set);
}

function writeCriteria({ filterOn, criterion1 = "", criterion2, operator, color = "", icon, dynamicCriteria = "", values = [] }: FilterCriteria, formats: RuleFormats): string {
  switch (filterOn) {
    case "Values": {
      const texts = values.filter((value) => typeof value === "string");
      const dates = values.filter((value) => typeof value !== "string");
      return writeXml("filters", { blank: texts.includes("") || undefined }, ...texts.filter((text) => text !== "").map((val) => writeXml("filter", { val })), ...dates.map(writeDate));
    }
    case "Custom": return writeXml("customFilters", { and: operator === "And" || undefined }, ...[criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(writeCriterion));
    case "Icon": return writeXml("iconFilter", { iconSet: toFileIconSet(icon?.set ?? ""), iconId: icon?.index });
    case "Dynamic": return writeXml("dynamicFilter", { type: dynamicType(dynamicCriteria) });
    case "CellColor": case "FontColor":
      return writeXml("colorFilter", { dxfId: color === "" ? undefined : formats.add(filterOn === "CellColor" ? { fill: color } : { color }), cellColor: filterOn === "CellColor" ? undefined : false });
    default: return writeXml("top10", { top: filterOn.startsWith("Bottom") ? false : undefined, percent: filterOn.endsWith("Percent") || undefined, val: criterion1 });
  }
}

function writeCriterion(criterion: string): string {
  const [, sign = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  return writeXml("customFilter", { operator: sign === "" || sign === "=" ? undefined : operators.toFile(sign), val: operand });
}

function writeDate({ date, specificity }: FilterDate): string {
  const parts = date.split(/[-T :.Z]/).slice(0, dateUnits.indexOf(specificity) + 1);
  const named = Object.fromEntries(dateUnits.flatMap((unit, index) => (parts[index] === undefined ? [] : [[unit.toLowerCase(), Number(parts[index])]])));
  return writeXml("dateGroupItem", { ...named, dateTimeGrouping: specificity.toLowerCase() });
}

/** `AllDatesInPeriodMarch` is M3 in files, `…Quarter2` Q2. */
function dynamicType(criteria: string): string {
  const period = /^AllDatesInPeriod(?:Quarter)?(\w+)$/.exec(criteria)?.[1];
  if (period === undefined) return `${criteria.charAt(0).toLowerCase()}${criteria.slice(1)}`;
  const month = months.indexOf(period) + 1;
  return month === 0 ? `Q${period}` : `M${month}`;
}

/** The criteria of an `autoFilter` element, by column. What is not known here is left out and counted. */
export function readAutoFilter(element: XmlElement, formats: readonly RuleFormat[]): { readonly criteria: ReadonlyMap<number, FilterCriteria>; readonly strange: number } {
  const criteria = new Map<number, FilterCriteria>();
  let strange = 0;
  for (const column of childrenOf(element, "filterColumn")) {
    const [found] = column.children;
    const read = found && readCriteria(found, formats);
    if (read) criteria.set(Number(column.attributes["colId"]), read);
    else if (found) strange += 1;
  }
  return { criteria, strange };
}

function readCriteria(element: XmlElement, formats: readonly RuleFormat[]): FilterCriteria | null {
  const { attributes } = element;
  switch (element.name) {
    case "filters": return {
      filterOn: "Values",
      values: [...childrenOf(element, "filter").map((one) => one.attributes["val"] ?? ""), ...(flagOf(element, "blank") ? [""] : []), ...childrenOf(element, "dateGroupItem").map(readDate)],
    };
    case "customFilters": {
      const [criterion1 = "", criterion2] = childrenOf(element, "customFilter").map((one) => `${operators.fromFile(one.attributes["operator"] ?? "equal") ?? "="}${one.attributes["val"] ?? ""}`);
      return { filterOn: "Custom", criterion1, ...(criterion2 !== undefined && { criterion2, operator: flagOf(element, "and") ? "And" : "Or" }) };
    }
    case "top10": return { filterOn: `${flagOf(element, "top", true) ? "Top" : "Bottom"}${flagOf(element, "percent") ? "Percent" : "Items"}`, criterion1: attributes["val"] ?? "10" };
    case "dynamicFilter": return { filterOn: "Dynamic", dynamicCriteria: dynamicCriteria(attributes["type"] ?? "") };
    case "iconFilter": {
      const icon = { set: fromFileIconSet(attributes["iconSet"] ?? ""), index: Number(attributes["iconId"] ?? -1) };
      return icon.index >= 0 && icon.index < (iconCount(icon.set) ?? 0) ? { filterOn: "Icon", icon } : null;
    }
    case "colorFilter": {
      const isFill = flagOf(element, "cellColor", true);
      const format = formats[Number(attributes["dxfId"] ?? -1)];
      return { filterOn: isFill ? "CellColor" : "FontColor", color: (isFill ? format?.fill : format?.color) ?? "" };
    }
    default: return null;
  }
}

function readDate({ attributes }: XmlElement): FilterDate {
  const specificity = dateUnits.find((unit) => unit.toLowerCase() === attributes["dateTimeGrouping"]) ?? "Day";
  const [year = "", month, day, hour, minute, second] = dateUnits.slice(0, dateUnits.indexOf(specificity) + 1).map((unit) => (attributes[unit.toLowerCase()] ?? "0").padStart(2, "0"));
  const date = [year, ...[month, day].filter((part) => part !== undefined)].join("-");
  const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return { date: time === "" ? date : `${date}T${time}`, specificity };
}

function dynamicCriteria(type: string): string {
  const [, letter, number] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (letter === "M") return `AllDatesInPeriod${months[Number(number) - 1] ?? ""}`;
  return letter === "Q" ? `AllDatesInPeriodQuarter${number}` : `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}
