import { decimal, formatDecimal } from "../decimal";
import type { BillingFrequency } from "../product";
import { minorDigits } from "./currencies";
import type { Money } from "./money";
import type { ScheduleIssue } from "./schedule-issue";

/** What a schedule's dates and amounts depend on besides its text. */
export interface ScheduleTerms {
  /** The effective billing date, ISO. */
  readonly start: string;
  /** Whole months, at least one. */
  readonly termMonths: number | null;
  readonly recurring: boolean;
  readonly billingFrequency: BillingFrequency;
  /** From `lineValue`; null: nobody knows, so that schedules hold percentages. */
  readonly lineValue: Money | null;
  /** The product's own schedule as text; null, or a text that is none: straight-line. */
  readonly defaultRecognition: string | null;
  /** The billing schedule that revenue "as billed" follows; null: the product's default billing. */
  readonly billing: Expansion | null;
}

export interface DatedPart {
  readonly date: string;
  readonly minorUnits: bigint;
}

export interface Expansion {
  /** "percent": the line has no value; `minorUnits` are then millionths of a percent, 100 % in all. */
  readonly measure: "money" | "percent";
  /** The decimal places of `minorUnits`: formatDecimal({ units: minorUnits, places }) writes them out. */
  readonly places: number;
  /** By date, one for each; they and `unscheduled` add up to the value. */
  readonly entries: readonly DatedPart[];
  /** What has no date yet: usage, manual, undated milestones. */
  readonly unscheduled: bigint;
  /** Some part is not scheduled, be it of unknown size: the rest of a value that nobody knows. */
  readonly incomplete: boolean;
  /** Errors only: SCH_TERM_UNKNOWN, SCH_REST_EXCEEDS, SCH_REST_NO_TIME, SCH_RANGE_REVERSED, SCH_OFFSET_RANGE. */
  readonly issues: readonly ScheduleIssue[];
}

/** What is split up: the value in minor units, or 100 % where there is none. */
export interface Whole {
  readonly measure: "money" | "percent";
  readonly places: number;
  readonly units: bigint;
}

const percentPlaces = 6;

export function wholeOf(value: Money | null): Whole {
  if (value === null) return { measure: "percent", places: percentPlaces, units: 100n * 10n ** BigInt(percentPlaces) };
  return { measure: "money", places: minorDigits(value.currency), units: value.minorUnits };
}

/** Parts that fall on one day become one; a part without a date is unscheduled. */
export function expansion(
  { measure, places }: Pick<Whole, "measure" | "places">,
  parts: readonly { readonly date: string | null; readonly minorUnits: bigint }[],
  incomplete = false,
): Expansion {
  if (areAscending(parts)) return { measure, places, entries: parts, unscheduled: 0n, incomplete, issues: [] };
  const byDate = new Map<string, bigint>();
  let unscheduled = 0n;
  for (const { date, minorUnits } of parts) {
    if (date === null) unscheduled += minorUnits;
    else byDate.set(date, (byDate.get(date) ?? 0n) + minorUnits);
  }
  const entries = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, minorUnits]) => ({ date, minorUnits }));
  return {
    measure, places, entries, unscheduled, issues: [],
    incomplete: incomplete || parts.some(({ date }) => date === null),
  };
}

/** Most schedules name their days once and in order, with nothing to be merged. */
function areAscending(parts: readonly { readonly date: string | null; readonly minorUnits: bigint }[]): parts is readonly DatedPart[] {
  let last = "";
  for (const { date } of parts) {
    if (date === null || date <= last) return false;
    last = date;
  }
  return true;
}

/** Nothing can be scheduled, for these errors. */
export function refused({ measure, places }: Pick<Whole, "measure" | "places">, issue: ScheduleIssue): Expansion {
  return { measure, places, entries: [], unscheduled: 0n, incomplete: true, issues: [issue] };
}

/** Whole units of a percentage of the whole, rounded down. */
export function shareOf({ units }: Whole, percent: string): bigint {
  const share = decimal(percent);
  return (units * share.units) / (100n * 10n ** BigInt(share.places));
}

/** Minor units written out as a decimal. */
export function unitsText(units: bigint, places: number): string {
  return formatDecimal({ units, places });
}
