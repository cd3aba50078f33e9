import type { EventEntry } from "./events/event-types";
import type { ApiErrorCode } from "./wire/api-error";

/** What becomes of one sync: refused with nothing done, never answered, or carried out and answered so much later. */
export type SyncFault =
  | { readonly kind: "refused"; readonly code: ApiErrorCode }
  | { readonly kind: "unanswered" }
  | { readonly kind: "late"; readonly milliseconds: number };

/**
 * What becomes of events: lost (office-js issues 420, 3888, 3729), told twice (194), told so much later, or told with the
 * address of cells three rows above (728).
 */
export type EventFault =
  | { readonly kind: "lost" | "doubled" | "misaddressed" }
  | { readonly kind: "late"; readonly milliseconds: number };

/** Makes the host as nasty as Excel can be, sync by sync. Tests script it. */
export class Faults {
  /** For every event from now on; null: as it should be. */
  events: EventFault | null = null;
  private always: SyncFault | null = null;
  private readonly planned: (SyncFault | null)[] = [];

  /** For the sync after so many others. */
  next(fault: SyncFault, after = 0): void {
    while (this.planned.length <= after) this.planned.push(null);
    this.planned[after] = fault;
  }

  /** For every sync from now on that has no plan of its own; null ends it. */
  fromNowOn(fault: SyncFault | null): void {
    this.always = fault;
  }

  /** What the next sync is in for. */
  get current(): SyncFault | null {
    return this.planned[0] ?? this.always;
  }

  /** Called by transports once for each sync, before it runs. */
  takeSync(): SyncFault | null {
    return this.planned.shift() ?? this.always;
  }
}

/** Lets a sync run, or not, as the control says. `refuse` answers with the code; nothing has been done then. */
export function underFaults(faults: Faults, run: () => void, refuse: (code: ApiErrorCode) => void): void {
  const fault = faults.takeSync();
  switch (fault?.kind) {
    case "refused": return refuse(fault.code);
    case "unanswered": return;
    case "late": setTimeout(run, fault.milliseconds); return;
    default: return run();
  }
}

/** Sends events on, or not, as the control says. */
export function tellUnderFaults(faults: Faults, entries: readonly EventEntry[], tell: (entries: readonly EventEntry[]) => void): void {
  const fault = faults.events;
  switch (fault?.kind) {
    case "lost": return;
    case "doubled":
      tell(entries);
      return tell(entries);
    case "misaddressed": return tell(entries.map(misaddressed));
    case "late": setTimeout(() => tell(entries), fault.milliseconds); return;
    default: return tell(entries);
  }
}

function misaddressed(entry: EventEntry): EventEntry {
  const payload = JSON.parse(entry.message) as { address?: unknown };
  if (typeof payload.address !== "string") return entry;
  const address = payload.address.replace(/\d+/g, (row) => String(Math.max(1, Number(row) - 3)));
  return { ...entry, message: JSON.stringify({ ...payload, address }) };
}
