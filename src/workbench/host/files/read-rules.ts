import type { ConditionalRule as FileRule } from "hucre/xlsx";
import { compileConditionalFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import { parseBox } from "../geometry/address";
import type { Box } from "../geometry/box";
import type { ConditionalRule } from "../model/conditional-rule";
import { fromFileFormula } from "./file-formula";
import { fromFileRuleStyle } from "./file-style";

/** A sheet's conditional formats, the highest priority first. Kinds that are not read are named in `lost`. */
export function readRules(rules: readonly FileRule[], nextId: () => string): { readonly rules: ConditionalRule[]; readonly lost: string[] } {
  const lost: string[] = [];
  const read = [...rules].sort((one, other) => one.priority - other.priority).flatMap((rule): ConditionalRule[] => {
    const areas = readAreas(rule.range);
    const [first] = areas;
    const written = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
    if (!first || rule.type !== "expression" || written === undefined) {
      lost.push(`a conditional format of the kind ${rule.type}`);
      return [];
    }
    const formula = fromFileFormula(written);
    const origin = { row: first.row, column: first.column };
    try {
      compileConditionalFormula(formula, origin);
    } catch (thrown) {
      if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
      lost.push("a conditional format whose formula is not understood here");
      return [];
    }
    return [{ id: nextId(), type: "Custom", areas, formula, origin, format: fromFileRuleStyle(rule.style ?? {}), stopIfTrue: rule.stopIfTrue ?? false }];
  });
  return { rules: read, lost };
}

/** `A2:A9 C2:C9`; what is no address is left out. */
export function readAreas(range: string): Box[] {
  return range.split(/\s+/).flatMap((part) => parseBox(part) ?? []);
}
