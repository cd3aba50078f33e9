import type { Cell, SheetRow } from "../../src/domain/cell";
import { fieldKeys, type FieldKey } from "../../src/domain/field-key";

/** A row of the template with what the test cares about; the rest is a good line. */
export function sheetRow(rowNumber: number, cells: Partial<Record<FieldKey, Cell>> = {}): SheetRow {
  const usual: Partial<Record<FieldKey, Cell>> = {
    id: `LINE-${rowNumber}`, customer: "Acme Inc", product: "CRM-STD", quantity: 10, billingDate: "2026-01-15",
  };
  return [rowNumber, fieldKeys.map((key) => (key in cells ? cells[key] ?? null : usual[key] ?? null))];
}
