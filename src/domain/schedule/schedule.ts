/** The two columns that hold a schedule. */
export type ScheduleColumn = "billing" | "revenue";

export const cadences = ["weekly", "monthly", "quarterly", "semiannual", "annual"] as const;
export type Cadence = (typeof cadences)[number];

/** When an entry falls. Offsets count from the line's start date (RULES.md 4.3). */
export type When =
  | { readonly kind: "offset"; readonly count: number; readonly unit: "month" | "week" }
  | { readonly kind: "date"; readonly date: string }
  /** The last day of the term. */
  | { readonly kind: "end" }
  /** Named, but without a date yet. */
  | { readonly kind: "milestone"; readonly name: string };

export interface ScheduleEntry {
  /** Exact decimal without thousands marks or trailing zeros: percent (30 = 30 %) or amount, by the list's unit. */
  readonly value: string;
  readonly when: When;
  readonly label: string | null;
}

/** Equal parts, one per period. `count` null: as many as the product's term has. */
export interface CadenceSchedule {
  readonly kind: "cadence";
  readonly cadence: Cadence;
  readonly count: number | null;
  readonly arrears: boolean;
  /** ISO date of the first period's start; null: the line's start date. */
  readonly from: string | null;
}

export type Span =
  | { readonly kind: "term" }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  /** From a day to the end of the term. */
  | { readonly kind: "from"; readonly from: string }
  /** From the line's start date to a day. */
  | { readonly kind: "until"; readonly to: string };

export interface StraightLineSchedule {
  readonly kind: "straight-line";
  readonly span: Span;
  readonly daily: boolean;
}

/** What happens to the part that no entry names. */
export type Rest = CadenceSchedule | StraightLineSchedule | { readonly kind: "at"; readonly when: When };

export interface ListSchedule {
  readonly kind: "list";
  readonly unit: "percent" | "amount";
  /** In canonical order: start, offsets or dates ascending, end, milestones as typed. No zeros. */
  readonly entries: readonly ScheduleEntry[];
  readonly rest: Rest | null;
  /**
   * A currency mark or "k", kept only where the amounts without it would read as percentages ("$60; $40");
   * null everywhere else, since currencies are the product's.
   */
  readonly amountMark: string | null;
}

/** What a schedule cell means, free of how it was typed. Nothing of it depends on the product or the start date. */
export type Schedule =
  | { readonly kind: "upfront" }
  | { readonly kind: "end" }
  | CadenceSchedule
  | StraightLineSchedule
  | { readonly kind: "usage" }
  | { readonly kind: "as-billed" }
  | { readonly kind: "manual" }
  | { readonly kind: "template"; readonly name: string }
  | ListSchedule;
