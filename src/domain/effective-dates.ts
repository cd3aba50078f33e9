import type { IssueCode } from "./issue-codes";
import type { PurchaseLine } from "./purchase-line";

type Dated = Pick<PurchaseLine, "billingDate" | "bookingDate" | "renewal">;

/** The day that a line starts on (RULES.md 3.6), where the books hold none of it: what is blank is the booking date, else the day of the import. */
export function effectiveStart({ billingDate, bookingDate }: Dated, importDate: string): string {
  return billingDate ?? bookedOn(bookingDate) ?? importDate;
}

/** Neither date is given, so that the day of the import stands in for both. */
export function isUndated({ billingDate, bookingDate }: Dated): boolean {
  return billingDate === null && bookedOn(bookingDate) === null;
}

const fromBooking: readonly IssueCode[] = ["BILLING_DATE_FROM_BOOKING"];
const inherited: readonly IssueCode[] = ["BOOKING_DATE_INHERITED"];
const nothing: readonly IssueCode[] = [];

/** Which date of a line is taken from its other one. A renewal books nothing, so that it has no use for a booking date. */
export function takenDates({ billingDate, bookingDate, renewal }: Dated): readonly IssueCode[] {
  if (bookingDate === null) return renewal ? nothing : inherited;
  return billingDate === null && bookingDate !== "none" ? fromBooking : nothing;
}

function bookedOn(bookingDate: string | null): string | null {
  return bookingDate === "none" ? null : bookingDate;
}
