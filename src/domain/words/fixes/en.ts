import type { FixKind } from "../../fixes/fix";

/** What a button that applies the fix says. A kind without words does not compile. */
export type FixWords = Readonly<Record<FixKind, string>>;

export const englishFixes: FixWords ={
  "write-as-read": "Write it as it was read",
  "other-reading": "Read it the other way",
  "clean-text": "Remove stray spaces and hidden characters",
  "suggestion": "Use the suggestion",
  "choice": "Use this one",
  "build-id": "Build the ID from Opportunity and Product; it must stay the same in later imports",
  "set-one": "Set the quantity to 1",
  "set-true": "Set to TRUE",
  "set-false": "Set to FALSE",
  "fill-down": "Fill down from above",
  "swap-dates": "Swap Billing date and Booking date",
  "clear-cell": "Clear the cell",
  "skip-row": "Clear the row, so that it is skipped",
  "date-order": "Write the column's dates in this order",
  "replace": "Replace everywhere",
  "fill-date": "Write the day of the import",
  "fill-booking": "Write the day on which revenue starts into Booking date",
  "adjust-last": "Adjust the last entry to reach 100%",
  "add-rest": "Spread the rest over the term",
  "equal-parts": "Use equal parts",
  "convert-to-dates": "Turn the offsets into dates",
  "split-at-comma": "Separate the entries at the comma",
  "decimal-comma": "Read the comma as a decimal mark",
  "swap-range": "Swap start and end",
  "percentages": "Write the three percentages",
  "all-on-date": "Put everything on that date",
  "quote-name": "Put the milestone's name in quotes",
  "known-schedule": "Use the saved schedule",
  "one-year": "Spread it over one year",
  "rest-to-last": "Put the rest on the day of the last entry",
  "repair-value": "Write it in a way that can be read",
};
