import type { Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import { toR1C1 } from "../geometry/r1c1";
import { invalidCells } from "../model/invalid-cells";
import { uniform } from "../model/looks";
import type { Sheet } from "../model/sheet";
import { mapRule, noValidation, validationType, type Validation, type ValidationAlert, type ValidationPrompt, type ValidationRule } from "../model/validation";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { oneOf, yesOrNo } from "./checked";
import { readValidationRule } from "./read-validation-rule";
import { assertWritable, type Session } from "./session";

/** How long words may be (MS-OI29500, 2.1.613: dataValidation); a longer alert could not be saved. */
const limits = { title: 32, prompt: 255, alert: 224 };

export class DataValidation extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $boxes: readonly Box[]) {
    super();
  }

  /** "MixedCriteria" where only some of the cells have a rule, "Inconsistent" where their rules differ. */
  get Type(): string {
    const types = new Set<string>();
    const rules = new Set<string>();
    this.$each((validation) => {
      types.add(validationType(validation));
      rules.add(ruleKey(validation));
    });
    if (rules.size === 1) return [...types][0] ?? "None";
    return types.has("None") ? "MixedCriteria" : "Inconsistent";
  }

  /** As it reads from the first cell; null where the cells' rules differ. */
  get Rule(): ValidationRule | null {
    const validation = this.$shared(ruleKey);
    const [first] = this.$boxes;
    if (!validation || !first) return null;
    const { rule, origin } = validation;
    return mapRule(rule, (formula) => translateFormula(formula, first.row - origin.row, first.column - origin.column));
  }

  /** Relative references are read from the top left cell of the first range. */
  set Rule(given: unknown) {
    const [first] = this.$boxes;
    if (!first) throw new ApiError("InvalidReference");
    const origin = { row: first.row, column: first.column };
    this.$patch({ rule: readValidationRule(given, { origin, date1904: this.$session.workbook.date1904 }), origin });
  }

  get Prompt(): ValidationPrompt | null {
    return this.$shared(({ prompt }) => JSON.stringify(prompt))?.prompt ?? null;
  }

  set Prompt(given: Partial<ValidationPrompt>) {
    const { message, title, showPrompt } = { ...noValidation.prompt, ...given };
    this.$patch({ prompt: { message: words(message, limits.prompt), showPrompt: yesOrNo(showPrompt), title: words(title, limits.title) } });
  }

  get ErrorAlert(): ValidationAlert | null {
    return this.$shared(({ alert }) => JSON.stringify(alert))?.alert ?? null;
  }

  set ErrorAlert(given: Partial<ValidationAlert>) {
    const { message, title, showAlert, style } = { ...noValidation.alert, ...given };
    this.$patch({
      alert: { message: words(message, limits.alert), showAlert: yesOrNo(showAlert), style: oneOf(style, ["Stop", "Warning", "Information"]), title: words(title, limits.title) },
    });
  }

  get IgnoreBlanks(): boolean | null {
    return this.$shared(({ ignoreBlanks }) => String(ignoreBlanks))?.ignoreBlanks ?? null;
  }

  set IgnoreBlanks(ignoreBlanks: unknown) {
    this.$patch({ ignoreBlanks: yesOrNo(ignoreBlanks) });
  }

  /** Whether all cells hold what their rule allows; null where some do and some do not. */
  get Valid(): boolean | null {
    const { invalid, someValid } = this.$judged();
    return invalid.length === 0 ? true : someValid ? null : false;
  }

  /** The cells that hold what their rule does not allow. Throws ItemNotFound where there are none. */
  GetInvalidCells(): ApiObject {
    const cells = this.GetInvalidCellsOrNullObject();
    if (!cells) throw new ApiError("ItemNotFound");
    return cells;
  }

  GetInvalidCellsOrNullObject(): ApiObject | null {
    const { invalid } = this.$judged();
    return invalid.length === 0 ? null : this.$session.make.areas(this.$sheet, invalid);
  }

  Clear(): void {
    assertWritable(this.$sheet);
    for (const box of this.$boxes) this.$sheet.writeValidations(box, (plane) => plane.fill(box, undefined));
  }

  private $judged() {
    return invalidCells(this.$session.workbook, this.$sheet, this.$boxes);
  }

  private $each(visit: (validation: Validation) => void): void {
    uniform(this.$sheet.validations, this.$boxes, (validation) => visit(validation ?? noValidation));
  }

  /** One of the cells' validations, where all have the same by that key. */
  private $shared(key: (validation: Validation) => string): Validation | undefined {
    const byKey = new Map<string, Validation>();
    this.$each((validation) => byKey.set(key(validation), validation));
    return byKey.size === 1 ? [...byKey.values()][0] : undefined;
  }

  /** Cells that shared a validation go on sharing one. */
  private $patch(patch: Partial<Validation>): void {
    assertWritable(this.$sheet);
    const patched = new Map<Validation, Validation>();
    const apply = (validation: Validation): Validation => {
      const known = patched.get(validation) ?? { ...validation, ...patch };
      patched.set(validation, known);
      return known;
    };
    for (const box of this.$boxes) {
      this.$sheet.writeValidations(box, (plane) => {
        const before = plane.copy(box);
        plane.fill(box, apply(noValidation));
        for (const [offset, column] of before.columns) {
          column.each(0, box.rows, (from, to, validation) =>
            plane.fill({ row: box.row + from, rows: to - from, column: box.column + offset, columns: 1 }, apply(validation)));
        }
      });
    }
  }
}

/** The same for rules that say the same of each cell, wherever they were set. */
function ruleKey({ rule, origin }: Validation): string {
  return JSON.stringify(mapRule(rule, (formula) => toR1C1(formula, origin)));
}

function words(text: unknown, longest: number): string {
  if (typeof text !== "string" || text.length > longest) throw new ApiError("InvalidArgument");
  return text;
}
