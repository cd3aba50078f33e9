import type { SheetRow } from "../../../domain/cell";
import { isLine } from "../../../domain/cells/row-kind";
import { ColumnOrders } from "../../../domain/column-orders";
import type { Reading } from "../../../domain/reading";

/**
 * The reading with the order of day and month that the sheet's own texts prove. Only rows without an error are
 * sent, and the proof may stand in one that is not: left to itself the server could read "03/04/2026" otherwise.
 */
export function settleDateOrder(reading: Reading, rows: readonly SheetRow[]): Reading {
  const columns = new ColumnOrders(reading);
  for (const [rowNumber, cells] of rows) {
    if (isLine(cells)) columns.put({ rowNumber, cells });
  }
  const { billingDate, bookingDate } = columns.decide();
  return { ...reading, dateOrder: { billingDate: billingDate.order, bookingDate: bookingDate.order } };
}
