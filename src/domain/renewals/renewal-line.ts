/** What linking renewals needs of a line; lines of one customer and product form a group. */
export interface RenewalLine {
  readonly lineId: string;
  readonly idKey: string;
  /** As it was typed; what a sentence shows. */
  readonly typedId: string;
  readonly group: string;
  readonly start: string;
  readonly quantity: string;
  readonly renewal: boolean;
  readonly recurring: boolean;
  /** Last day; null where the product is not recurring. */
  readonly termEnd: string | null;
  readonly renewsLineId: string | null;
}

/** How a line stands in a chain of renewals. */
export type RenewalState = "none" | "expected" | "renewed" | "unmatched";

/** The line that a renewal was found to renew. */
export interface RenewalFinding {
  readonly renewed: RenewalLine;
  /** Lines that would have fitted as well, the first of them. */
  readonly tied: readonly RenewalLine[];
  /** Days from the day after the term's end to the renewal; negative: the renewal comes first. */
  readonly gap: number;
}
