import { readStructured, type StructuredReference } from "../geometry/structured-references";
import { bounding, boxOf, type Box } from "../geometry/box";
import { errorReference, errorValue } from "./coerce";
import type { CellError } from "./scalar";
import type { TableParts } from "./scope";
import { Area, type Argument, type Context } from "./value";

/** What gives a structured reference's cells; null where the text is none. */
export function structuredArea(text: string): ((context: Context) => Argument) | null {
  const reference = readStructured(text);
  if (!reference) return null;
  return (context) => {
    // The table may be another one by the next time.
    context.passing++;
    const parts = context.scope.table?.(reference.table === "" ? null : reference.table, context.at) ?? null;
    if (!parts) return errorReference;
    const rows = rowsOf(reference, parts, context);
    const columns = columnsOf(reference, parts);
    if (!("row" in rows)) return rows;
    return columns ? new Area(parts.sheet, { ...rows, column: parts.box.column + columns.first, columns: columns.count }) : errorReference;
  };
}

/** The body of a table whose plain name stands in a formula. */
export function tableArea(name: string, context: Context): Argument | null {
  context.passing++;
  const parts = context.scope.table?.(name, context.at) ?? null;
  return parts && new Area(parts.sheet, parts.body);
}

function columnsOf({ columns: [from, to] }: StructuredReference, { columns }: TableParts): { first: number; count: number } | null {
  if (from === undefined) return { first: 0, count: columns.length };
  const index = (name: string): number => columns.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  const first = index(from);
  const last = to === undefined ? first : index(to);
  return first < 0 || last < 0 ? null : { first: Math.min(first, last), count: Math.abs(last - first) + 1 };
}

/** `[@…]` means the formula's own row, which has to be one of the table's: else #VALUE!. A row that is off is #REF!. */
function rowsOf({ sections }: StructuredReference, { box, header, body, totals, isHere }: TableParts, { at }: Context): Box | CellError {
  if (sections.includes("this row")) {
    const inside = isHere && at.row >= body.row && at.row < body.row + body.rows;
    return inside ? boxOf(at.row, box.column, 1, box.columns) : errorValue;
  }
  if (sections.includes("all")) return box;
  const named = { headers: header, data: body, totals, all: box, "this row": body };
  let rows: Box | null = null;
  for (const section of sections.length === 0 ? (["data"] as const) : sections) {
    const part = named[section];
    if (!part) return errorReference;
    rows = rows ? bounding(rows, part) : part;
  }
  return rows ?? body;
}
