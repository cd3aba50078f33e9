import { addDays, daysBetween } from "../calendar";

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
  /** The line that the user said it renews; null: nothing was said. */
  readonly chosenLineId: string | null;
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

/** A line that can be renewed. */
export type EndingLine = RenewalLine & { readonly termEnd: string };

export function isRenewable(line: RenewalLine): line is EndingLine {
  return line.recurring && line.termEnd !== null;
}

/** Days from the day after the term's end to the renewal. */
export function gapOf(start: string, termEnd: string): number {
  return daysBetween(addDays(termEnd, 1), start);
}

/** Of lines that fit as well, the one that starts last comes first, then the one with the first ID. */
export function compareFit(a: RenewalLine, b: RenewalLine): number {
  return a.start === b.start ? (a.idKey < b.idKey ? -1 : 1) : a.start > b.start ? -1 : 1;
}
