import { parseTypedNumber } from "../../values/parse-number";
import { compareScalars } from "../compare";
import { CellError, readErrorCode, type Scalar } from "../scalar";
import { wildcardPattern } from "./wildcard";

/** Whether a cell's value is one that COUNTIF and its kin look for. */
export type Criterion = (value: Scalar) => boolean;

/**
 * Excel's criteria: a value, or a text that may begin with a comparison and hold wildcards. Case does not matter, and a
 * number is equal to a text that reads as it; greater and less compare values of the same kind only
 * (https://support.microsoft.com/office/countif-function-e0de10c6-f885-4e71-abb4-1f464816df34).
 */
export function criterionOf(given: Scalar): Criterion {
  if (given === null) return equalTo(0);
  if (typeof given !== "string") return equalTo(given);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(given) ?? [];
  if (rest === "") return blankCriterion(operator);
  const wanted = valueOf(rest);
  const equals = typeof wanted === "string" ? textLike(wanted) : equalTo(wanted);
  if (operator === "" || operator === "=") return equals;
  if (operator === "<>") return (value) => !equals(value);
  return (value) => {
    if (typeof value !== typeof wanted || value instanceof CellError || wanted instanceof CellError) return false;
    const order = compareScalars(value, wanted);
    return (operator.startsWith("<") ? order < 0 : order > 0) || (operator.endsWith("=") && order === 0);
  };
}

/** "" finds empty cells and empty texts, "=" empty cells only, "<>" all that hold something. */
function blankCriterion(operator: string): Criterion {
  if (operator === "") return (value) => value === null || value === "";
  if (operator === "=") return (value) => value === null;
  return operator === "<>" ? (value) => value !== null : () => false;
}

function valueOf(text: string): Scalar {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return readErrorCode(upper) ?? parseTypedNumber(text)?.value ?? text;
}

function textLike(wanted: string): Criterion {
  const pattern = wildcardPattern(wanted);
  return (value) => typeof value === "string" && pattern.fits(value);
}

function equalTo(wanted: Scalar): Criterion {
  if (typeof wanted !== "number") return (value) => value === wanted;
  return (value) => (typeof value === "string" ? numberIn(value) === wanted : value === wanted);
}

/** The number that a text of digits reads as; null for another text. */
export function numberIn(text: string): number | null {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : null;
}
