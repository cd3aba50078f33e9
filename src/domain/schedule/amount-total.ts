import { addDecimals, decimal, zero, type Decimal } from "../decimal";
import type { Schedule } from "./schedule";

/** What the amounts of a schedule add up to; null where it speaks in percentages, or leaves a rest to the line's value. */
export function amountTotal(schedule: Schedule | null): Decimal | null {
  return schedule?.kind === "list" && schedule.unit === "amount" && schedule.rest === null ? amountsStated(schedule) : null;
}

/** The sum of the amounts that a schedule states, a rest or not; zero where it states none. */
export function amountsStated(schedule: Schedule | null): Decimal {
  if (schedule?.kind !== "list" || schedule.unit !== "amount") return zero;
  return schedule.entries.reduce((total, { value }) => addDecimals(total, decimal(value)), zero);
}
