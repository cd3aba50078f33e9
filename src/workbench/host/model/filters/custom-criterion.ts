import { compareScalars, foldCase } from "../../formula/compare";
import { wildcardPattern } from "../../formula/functions/wildcard";
import { CellError, type Scalar } from "../../formula/scalar";
import { coerceTyped, enUS } from "../../values/coerce-typed";

/** Whether a cell passes, by its value and by the text that it shows. */
export type Passes = (value: Scalar, shown: () => string) => boolean;

/**
 * A criterion as Excel writes it: ">50", "<>done", "=*s", "=" for blanks, "<>" for all others, "north" for "=north".
 * Numbers are compared with numbers, texts with texts; * and ? stand for characters, ~ takes that away.
 */
export function customCriterion(criterion: string): Passes {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const typed = coerceTyped(operand, "General", enUS).value;
  if (sign === "=") return equal(operand, typed);
  if (sign === "<>") {
    const same = equal(operand, typed);
    return (value, shown) => !same(value, shown);
  }
  const wanted = typed ?? "";
  return (value) => {
    if (value === null || value instanceof CellError || typeof value !== typeof wanted) return false;
    const order = compareScalars(value, wanted);
    return sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
  };
}

function equal(operand: string, typed: Scalar): Passes {
  if (operand === "") return (value) => value === null || value === "";
  const pattern = wildcardPattern(operand);
  const plain = pattern.plain ?? foldCase(operand);
  return (value, shown) => {
    if (value === null) return false;
    if (typeof value === "string") return pattern.fits(value);
    // 1,000 is found by what it is and by what it shows; numbers have no parts that wildcards could stand for.
    return value === typed || foldCase(shown()) === plain;
  };
}
