import type { Cell } from "../cell";
import { normaliseText } from "../normalise-text";
import type { DateOrder } from "../reading";
import { orderEvidence, parseDateText } from "./date-text";

/** What the text dates of one column say together about the order of day and month. */
export interface ColumnOrder {
  /** The order of day and month: the user's choice, else what the column proves, else the workbook's locale. */
  readonly order: DateOrder;
  /** A date of two-digit numbers begins with its year, whatever the column's other dates say of day and month. */
  readonly yearFirst: boolean;
  /** The user chose it, so that there is nothing to ask. */
  readonly chosen: boolean;
  /** Two texts that cannot both be right; null where the column agrees with itself. */
  readonly conflict: { readonly ex1: string; readonly ex2: string } | null;
}

export interface DateEvidence {
  readonly order: "dmy" | "mdy";
  readonly text: string;
}

/** Whether a cell's meaning hangs on the column's order, and what it proves about it. null: it does not. */
export function dateEvidence(cell: Cell, locale: DateOrder): { readonly proof: DateEvidence | null } | null {
  if (typeof cell !== "string") return null;
  const text = normaliseText(cell);
  const parsed = parseDateText(text);
  if (parsed?.kind !== "numeric") return null;
  const order = orderEvidence(parsed.parts, locale === "ymd");
  return { proof: order === null ? null : { order, text } };
}

export function decideOrder(
  chosen: DateOrder | null,
  locale: DateOrder,
  dayFirst: string | null,
  monthFirst: string | null,
): ColumnOrder {
  if (chosen !== null) return { order: chosen, yearFirst: chosen === "ymd" || locale === "ymd", chosen: true, conflict: null };
  const conflict = dayFirst !== null && monthFirst !== null ? { ex1: dayFirst, ex2: monthFirst } : null;
  const order = dayFirst !== null ? "dmy" : monthFirst !== null ? "mdy" : locale;
  return { order, yearFirst: locale === "ymd", chosen: false, conflict };
}

export function sameOrder(a: ColumnOrder, b: ColumnOrder): boolean {
  return a.order === b.order && a.conflict?.ex1 === b.conflict?.ex1 && a.conflict?.ex2 === b.conflict?.ex2;
}
