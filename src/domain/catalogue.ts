import type { FieldKey } from "./field-key";
import { fieldKeys } from "./field-key";
import type { IssueCode } from "./issue-codes";
import { issueCodes } from "./issue-codes";

/** One field of the template: what its column is called, looks like and may hold. */
export interface Field {
  readonly key: FieldKey;
  readonly header: string;
  /** The column's number format in Excel. Text (`@`) keeps Excel from making dates and numbers of what is typed. */
  readonly format: "@" | "yyyy-mm-dd" | "General";
  /** Column width in points. */
  readonly width: number;
  /** Shown beside the cell while it is selected: at most 255 characters, as Excel allows. */
  readonly description: string;
  /** What a blank cell means. */
  readonly blank: string;
  readonly required: boolean;
  /** Characters, in UTF-16 units; null: the field is no text. */
  readonly limit: number | null;
  /** The rules that look at this field. */
  readonly codes: readonly IssueCode[];
}

type Definition = Omit<Field, "codes"> & { readonly prefixes: readonly string[] };

const definitions: readonly Definition[] = [
  {
    key: "id", header: "ID", format: "@", width: 132, required: true, limit: 255, prefixes: ["ID_", "TEXT_", "CELL_"],
    description: "The purchase line's own lasting ID, such as the Salesforce Opportunity Product ID. Each ID stands on one row only; capitals count. Importing the same ID again updates the line.",
    blank: "Required.",
  },
  {
    key: "customer", header: "Customer", format: "@", width: 150, required: true, limit: 255, prefixes: ["CUSTOMER_", "TEXT_", "CELL_"],
    description: "The name of the customer who buys, written the same way on every row. A customer that is not known yet is created.",
    blank: "Required.",
  },
  {
    key: "opportunity", header: "Opportunity", format: "@", width: 120, required: false, limit: 255,
    prefixes: ["OPPORTUNITY_", "TEXT_", "CELL_"],
    description: "The ID or name of the deal in your CRM, if there is one. Rows of one customer with the same opportunity belong together.",
    blank: "The line is not linked to a deal.",
  },
  {
    key: "product", header: "Product", format: "@", width: 120, required: true, limit: 255, prefixes: ["PRODUCT_", "TEXT_", "CELL_"],
    description: "The product's import ID, as the product list has it; choose one from the list or type it. Price, currency and term come from the product.",
    blank: "Required.",
  },
  {
    key: "quantity", header: "Quantity", format: "General", width: 66, required: true, limit: null,
    prefixes: ["QUANTITY_", "TEXT_", "CELL_"],
    description: "How many were bought: a number above 0, with at most 6 decimals. No price, and no negative number: credits are not part of this import.",
    blank: "Required.",
  },
  {
    key: "billingDate", header: "Billing date", format: "yyyy-mm-dd", width: 84, required: false, limit: null,
    prefixes: ["BILLING_DATE_", "TEXT_", "CELL_"],
    description: "The day on which billing starts, such as 2026-03-31. Custom schedules count from it. Blank: the booking date, else the day of the import; a line that was imported before keeps its date.",
    blank: "The booking date, else the day of the import; a line that was imported before keeps its date.",
  },
  {
    key: "bookingDate", header: "Booking date", format: "yyyy-mm-dd", width: 96, required: false, limit: null,
    prefixes: ["BOOKING_DATE_", "TEXT_", "CELL_"],
    description: "The day on which the deal was signed, such as 2026-03-15. Type none if no booking shall be recorded. Blank: the same as the billing date.",
    blank: "The same as the billing date.",
  },
  {
    key: "renewal", header: "Renewal", format: "General", width: 66, required: false, limit: null,
    prefixes: ["RENEWAL_", "TEXT_", "CELL_"],
    description: "TRUE if this line renews an earlier one of the same customer and product: it then makes no new booking. FALSE or blank: it is new.",
    blank: "FALSE: the line is new.",
  },
  {
    key: "customBilling", header: "Custom billing", format: "@", width: 168, required: false, limit: 2_000,
    prefixes: ["SCH_", "BILL_", "TEXT_", "CELL_"],
    description: "Only where billing differs from the product's: upfront · quarterly x 4 · 50% @ +0m; 50% @ +6m · 5000 @ 2026-01-15; 5000 @ 2026-07-15. Amounts state the negotiated price. Blank: as the product.",
    blank: "The product's own billing frequency.",
  },
  {
    key: "customRevRecognition", header: "Custom rev recognition", format: "@", width: 168, required: false, limit: 2_000,
    prefixes: ["SCH_", "REV_", "TEXT_", "CELL_"],
    description: "Only where revenue is not recognised as usual for the product: straight-line 2026-04-01..2027-03-31 · upfront · 40% @ +0m; 60% @ +6m · as billed. Blank: as the product.",
    blank: "The product's default recognition: straight-line over its term, or for a one-time product all on the billing date.",
  },
];

/** The ten fields in template order. Template, checks, messages, API schema and documentation are made from it. */
export const catalogue: readonly Field[] = definitions.map(({ prefixes, ...field }) => ({
  ...field,
  codes: codesOf(field.key, field.limit, prefixes),
}));

export const fieldByKey = Object.fromEntries(
  fieldKeys.map((key) => [key, catalogue.find((field) => field.key === key)]),
) as Readonly<Record<FieldKey, Field>>;

function codesOf(key: FieldKey, limit: number | null, prefixes: readonly string[]): IssueCode[] {
  return (Object.keys(issueCodes) as IssueCode[]).filter((code) => {
    if (code === "CELL_FORMULA") return true;
    if (code === "TEXT_LONG" && limit === null) return false;
    if (code === "TEXT_FORMULA_LIKE" && limit !== 255) return false;
    if (code === "SCH_NOT_FOR_BILLING") return key === "customBilling";
    if (code === "SCH_TOTALS_DIFFER" || code === "SCH_LINEAR_IS_DEFAULT") return key === "customRevRecognition";
    return prefixes.some((prefix) => code.startsWith(prefix));
  });
}
