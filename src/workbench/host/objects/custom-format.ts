import { compileConditionalFormula } from "../formula/compile-formula";
import { translateFormula } from "../geometry/formula-references";
import { fromR1C1, toR1C1 } from "../geometry/r1c1";
import { compileFailure } from "../model/formula-failure";
import { fromLocalFormula, toLocalFormula } from "../values/local-formula";
import type { ApiObject } from "../wire/api-object";
import { ConditionalRangeFormat } from "./rule-looks";
import { RulePart } from "./rule-part";

export class CustomConditionalFormat extends RulePart {
  override get $navigation(): readonly string[] {
    return ["Rule", "Format"];
  }

  get Rule(): ApiObject {
    return new ConditionalFormatRule(this.$session, this.$sheet, this.$id);
  }

  get Format(): ApiObject {
    return new ConditionalRangeFormat(this.$session, this.$sheet, this.$id);
  }
}

export class ConditionalFormatRule extends RulePart {
  /** Read from the top left cell of the first area, wherever that is after cells were cut out of the rule. */
  get Formula(): string {
    const { formula, origin } = this.$rule();
    return formula === "" ? "" : translateFormula(formula, this.$first.row - origin.row, this.$first.column - origin.column);
  }

  /** Relative references are read from the top left cell of the first area, as Excel does. */
  set Formula(text: string) {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const origin = this.$first;
    compileFailure(() => compileConditionalFormula(formula, origin));
    this.$patch({ formula, origin });
  }

  get FormulaLocal(): string {
    return toLocalFormula(this.Formula, this.$session.workbook.culture.values);
  }

  set FormulaLocal(text: string) {
    this.Formula = fromLocalFormula(text, this.$session.workbook.culture.values);
  }

  get FormulaR1C1(): string {
    const { formula, origin } = this.$rule();
    return formula === "" ? "" : toR1C1(formula, origin);
  }

  set FormulaR1C1(text: string) {
    this.Formula = fromR1C1(text.startsWith("=") ? text : `=${text}`, this.$first);
  }
}
