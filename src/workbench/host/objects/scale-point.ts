import { compileConditionalFormula } from "../formula/compile-formula";
import type { Place } from "../formula/scope";
import { compileFailure } from "../model/formula-failure";
import { ApiError } from "../wire/api-error";
import { oneOf } from "./checked";

/** What an add-in gives for a point of a scale: `{ type: "Percent", formula: "50" }`. */
export type Given = Readonly<Record<string, unknown>>;

const withoutFormula = ["LowestValue", "HighestValue", "Automatic"];

/**
 * The point's type and its operand: a number as text, a formula with "=", or "" for types that take none. Throws
 * InvalidArgument for other types than `types`, and for a formula that is none.
 */
export function readPoint(given: unknown, types: readonly string[], origin: Place): { readonly type: string; readonly operand: string } {
  if (!isObject(given)) throw new ApiError("InvalidArgument");
  const type = oneOf(given["type"], types);
  if (withoutFormula.includes(type)) return { type, operand: "" };
  const operand = String(given["formula"] ?? "").trim();
  if (operand === "") throw new ApiError("InvalidArgument");
  if (operand.startsWith("=")) {
    compileFailure(() => compileConditionalFormula(operand, origin));
    return { type, operand };
  }
  const number = Number(operand);
  const isShare = type === "Percent" || type === "Percentile";
  if (Number.isNaN(number) || (isShare && (number < 0 || number > 100))) throw new ApiError("InvalidArgument");
  return { type, operand };
}

export function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
