import { parse, tokenize } from "@borgar/fx";
import { FormulaSyntaxError, type CompiledFormula } from "./compiled-formula";
import { CellError } from "./scalar";
import type { Place } from "./scope";

/**
 * Compiles a formula once, to be evaluated for many cells. Relative references are relative to `origin`.
 * Throws FormulaSyntaxError.
 */
export function compileFormula(text: string, _origin: Place): CompiledFormula {
  try {
    parse(tokenize(text));
  } catch (cause) {
    throw new FormulaSyntaxError(text, "There is a problem with this formula.", { cause });
  }
  return {
    text, references: [], names: [], volatile: false, samePerRow: false,
    evaluate: () => CellError.of("#NAME?"),
  };
}

/** The same for a conditional format's formula, which Excel restricts: no array constants, unions, structured references. */
export function compileConditionalFormula(text: string, origin: Place): CompiledFormula {
  return compileFormula(text, origin);
}
