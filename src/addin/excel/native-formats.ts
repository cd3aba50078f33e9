import { fieldIndex } from "../../domain/field-key";
import { nativeRules } from "../../domain/native/native-rules";
import { columnLetters } from "../../domain/column-letters";
import { lastSheetRow } from "./addresses";
import { highlight } from "./highlight";
import { inOurColumns } from "./in-our-columns";

const firstRow = 2;

/**
 * Adds the conditional formats by which Excel paints errors itself, down to the sheet's last row: rows that are typed or
 * pasted below the table are covered, and blank ones stop at the first rule. Each is put on top of those before it, the
 * last rule first, so that their order is that of `nativeRules` wherever Excel puts a new one.
 */
export function addNativeFormats(worksheet: Excel.Worksheet): void {
  for (const rule of [...nativeRules.error].reverse()) {
    for (const fields of rule.areas) {
      const [first, last] = [fields[0], fields.at(-1)];
      if (first === undefined || last === undefined) continue;
      const [from, to] = [columnLetters(fieldIndex[first]), columnLetters(fieldIndex[last])];
      const range = worksheet.getRange(`${from}${firstRow}:${to}${lastSheetRow}`);
      const format = range.conditionalFormats.add("Custom");
      const formula = rule.formula(`${from}${firstRow}`, (field) => `$${columnLetters(fieldIndex[field])}${firstRow}`);
      format.custom.rule.formula = rule.format === null ? formula : inOurColumns(formula, `${from}$${firstRow - 1}`, fields);
      if (rule.format !== null) highlight(format.custom.format, rule.format);
      format.stopIfTrue = rule.stopIfTrue;
      format.priority = 0;
    }
  }
}
