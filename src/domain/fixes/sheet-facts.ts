import type { Cell, SheetRow } from "../cell";
import { cellText } from "../cells/cell-text";
import { dateEvidence } from "../cells/date-order";
import { dateInOrder, parseDateText } from "../cells/date-text";
import { isLine } from "../cells/row-kind";
import { ColumnOrders } from "../column-orders";
import type { CheckContext } from "../engine";
import { fieldIndex } from "../field-key";
import { normaliseText } from "../normalise-text";
import type { DateOrders } from "../field-readers";
import { createRowReader, type RowReader } from "../read-row";
import type { RowReading } from "../row-reading";
import type { DateOrder } from "../reading";
import { idKey } from "../salesforce-id";

export const dateFields = ["billingDate", "bookingDate"] as const;
export type DateField = (typeof dateFields)[number];

/** What fixes have to know of the whole sheet. */
export class SheetFacts {
  readonly orders: DateOrders;
  /** Rows that are not skipped. */
  readonly lines: number;
  readonly cells = new Map<number, readonly Cell[]>();
  /** Row numbers of lines, from the top. */
  readonly lineNumbers: readonly number[];
  private readonly reader: RowReader;
  private readonly readBothWays: Record<DateField, number> = { billingDate: 0, bookingDate: 0 };
  private keys: Map<string, number> | null = null;
  private readonly readings = new Map<number, RowReading>();

  constructor(readonly context: CheckContext, readonly rows: readonly SheetRow[]) {
    const columns = new ColumnOrders(context.reading);
    const lines: number[] = [];
    for (const row of rows) {
      this.cells.set(...row);
      if (!isLine(row[1])) continue;
      lines.push(row[0]);
      columns.put({ rowNumber: row[0], cells: row[1] });
      for (const field of dateFields) {
        if (isReadBothWays(row[1][fieldIndex[field]] ?? null, context.reading.locale.dateOrder)) this.readBothWays[field] += 1;
      }
    }
    this.lineNumbers = lines;
    this.lines = lines.length;
    this.orders = columns.decide();
    this.reader = createRowReader(context);
  }

  /** A row with other cells, in the order of day and month that the sheet has now. */
  read(rowNumber: number, cells: readonly Cell[]): RowReading {
    return this.reader.read({ rowNumber, cells }, this.orders);
  }

  /** A row as it stands in the sheet; every fix that touches it asks for it. */
  asItStands(rowNumber: number): RowReading {
    let reading = this.readings.get(rowNumber);
    if (reading === undefined) this.readings.set(rowNumber, (reading = this.read(rowNumber, this.cells.get(rowNumber) ?? [])));
    return reading;
  }

  /**
   * Whether other cells may read otherwise once this one is no text any more: `31/3/2026` tells how `3/4/2026` in its
   * column is meant, and a column that contradicts itself stays so until the user has chosen.
   */
  isEvidence(field: DateField, cell: Cell): boolean {
    const order = this.orders[field];
    if (order.chosen || (order.conflict === null && this.readBothWays[field] === 0)) return false;
    return (dateEvidence(cell, this.context.reading.locale.dateOrder)?.proof ?? null) !== null;
  }

  /** How many rows have an ID that is compared by this key. */
  rowsWithKey(key: string): number {
    if (this.keys === null) {
      this.keys = new Map();
      for (const [, cells] of this.rows) {
        const known = keyOfCell(cells[fieldIndex.id] ?? null);
        this.keys.set(known, (this.keys.get(known) ?? 0) + 1);
      }
    }
    return this.keys.get(key) ?? 0;
  }
}

export function keyOfCell(cell: Cell): string {
  return idKey(cellText(cell, { keepBlanks: true }));
}

function isReadBothWays(cell: Cell, locale: DateOrder): boolean {
  if (typeof cell !== "string") return false;
  const parsed = parseDateText(normaliseText(cell));
  if (parsed?.kind !== "numeric") return false;
  const orders: readonly DateOrder[] = locale === "ymd" ? ["dmy", "mdy", "ymd"] : ["dmy", "mdy"];
  const { parts } = parsed;
  return new Set(orders.map((order) => dateInOrder(parts, order)).filter((date) => date !== null)).size > 1;
}
