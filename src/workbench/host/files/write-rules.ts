import type { ConditionalRule as FileRule } from "hucre/xlsx";
import { formatBox } from "../geometry/address";
import type { ConditionalRule } from "../model/conditional-rule";
import { toFileFormula } from "./file-formula";
import { toFileRuleStyle } from "./file-style";

/** A sheet's conditional formats. Kinds that the file library cannot write are named in `lost`. */
export function writeRules(rules: readonly ConditionalRule[]): { readonly rules: FileRule[]; readonly lost: string[] } {
  const lost: string[] = [];
  const written = rules.flatMap((rule, index): FileRule[] => {
    if (rule.type !== "Custom") {
      lost.push(`a conditional format of the kind ${rule.type}`);
      return [];
    }
    if (rule.formula === "") return [];
    return [{
      type: "expression", priority: index + 1, range: rule.areas.map((area) => formatBox(area)).join(" "), formula: toFileFormula(rule.formula),
      style: toFileRuleStyle(rule.format), stopIfTrue: rule.stopIfTrue,
    }];
  });
  return { rules: written, lost };
}
