/**
 * One row of the import after reading: what the server stores, and what digests and control totals
 * are made of. It exists only for a row without an error.
 */
export interface PurchaseLine {
  readonly rowNumber: number;
  /** As typed, cleaned (RULES.md section 0). */
  readonly id: string;
  /** What the ID is compared by (RULES.md 3.1.1). */
  readonly idKey: string;
  readonly customer: string;
  readonly opportunity: string | null;
  /** The product's import ID as the product list writes it. */
  readonly product: string;
  /** Exact decimal, at most six places, no exponent, no trailing zeros: "12", "0.5". */
  readonly quantity: string;
  /** `YYYY-MM-DD`; null: blank in the sheet. */
  readonly billingDate: string | null;
  /** `YYYY-MM-DD`; "none": no booking is wanted; null: blank in the sheet. */
  readonly bookingDate: string | null;
  readonly renewal: boolean;
  /** Canonical schedule; "" means the product's default. */
  readonly customBilling: string;
  readonly customRevRecognition: string;
}
