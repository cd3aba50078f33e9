/**
 * Every row that is skipped as a footer or subtotal of a report holds one of these in its text, in any case
 * (RULES.md 6.4 and section 10, promise 1). A row that holds none is a line or blank.
 */
export const skipWords: readonly string[] = [
  "total", "sum", "count", "average", "confidential", "copyright",
  "generated", "filtered", "as of", "sorted", "report", "salesforce",
];
