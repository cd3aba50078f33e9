import { compileConditionalFormula } from "../formula/compile-formula";
import type { ConditionalRule, RuleCriteria } from "../model/conditional-rule";
import { compileFailure } from "../model/formula-failure";
import { isWide } from "../paint/area-test";
import { ruleFormula } from "../paint/rule-formula";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { ConditionalRangeFormat } from "./rule-looks";
import { RulePart } from "./rule-part";

type Given = Readonly<Record<string, unknown>>;

/** A part of a conditional format with criteria of its own and a format. */
abstract class CriteriaFormat extends RulePart {
  override get $navigation(): readonly string[] {
    return ["Format"];
  }

  get Format(): ApiObject {
    return new ConditionalRangeFormat(this.$session, this.$sheet, this.$id);
  }

  /** Relative references are read from the top left cell of the first area. Throws InvalidArgument for criteria that Excel does not know. */
  protected $setCriteria(criteria: RuleCriteria, operands: readonly string[]): void {
    const rule: ConditionalRule = { ...this.$rule(), criteria, operands, origin: this.$first };
    const formula = ruleFormula(rule);
    const wide = criteria.kind === "topBottom" || (criteria.kind === "preset" && isWide(criteria.criterion));
    if (formula === null && !wide) throw new ApiError("InvalidArgument");
    for (const operand of operands) compileFailure(() => compileConditionalFormula(operand, rule.origin));
    this.$patch({ criteria, operands, origin: rule.origin });
  }
}

/** Excel.CellValueConditionalFormat: the cell's value against one or two others. */
export class CellValueConditionalFormat extends CriteriaFormat {
  get Rule(): object {
    const { criteria } = this.$rule();
    const formula2 = this.$operand(1);
    return { formula1: this.$operand(0), ...(formula2 !== "" && { formula2 }), operator: criteria?.kind === "cellValue" ? criteria.operator : "Invalid" };
  }

  set Rule(rule: Given) {
    const { formula1, formula2, operator } = rule;
    const two = operator === "Between" || operator === "NotBetween";
    if (isMissing(formula1) || (two && isMissing(formula2))) throw new ApiError("InvalidArgument");
    this.$setCriteria({ kind: "cellValue", operator: String(operator) }, two ? [asFormula(formula1), asFormula(formula2)] : [asFormula(formula1)]);
  }
}

/** Excel.TextConditionalFormat: what the cell's text contains, begins or ends with. */
export class TextConditionalFormat extends CriteriaFormat {
  get Rule(): object {
    const { criteria } = this.$rule();
    const operand = this.$operand(0);
    const literal = /^="((?:[^"]|"")*)"$/.exec(operand)?.[1];
    return { operator: criteria?.kind === "text" ? criteria.operator : "Invalid", text: literal === undefined ? operand : literal.replace(/""/g, '"') };
  }

  set Rule({ operator, text }: Given) {
    if (typeof text !== "string" || text === "") throw new ApiError("InvalidArgument");
    this.$setCriteria({ kind: "text", operator: String(operator) }, [text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`]);
  }
}

/** Excel.PresetCriteriaConditionalFormat: blanks, errors, days, averages, duplicates. */
export class PresetCriteriaConditionalFormat extends CriteriaFormat {
  get Rule(): object {
    const { criteria } = this.$rule();
    return { criterion: criteria?.kind === "preset" ? criteria.criterion : "Invalid" };
  }

  set Rule({ criterion }: Given) {
    this.$setCriteria({ kind: "preset", criterion: String(criterion) }, []);
  }
}

/** Excel.TopBottomConditionalFormat: the highest or lowest of the cells, by number or by percentage. */
export class TopBottomConditionalFormat extends CriteriaFormat {
  get Rule(): object {
    const { criteria } = this.$rule();
    return criteria?.kind === "topBottom" ? { rank: criteria.rank, type: criteria.type } : { rank: 10, type: "Invalid" };
  }

  set Rule({ rank, type }: Given) {
    const known = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"].includes(String(type));
    if (!known || typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > (String(type).endsWith("Percent") ? 100 : 1_000)) throw new ApiError("InvalidArgument");
    this.$setCriteria({ kind: "topBottom", type: String(type), rank }, []);
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** `=5`, `=$B$1`; a text that is neither a formula nor a number stands for itself. */
function asFormula(given: unknown): string {
  const text = String(given);
  if (text.startsWith("=")) return text;
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? `=${text.trim()}` : `="${text.replace(/"/g, '""')}"`;
}
