import type { Cell, SheetRow } from "./cell";
import { toIssue } from "./cells/finding";
import { firstPlace, keyBits, textOf } from "./cells/quiet-cells";
import { isQuietText } from "./cells/quiet-text";
import { rowKind } from "./cells/row-kind";
import type { CheckContext } from "./engine";
import { fieldIndex } from "./field-key";
import { FieldReaders, type DateOrders } from "./field-readers";
import type { Issue } from "./issue";
import type { SeverityOf } from "./severity-of";

/** Reads cells each for itself: what they mean, and what a row's cells say only together, is left out. */
export class CellsReader {
  private readonly readers: FieldReaders;

  constructor(context: CheckContext, private readonly severityOf: SeverityOf) {
    this.readers = new FieldReaders(context, severityOf);
  }

  /** The bits of the cells that have to be read; 0: nothing is to be said of any. */
  odd(cells: readonly Cell[]): number {
    return this.readers.odd(cells);
  }

  /** The key (text-key.ts) of a quiet ID whose row was asked for its odd cells last. */
  get idKey(): number {
    return this.readers.quiet.idKey;
  }

  /** The ID as the row's cell writes it; "" where it cannot be read. */
  id(cells: readonly Cell[]): string {
    const cell = cells[fieldIndex.id] ?? null;
    return typeof cell === "string" && isQuietText(cell, cell.length) ? cell : this.readers.id(cell).value;
  }

  /** Adds the errors and warnings of the odd cells to the issues, and answers the row's ID; "" where it has none, or is no line. */
  read([rowNumber, cells]: SheetRow, odd: number, orders: DateOrders, issues: Issue[]): string {
    if ((odd & keyBits) !== 0) {
      const kind = rowKind(cells);
      if (kind === "blank" || kind === "footer") return "";
      if (kind === "subtotal") issues.push({ code: "ROW_SUBTOTAL", severity: this.severityOf("ROW_SUBTOTAL"), rowNumber, field: null, params: { r: rowNumber } });
    }
    let id = textOf(cells[fieldIndex.id]);
    for (let bits = odd; bits !== 0; bits &= bits - 1) {
      const place = firstPlace(bits);
      const report = this.readers.inOrder[place]?.(cells[place] ?? null, orders);
      if (report === undefined) continue;
      const { value, findings } = report;
      for (const finding of findings) if (finding.severity !== "info") issues.push(toIssue(finding, rowNumber));
      if (place === fieldIndex.id) id = typeof value === "string" ? value : "";
    }
    return id;
  }
}
