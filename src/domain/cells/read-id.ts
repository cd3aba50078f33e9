import type { Cell } from "../cell";
import { excelExactLimit } from "../number-decimal";
import { withLostCapitals } from "../salesforce-id";
import { cellNumber } from "./cell-text";
import { found, type FieldReading } from "./finding";
import { readTextField } from "./read-text-field";

const nine = 0x39;
const scientific = /^\d([.,]\d+)?E\+\d+$/;

/** `1.2E+17`: the text that was a long number once. */
export function isScientific(text: string): boolean {
  return text.charCodeAt(0) <= nine && scientific.test(text);
}

/** RULES.md 3.1, as far as one cell tells. */
export function readId(cell: Cell, date1904: boolean): FieldReading<string> {
  const reading = readTextField(cell, { dateCode: "ID_DATE", date1904, options: { keepBlanks: true } });
  if (reading.findings.some(({ code }) => code !== "TEXT_FORMULA_LIKE")) return reading;
  if (reading.value === "") return found("", "ID_REQUIRED");
  if (lostDigits(cell, reading.value)) return found(reading.value, "ID_DIGITS_LOST", { value: reading.value });
  if (cellNumber(cell) !== null) return found(reading.value, "ID_NUMBER", { value: reading.value });
  const fixed = withLostCapitals(reading.value);
  return fixed === null ? reading : found(reading.value, "ID_SF_CASE_LOST", { id: reading.value, fixed });
}

const noOpportunity: FieldReading<null> = found(null, "OPPORTUNITY_BLANK");

/** RULES.md 3.3. Blank is allowed: null. */
export function readOpportunity(cell: Cell, date1904: boolean): FieldReading<string | null> {
  const reading = readTextField(cell, { dateCode: "OPPORTUNITY_DATE", date1904 });
  if (reading.findings.some(({ code }) => code !== "TEXT_FORMULA_LIKE")) return reading;
  if (reading.value === "") return noOpportunity;
  return lostDigits(cell, reading.value) ? found(reading.value, "OPPORTUNITY_DIGITS_LOST", { value: reading.value }) : reading;
}

/** Excel keeps 15 digits of a number: a longer one is rounded, and so is text that was made from it. */
function lostDigits(cell: Cell, text: string): boolean {
  const value = cellNumber(cell);
  return value === null ? isScientific(text) : Math.abs(value) >= excelExactLimit;
}
