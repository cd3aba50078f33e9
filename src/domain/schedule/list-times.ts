import { whenText } from "./canonical-text";
import type { TypedEntry } from "./entries";
import { fail, failed, note, type Failed, type Reader } from "./reader";
import type { Cadence, Rest, When } from "./schedule";
import { atStart, offset } from "./whens";
import { periodMonths } from "./words";

/** One time for each entry, in the order typed. */
export function readTimes(
  reader: Reader, entries: readonly TypedEntry[], cadence: Cadence | null, rest: Rest | null,
): readonly When[] | Failed {
  const timed = entries.filter(({ when }) => when !== null).length;
  if (cadence !== null && timed > 0) return fail(reader, "SCH_CADENCE_AND_DATES", reader.text, { cadence });
  if (timed > 0 && timed < entries.length) return fail(reader, "SCH_PARTIAL_DATES", reader.text);
  const times = timed > 0 ? entries.flatMap(({ when }) => when ?? []) : consecutive(reader, entries.length, cadence);
  if (times === failed) return failed;
  const all = rest?.kind === "at" ? [...times, rest.when] : times;
  if (new Set(all.flatMap((when) => measure(when) ?? [])).size > 1) return fail(reader, "SCH_MIXED_WHEN", reader.text);
  const names = all.flatMap((when) => (when.kind === "milestone" ? [when.name] : []));
  if (names.length > 0) note(reader, "SCH_MILESTONE_UNDATED", "", { name: names.join('", "') });
  return times;
}

/** Start, then offsets or dates ascending, then the end, then milestones, which stay as typed. */
export function compareTimes(a: When, b: When): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.kind === "offset" && b.kind === "offset") return a.count - b.count;
  if (a.kind === "date" && b.kind === "date") return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  return 0;
}

export function sameTime(a: When, b: When): boolean {
  return whenText(a) === whenText(b);
}

function consecutive(reader: Reader, count: number, cadence: Cadence | null): readonly When[] | Failed {
  if (cadence === null && count > 1) note(reader, "SCH_ASSUMED_MONTHLY", reader.text);
  const times: When[] = [];
  for (let index = 0; index < count; index += 1) {
    const when = cadence === "weekly"
      ? offset(reader, index, "week", reader.text)
      : offset(reader, index * periodMonths[cadence ?? "monthly"], "month", reader.text);
    if (when === failed) return failed;
    times.push(when);
  }
  return times;
}

/** What the time counts in; null for the start, the end and milestones, which go with anything. */
function measure(when: When): "date" | "week" | "month" | null {
  if (when.kind === "date") return "date";
  return when.kind === "offset" && when.count > 0 ? when.unit : null;
}

function rankOf(when: When): number {
  if (when.kind === "offset") return when.count === atStart.count ? 0 : 1;
  return when.kind === "date" ? 1 : when.kind === "end" ? 2 : 3;
}
