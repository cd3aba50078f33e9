import { formatAddress } from "../geometry/address";
import { intersect, type Box } from "../geometry/box";
import { uniform } from "../model/looks";
import type { Sheet } from "../model/sheet";
import { noValidation, validationType, type Validation, type ValidationAlert, type ValidationPrompt, type ValidationRule } from "../model/validation";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { Placed } from "./placed";
import { isValueAllowed } from "../user/typed-value-check";
import { assertWritable, type Session } from "./session";

/** Excel's limits: a list as literal text and a custom formula 255 characters, a prompt 255 and its title 32. */
const limits = { literal: 255, message: 255, title: 32 };

export class DataValidation extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $boxes: readonly Box[]) {
    super();
  }

  get Type(): string {
    const type = uniform(this.$sheet.validations, this.$boxes, (validation) => validationType(validation ?? noValidation));
    return type ?? "Inconsistent";
  }

  get Rule(): ValidationRule | null {
    return this.$uniform()?.rule ?? null;
  }

  set Rule(rule: Readonly<Record<string, unknown>>) {
    this.$patch({ rule: readRule(rule) });
  }

  get Prompt(): ValidationPrompt | null {
    return this.$uniform()?.prompt ?? null;
  }

  set Prompt(prompt: Partial<ValidationPrompt>) {
    if ((prompt.message ?? "").length > limits.message || (prompt.title ?? "").length > limits.title) throw new ApiError("InvalidArgument");
    this.$patch({ prompt: { ...noValidation.prompt, ...prompt } });
  }

  get ErrorAlert(): ValidationAlert | null {
    return this.$uniform()?.alert ?? null;
  }

  set ErrorAlert(alert: Partial<ValidationAlert>) {
    if ((alert.message ?? "").length > limits.message || (alert.title ?? "").length > limits.title) throw new ApiError("InvalidArgument");
    this.$patch({ alert: { ...noValidation.alert, ...alert } });
  }

  get IgnoreBlanks(): boolean | null {
    return this.$uniform()?.ignoreBlanks ?? null;
  }

  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.$patch({ ignoreBlanks });
  }

  /** Whether all cells hold what their rule allows; null where some do and some do not. */
  get Valid(): boolean | null {
    const { invalid, valid } = this.$judged();
    return invalid.length === 0 ? true : valid ? null : false;
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

  /** Blank cells beyond the used ones are as valid as their rule lets blanks be. */
  private $judged(): { readonly invalid: readonly Box[]; readonly valid: boolean } {
    const { workbook } = this.$session;
    const invalid: Box[] = [];
    let valid = false;
    const used = this.$sheet.contents.used();
    for (const box of this.$boxes) {
      const part = used && intersect(box, used);
      if (!part || part.rows * part.columns < box.rows * box.columns) valid = true;
      if (!part) continue;
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        for (let row = part.row; row < part.row + part.rows; row += 1) {
          if (isValueAllowed(workbook, this.$sheet, row, column)) {
            valid = true;
            continue;
          }
          const last = invalid.at(-1);
          if (last && last.column === column && last.row + last.rows === row) invalid[invalid.length - 1] = { ...last, rows: last.rows + 1 };
          else invalid.push({ row, column, rows: 1, columns: 1 });
        }
      }
    }
    return { invalid, valid };
  }

  private $uniform(): Validation | undefined {
    return uniform(this.$sheet.validations, this.$boxes, (validation) => validation ?? noValidation);
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

/** Ranges in a rule become formulas, as Excel gives them back. Throws InvalidArgument for what Excel refuses. */
function readRule(given: Readonly<Record<string, unknown>>): ValidationRule {
  const kinds = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  if (kinds.length !== 1) throw new ApiError("InvalidArgument");
  return Object.fromEntries(kinds.map(([kind, value]) => [kind, withFormulas(value)]));
}

function withFormulas(value: unknown): unknown {
  if (value instanceof Placed) return `=${formatAddress(value.$sheet.state.name, value.$box, "$")}`;
  if (typeof value === "string" && value.length > limits.literal) throw new ApiError("InvalidArgument");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withFormulas(inner)]));
}
