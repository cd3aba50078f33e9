import type { FieldKey } from "../../../domain/field-key";
import type { Fixer } from "../../../domain/fixes/create-fixer";
import type { Fix } from "../../../domain/fixes/fix";
import type { DateField } from "../../../domain/fixes/sheet-facts";
import type { Issue } from "../../../domain/issue";
import type { IssueCode } from "../../../domain/issue-codes";

/** How day and month are meant is a question about the column, not about each of its cells. */
const columnOrders: Partial<Record<IssueCode, DateField>> = {
  BILLING_DATE_AMBIGUOUS: "billingDate", BILLING_DATE_ORDER_CONFLICT: "billingDate",
  BOOKING_DATE_AMBIGUOUS: "bookingDate", BOOKING_DATE_ORDER_CONFLICT: "bookingDate",
};

/** Blanks that may stand for the value above, as in reports that print it once. */
const fillable: ReadonlySet<IssueCode> = new Set<IssueCode>(["CUSTOMER_REQUIRED", "PRODUCT_REQUIRED", "ROW_GROUPED_BLANKS"]);

/** The ways to fix all issues of a code at once; none of them is written before the user has seen it. */
export function waysFor(fixer: Fixer, code: IssueCode, issues: readonly Issue[]): readonly Fix[] {
  const field = columnOrders[code];
  if (field !== undefined) {
    const orders = [fixer.dateOrder(field, "dmy"), fixer.dateOrder(field, "mdy")];
    const found = orders.filter((fix) => fix !== null);
    if (found.length > 0) return found;
  }
  const ways = fixer.fixesOfKind(code);
  return fillable.has(code) ? [...ways, ...filledDown(fixer, issues, ways)] : ways;
}

/** One way for each column that has blanks, where it fills more than is offered anyway. */
function filledDown(fixer: Fixer, issues: readonly Issue[], known: readonly Fix[]): Fix[] {
  const rows = new Map<FieldKey, number[]>();
  for (const { field, rowNumber } of issues) {
    if (field === null || rowNumber === null) continue;
    const numbers = rows.get(field);
    if (numbers === undefined) rows.set(field, [rowNumber]);
    else numbers.push(rowNumber);
  }
  const filled = [...rows].map(([field, numbers]) => fixer.fillDown(field, numbers));
  const most = known.find(({ kind }) => kind === "fill-down")?.changes.length ?? 0;
  return filled.filter((fix) => fix !== null).filter(({ changes }) => changes.length > most);
}
