import { addDecimals, decimal, zero, type Decimal } from "../decimal";
import type { Schedule } from "./schedule";

/** What the amounts of a schedule add up to; null where it speaks in percentages, or leaves a rest to the line's value. */
export function amountTotal(schedule: Schedule | null): Decimal | null {
  if (schedule?.kind !== "list" || schedule.unit !== "amount" || schedule.rest !== null) return null;
  return schedule.entries.reduce((total, { value }) => addDecimals(total, decimal(value)), zero);
}
