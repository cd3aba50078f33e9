import { fieldByKey } from "../../domain/catalogue";
import { fieldIndex, type FieldKey } from "../../domain/field-key";
import { nativeRules } from "../../domain/native/native-rules";
import { columnLetters, lastSheetRow } from "./addresses";
import { paintError } from "./error-format";

const firstRow = 2;

/**
 * Adds the conditional formats by which Excel paints errors itself, down to the sheet's last row: rows that are typed or
 * pasted below the table are covered, and blank ones stop at the first rule. Each is put on top of those before it, the
 * last rule first, so that their order is that of `nativeRules` wherever Excel puts a new one.
 */
export function addNativeFormats(worksheet: Excel.Worksheet): void {
  for (const rule of [...nativeRules].reverse()) {
    for (const fields of rule.areas) {
      const [first, last] = [fields[0], fields.at(-1)];
      if (first === undefined || last === undefined) continue;
      const [from, to] = [columnLetters(fieldIndex[first]), columnLetters(fieldIndex[last])];
      const range = worksheet.getRange(`${from}${firstRow}:${to}${lastSheetRow}`);
      const format = range.conditionalFormats.add("Custom");
      const formula = rule.formula(`${from}${firstRow}`, (field) => `$${columnLetters(fieldIndex[field])}${firstRow}`);
      format.custom.rule.formula = rule.format === null ? formula : inOurColumns(formula, from, fields);
      if (rule.format === "error") paintError(format.custom.format);
      format.stopIfTrue = rule.stopIfTrue;
      format.priority = 0;
    }
  }
}

/**
 * A column that the user inserts between ours comes to lie within the format's range, or takes it over from its
 * neighbour; so a cell is only looked at below one of our names, which are compared as `columnsOfHeader` does.
 */
function inOurColumns(formula: string, column: string, fields: readonly FieldKey[]): string {
  const header = `TRIM(${column}$${firstRow - 1})`;
  const named = fields.map((field) => `${header}="${fieldByKey[field].header}"`);
  return `=IF(OR(${named.join(",")}),${formula.slice(1)},FALSE)`;
}
