import { formatAddress, parseBox } from "../geometry/address";
import { compileFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import { ApiError } from "../wire/api-error";
import { Placed } from "./placed";

const longestComment = 255;

/**
 * Whether Excel takes the text as a name: letters, digits, dots, backslashes and underscores, at most 255, no digit
 * first, and nothing that reads as a cell, in either style
 * (https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1).
 */
export function isNameable(name: unknown): name is string {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) return false;
  return !parseBox(name) && !/^(?:r|c|r\d*c\d*|r\d+|c\d+)$/i.test(name);
}

/** A name's formula for a range, a formula or a constant. */
export function formulaOf(reference: unknown): string {
  if (reference instanceof Placed) return `=${formatAddress(reference.$sheet.state.name, reference.$box, "$")}`;
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  throw new ApiError("InvalidArgument");
}

/** Throws InvalidArgument for what is no formula. */
export function checkedFormula(formula: string): string {
  try {
    compileFormula(formula, { row: 0, column: 0 });
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) throw new ApiError("InvalidArgument", thrown.reason);
    throw thrown;
  }
  return formula;
}

export function checkedComment(comment: unknown): string {
  if (typeof comment !== "string" || comment.length > longestComment) throw new ApiError("InvalidArgument");
  return comment;
}
