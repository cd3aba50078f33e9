import type { ConditionalRule as FileRule } from "hucre/xlsx";
import { formatBox } from "../geometry/address";
import type { ConditionalRule } from "../model/conditional-rule";
import { ruleFormula } from "../paint/rule-formula";
import { toFileFormula } from "./file-formula";
import { toFileRuleStyle } from "./file-style";

/** A sheet's conditional formats. Kinds that the file library cannot write are named in `lost`. */
export function writeRules(rules: readonly ConditionalRule[]): { readonly rules: FileRule[]; readonly lost: string[] } {
  const lost: string[] = [];
  const written = rules.flatMap((rule, index): FileRule[] => {
    const shared = { priority: index + 1, range: rule.areas.map((area) => formatBox(area)).join(" "), style: toFileRuleStyle(rule.format), stopIfTrue: rule.stopIfTrue };
    const criterion = rule.criteria?.kind === "preset" ? rule.criteria.criterion : "";
    if (criterion === "DuplicateValues") return [{ ...shared, type: "duplicateValues" }];
    if (criterion === "UniqueValues") return [{ ...shared, type: "uniqueValues" }];
    // Criteria that a formula can say are written as that formula.
    const formula = ruleFormula(rule);
    if (formula !== null) return [{ ...shared, type: "expression", formula: toFileFormula(formula) }];
    if (rule.type !== "Custom" && rule.criteria) lost.push(`a conditional format of the kind ${rule.type}`);
    return [];
  });
  return { rules: written, lost };
}
