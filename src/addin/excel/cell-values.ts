import type { Cell } from "../../domain/cell";
import { kindOfFormat } from "../../domain/number-format-kind";

/** A cell as `range.values` takes it. A text in a cell of another format gets the apostrophe that keeps it a text. */
export function valueToWrite(cell: Cell, format: string): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return format === "@" ? cell : `'${cell}`;
  if (typeof cell === "object") return "error" in cell ? cell.error : "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
  return cell;
}

/**
 * The number format that keeps Excel from making something else of what is written: the cell's own where that will do, so that
 * what is typed there later is read as before.
 */
export function formatToWrite(cell: Cell, own: string): string {
  if (cell === null) return own;
  // A text such as 007 or 1/2 stays one only where the format says so.
  if (typeof cell === "string") return "@";
  if (typeof cell === "object" && "date" in cell) return kindOfFormat(own) === "date" ? own : "yyyy-mm-dd";
  if (typeof cell === "object") return own;
  if (own !== "@" && (typeof cell === "boolean" || kindOfFormat(own) === "number")) return own;
  return "General";
}
