import type { Cadence } from "./schedule";

/** Text as the word lists below have it: lower case, hyphens as blanks, single blanks. */
export function phrase(text: string): string {
  return text.toLowerCase().replace(/[-_\u2010\u2011]/g, " ").replace(/\s+/g, " ").trim();
}

/** Cells that leave the schedule to the product. Dashes are compared before hyphens become blanks. */
export const defaultWords: ReadonlySet<string> = new Set([
  "-", "\u2013", "\u2014", "none", "n/a", "na", "n.a.", "default", "standard", "no", "false", "0",
]);

export const startWords: ReadonlySet<string> = new Set([
  "start", "the start", "contract start", "start of term", "start of contract", "upfront", "up front",
  "signing", "signature", "contract signing", "contract signature", "advance", "immediate", "immediately",
]);

export const endWords: ReadonlySet<string> = new Set([
  "end", "the end", "term end", "contract end", "end of term", "end of contract", "arrears", "completion", "delivery",
]);

/** Words that hold for a whole cell, each with the schedule it names. */
export const wholeCellWords: ReadonlyMap<string, "upfront" | "end" | "usage" | "as-billed" | "manual"> = new Map([
  ...[...startWords, "point in time", "in advance", "at start", "on signing", "at signing", "on signature", "one time"]
    .map((word) => [word, "upfront"] as const),
  ...[...endWords, "in arrears", "at end", "at the end", "on completion", "upon completion", "on delivery", "upon delivery"]
    .map((word) => [word, "end"] as const),
  ...["usage", "usage based", "as used", "metered", "proportional performance"].map((word) => [word, "usage"] as const),
  ...[
    "as billed", "as invoiced", "on invoice", "on invoicing", "on billing", "recognize on invoicing",
    "recognise on invoicing", "recognize on invoice", "recognise on invoice",
  ].map((word) => [word, "as-billed"] as const),
  ...["true", "yes", "x", "custom", "manual", "non linear", "nonlinear"].map((word) => [word, "manual"] as const),
]);

const cadenceSpellings: Readonly<Record<Cadence, readonly string[]>> = {
  weekly: ["weekly", "per week", "each week", "every week"],
  monthly: ["monthly", "per month", "each month", "every month"],
  quarterly: ["quarterly", "qtrly", "per quarter", "each quarter", "every quarter", "every 3 months", "every three months"],
  semiannual: [
    "semiannual", "semiannually", "semi annual", "semi annually", "half yearly", "halfyearly", "biannual", "biannually",
    "bi annual", "bi annually", "twice a year", "every half year", "every 6 months", "every six months",
  ],
  annual: [
    "annual", "annually", "yearly", "per year", "per annum", "each year", "every year", "once a year", "every 12 months",
    "every twelve months",
  ],
};

/** Every spelling of a cadence, as `phrase` writes it. */
export const cadenceWords: ReadonlyMap<string, Cadence> = new Map(
  Object.entries(cadenceSpellings).flatMap(([cadence, words]) => words.map((word) => [word, cadence as Cadence] as const)),
);

/** Months of one period; a week is none. */
export const periodMonths: Readonly<Record<Exclude<Cadence, "weekly">, number>> = {
  monthly: 1, quarterly: 3, semiannual: 6, annual: 12,
};
