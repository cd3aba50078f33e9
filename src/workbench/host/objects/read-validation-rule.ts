import { compileFormula } from "../formula/compile-formula";
import type { Place } from "../formula/scope";
import { formatAddress } from "../geometry/address";
import { compileFailure } from "../model/formula-failure";
import type { ValidationRule } from "../model/validation";
import { coerceTyped } from "../values/coerce-typed";
import { days1904, enUS } from "../values/value-locale";
import { ApiError } from "../wire/api-error";
import { oneOf, yesOrNo } from "./checked";
import { Placed } from "./placed";

type Parts = Readonly<Record<string, unknown>>;

/** Excel's limit for a list that is written out, commas and all, and for a formula. */
const longestText = 255;

const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"];

/** Where the rule goes: formulas are read from `origin`. */
interface Target {
  readonly origin: Place;
  readonly date1904: boolean;
}

/**
 * A rule as an add-in gives it, with exactly one kind. Numbers, dates and ranges become formulas, as Excel gives them
 * back ("=10", "=A1"). Throws InvalidArgument for what Excel refuses.
 */
export function readValidationRule(given: unknown, target: Target): ValidationRule {
  const kinds = Object.entries(typeof given === "object" && given !== null ? (given as Parts) : {}).filter(([, value]) => value !== null && value !== undefined);
  const [found, ...others] = kinds;
  if (!found || others.length > 0 || typeof found[1] !== "object") throw new ApiError("InvalidArgument");
  const [kind, parts] = found as [string, Parts];
  switch (kind) {
    case "list": return { list: { inCellDropDown: yesOrNo(parts["inCellDropDown"] ?? true), source: readSource(parts["source"], target) } };
    case "custom": return { custom: { formula: readFormula(parts["formula"], target) } };
    case "wholeNumber": case "decimal": case "textLength": return { [kind]: readLimits(parts, Number, target) };
    case "date": case "time": return { [kind]: readLimits(parts, (text) => serialOf(text, kind === "date" && target.date1904), target) };
    default: throw new ApiError("InvalidArgument");
  }
}

function readLimits({ formula1, formula2, operator }: Parts, numberOf: (text: string) => number, target: Target): object {
  const wanted = oneOf(operator ?? "Between", operators);
  const two = wanted === "Between" || wanted === "NotBetween";
  return {
    formula1: readLimit(formula1, numberOf, target), ...(two && { formula2: readLimit(formula2, numberOf, target) }), operator: wanted,
  };
}

function readLimit(value: unknown, numberOf: (text: string) => number, target: Target): string {
  if (value instanceof Placed) return addressOf(value);
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value.trim() === "") throw new ApiError("InvalidArgument");
  if (value.startsWith("=")) return readFormula(value, target);
  const number = numberOf(value);
  if (Number.isNaN(number)) throw new ApiError("InvalidArgument");
  return `=${number}`;
}

function readSource(source: unknown, target: Target): string {
  if (source instanceof Placed) return addressOf(source);
  if (typeof source !== "string" || source === "") throw new ApiError("InvalidArgument");
  if (source.startsWith("=")) return readFormula(source, target);
  if (source.length > longestText) throw new ApiError("InvalidArgument");
  return source;
}

function readFormula(text: unknown, { origin }: Target): string {
  if (typeof text !== "string" || text === "" || text === "=" || text.length > longestText) throw new ApiError("InvalidArgument");
  const formula = text.startsWith("=") ? text : `=${text}`;
  compileFailure(() => compileFormula(formula, origin));
  return formula;
}

function addressOf(range: Placed): string {
  return `=${formatAddress(range.$sheet.state.name, range.$box, "$")}`;
}

/** The serial number of `2026-03-31`, `2026-03-31T12:00:00.000Z` or a text that Excel reads as a date or time; else NaN. */
function serialOf(text: string, date1904: boolean): number {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)Z?)?$/.exec(text.trim()) ?? [];
  const date = coerceTyped(day ?? text, "General", enUS).value;
  const hours = time === undefined ? 0 : coerceTyped(time, "General", enUS).value;
  if (typeof date !== "number" || typeof hours !== "number") return NaN;
  return date + hours - (date1904 ? days1904 : 0);
}
