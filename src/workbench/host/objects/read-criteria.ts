import { customCriterion } from "../model/filters/custom-criterion";
import { monthsOf, namedPeriod, datePeriod } from "../model/filters/date-periods";
import { dateUnits, filterKinds, type FilterCriteria, type FilterDate, type FilterKind } from "../model/filters/filter-criteria";
import { readColor } from "../values/color";
import { ApiError } from "../wire/api-error";
import { readIcon } from "./read-icon";

type Given = Readonly<Record<string, unknown>>;

/** Excel.FilterCriteria as it came. Throws InvalidArgument where a part is wrong. */
export function readCriteria(given: unknown): FilterCriteria {
  if (typeof given !== "object" || given === null) throw new ApiError("InvalidArgument");
  const criteria = given as Given;
  const { filterOn } = criteria;
  if (!filterKinds.includes(filterOn as FilterKind)) throw new ApiError("InvalidArgument");
  switch (filterOn as FilterKind) {
    case "Custom": return custom(criteria);
    case "Values": return { filterOn: "Values", values: values(criteria["values"]) };
    case "CellColor":
    case "FontColor": return { filterOn: filterOn as "CellColor" | "FontColor", color: color(criteria["color"]) };
    case "Icon": {
      const icon = readIcon(criteria["icon"]);
      if (icon === null) throw new ApiError("InvalidArgument");
      return { filterOn: "Icon", icon };
    }
    case "Dynamic": return { filterOn: "Dynamic", dynamicCriteria: dynamic(criteria["dynamicCriteria"]) };
    case "TopItems":
    case "BottomItems": return { filterOn: filterOn as FilterKind, criterion1: count(criteria["criterion1"], 500) };
    case "TopPercent":
    case "BottomPercent": return { filterOn: filterOn as FilterKind, criterion1: count(criteria["criterion1"], 100) };
  }
}

/** What Excel gives back of them: the parts that were set. */
export function criteriaAnswer(criteria: FilterCriteria | undefined): object | null {
  return criteria ? { ...criteria } : null;
}

function custom({ criterion1, criterion2, operator }: Given): FilterCriteria {
  if (operator !== undefined && operator !== null && operator !== "And" && operator !== "Or") throw new ApiError("InvalidArgument");
  const first = criterion(criterion1);
  if (first === null) throw new ApiError("InvalidArgument");
  const second = criterion(criterion2);
  return { filterOn: "Custom", criterion1: first, ...(second !== null && { criterion2: second, operator: operator === "Or" ? "Or" : "And" }) };
}

function criterion(given: unknown): string | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== "string" && typeof given !== "number") throw new ApiError("InvalidArgument");
  customCriterion(String(given));
  return String(given);
}

/** From 1 to `most`, as the Top 10 dialog takes it. */
function count(given: unknown, most: number): string {
  const number = Number(given);
  if (given === null || given === "" || !Number.isInteger(number) || number < 1 || number > most) throw new ApiError("InvalidArgument");
  return String(number);
}

function color(given: unknown): string {
  if (given === "") return "";
  const read = readColor(given);
  if (read === null) throw new ApiError("InvalidArgument");
  return read;
}

function values(given: unknown): (string | FilterDate)[] {
  if (!Array.isArray(given)) throw new ApiError("InvalidArgument");
  return given.map((value: unknown) => {
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    const { date, specificity } = (value ?? {}) as Partial<FilterDate>;
    const isDate = typeof date === "string" && dateUnits.includes(specificity as FilterDate["specificity"]);
    if (!isDate || !datePeriod({ date, specificity: specificity as FilterDate["specificity"] })) throw new ApiError("InvalidArgument");
    return { date, specificity: specificity as FilterDate["specificity"] };
  });
}

function dynamic(given: unknown): string {
  const known = typeof given === "string" && (given === "AboveAverage" || given === "BelowAverage" || monthsOf(given) !== null || namedPeriod(given, 40_000) !== null);
  if (!known) throw new ApiError("InvalidArgument");
  return given;
}
