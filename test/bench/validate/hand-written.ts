import type { Cell, SheetRow } from "../../../src/domain/cell";
import { idLimit, isoDate, productIds, scheduleText } from "./basic-rules";
import { keys } from "./data";

export interface Flag {
  readonly row: number;
  readonly field: string;
  readonly message: string;
}

const known = new Set(productIds);

/** What a programmer in a hurry would write for these ten columns, and nothing more. */
export function handWritten(rows: readonly SheetRow[]): Flag[] {
  const flags: Flag[] = [];
  const first = new Map<string, number>();
  const told = new Set<number>();
  for (const [row, cells] of rows) {
    const flag = (column: number, message: string) => void flags.push({ row, field: keys[column] ?? "", message });
    const id = cells[0];
    if (typeof id !== "string" || id.trim() === "" || id.length > idLimit) flag(0, "Enter an ID.");
    else {
      const other = first.get(id);
      if (other === undefined) first.set(id, row);
      else {
        if (!told.has(other)) flags.push({ row: other, field: "id", message: "IDs must be unique." });
        told.add(other);
        flag(0, "IDs must be unique.");
      }
    }
    const customer = cells[1];
    if (typeof customer !== "string" || customer.trim() === "" || customer.length > idLimit) flag(1, "Enter a customer.");
    const opportunity = cells[2];
    if (typeof opportunity === "string" && opportunity.length > idLimit) flag(2, "Too long.");
    const product = cells[3];
    if (typeof product !== "string" || !known.has(product)) flag(3, "Choose a product.");
    const quantity = cells[4];
    if (typeof quantity !== "number" || !(quantity > 0 && quantity <= 1e12)) flag(4, "Enter a number above 0.");
    if (!isDate(cells[5])) flag(5, "Enter a date.");
    if (!isDate(cells[6])) flag(6, "Enter a date.");
    const renewal = cells[7];
    if (renewal !== null && typeof renewal !== "boolean") flag(7, "TRUE or FALSE.");
    if (!isSchedule(cells[8])) flag(8, "Enter a schedule.");
    if (!isSchedule(cells[9])) flag(9, "Enter a schedule.");
  }
  return flags;
}

function isDate(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell === "string") return isoDate.test(cell);
  return typeof cell === "object" && "date" in cell && cell.date > 32_000 && cell.date < 54_000;
}

function isSchedule(cell: Cell | undefined): boolean {
  return cell === null || (typeof cell === "string" && scheduleText.test(cell));
}

/** The least that any check must do. */
export function typeofEveryCell(rows: readonly SheetRow[]): number[] {
  const counts = [0, 0, 0, 0];
  for (const [, cells] of rows) {
    for (let column = 0; column < cells.length; column++) {
      const kind = typeof cells[column];
      const at = kind === "string" ? 0 : kind === "number" ? 1 : kind === "boolean" ? 2 : 3;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}
