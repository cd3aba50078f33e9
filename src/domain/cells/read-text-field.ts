import type { Cell } from "../cell";
import type { IssueCode } from "../issue-codes";
import type { NormaliseOptions } from "../normalise-text";
import { cellText, serialText, tooLong } from "./cell-text";
import { clean, found, type FieldReading } from "./finding";

export const shortTextLimit = 255;

/** What the four text columns have in common. */
export interface TextRules {
  readonly dateCode: IssueCode;
  readonly date1904: boolean;
  readonly options?: NormaliseOptions;
}

/** Reads a cell that is text by nature: a number stands for its digits, a date is a mishap of Excel's. "" is blank. */
export function readTextField(cell: Cell, rules: TextRules): FieldReading<string> {
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    return found("", rules.dateCode, { value: serialText(cell.date, rules.date1904) });
  }
  const text = cellText(cell, rules.options);
  const long = tooLong(text, shortTextLimit);
  if (long !== null) return { value: text, findings: [long] };
  return typeof cell === "string" && looksLikeFormula(text) ? found(text, "TEXT_FORMULA_LIKE", { value: text }) : clean(text);
}

/** The shapes of a cleaned text that other programs may run when they open an export. A signed number is none. */
function looksLikeFormula(text: string): boolean {
  return /^[=+@]/.test(text) && !/^\+\d[\d.,]*$/.test(text);
}
