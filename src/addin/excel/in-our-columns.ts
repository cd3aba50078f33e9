import { fieldByKey } from "../../domain/catalogue";
import type { FieldKey } from "../../domain/field-key";

/**
 * A column that the user inserts between ours comes to lie within the format's range, or takes it over from its
 * neighbour; so a cell is only looked at below one of our names, which are compared as `columnsOfHeader` does.
 * @param header the cell above `column`'s first row that holds its name, as "A$1"
 */
export function inOurColumns(formula: string, header: string, fields: readonly FieldKey[]): string {
  const named = fields.map((field) => `TRIM(${header})="${fieldByKey[field].header}"`);
  return `=IF(OR(${named.join(",")}),${formula.slice(1)},FALSE)`;
}
