import type { PurchaseLine } from "../../domain/purchase-line";
import type { LineSchedules, StoredSchedule } from "./line-schedules";

/** What a line puts into the books on a day: its booking, a bill, a part of its revenue. Equal ones read the same. */
export interface Posting {
  readonly date: string;
  readonly what: string;
}

/** All that a line will put into the books. @param bookingDate null: it books nothing */
export function postingsOf(line: PurchaseLine, bookingDate: string | null, { value, currency, billing, revenue }: LineSchedules): Posting[] {
  const booked = bookingDate === null || line.renewal ? []
    : [{ date: bookingDate, what: ["booking", line.quantity, value, currency].filter((part) => part !== null).join(" ") }];
  return [...booked, ...entriesOf("billing", billing), ...entriesOf("revenue", revenue)];
}

function entriesOf(kind: "billing" | "revenue", { due, amounts, percents }: StoredSchedule): Posting[] {
  const values = amounts ?? percents ?? [];
  return due.map((date, index) => ({ date, what: `${kind} ${values[index] ?? ""}` }));
}

/** The first month, up to the last closed one, in which the books would say something else. Months are `2026-03`. */
export function firstClosedChange(before: readonly Posting[], after: readonly Posting[], lastClosed: string): string | null {
  const [old, fresh] = [before, after].map((postings) => postings.filter(({ date }) => monthOf(date) <= lastClosed).map(textOf).sort());
  const at = longer(old, fresh).findIndex((_, index) => old?.[index] !== fresh?.[index]);
  const changed = [old?.[at], fresh?.[at]].filter((text) => text !== undefined).sort()[0];
  return changed === undefined ? null : monthOf(changed);
}

function monthOf(date: string): string {
  return date.slice(0, "2026-03".length);
}

/** In the order of dates. */
function textOf({ date, what }: Posting): string {
  return `${date} ${what}`;
}

function longer(a: readonly string[] = [], b: readonly string[] = []): readonly string[] {
  return a.length > b.length ? a : b;
}
