import type { EventEntry } from "./events/event-types";
import { usualLimits, type Limits } from "./limits";
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

interface Mishap {
  /** Before the sync is carried out, or after it was answered. */
  readonly when: "before" | "after";
  readonly happen: () => void;
}

/** Makes the host as nasty as Excel can be, sync by sync. Tests script it. */
export class Faults {
  /** For every event from now on; null: as it should be. */
  events: EventFault | null = null;
  /** Milliseconds that pass before a sync is carried out or refused. */
  latency = 0;
  limits: Limits = usualLimits;
  /** Called when a sync has taken what was planned for it. */
  onTaken: () => void = () => undefined;
  private always: SyncFault | null = null;
  private readonly planned: (SyncFault | null)[] = [];
  private readonly mishaps: Mishap[][] = [];

  /** For the sync after so many others. */
  next(fault: SyncFault, after = 0): void {
    while (this.planned.length <= after) this.planned.push(null);
    this.planned[after] = fault;
  }

  /**
   * Something that befalls the workbook or the pane, such as a deletion by a co-author, before the sync is carried out or
   * right after its answer is on the way; the sync is the one after so many others.
   */
  meanwhile(when: "before" | "after", happen: () => void, after = 0): void {
    while (this.mishaps.length <= after) this.mishaps.push([]);
    this.mishaps[after]?.push({ when, happen });
  }

  /** Forgets all that was planned and wished: from now on syncs and events are as they should be. */
  reset(): void {
    this.events = null;
    this.latency = 0;
    this.limits = usualLimits;
    this.always = null;
    this.forgetPlanned();
  }

  /** Single syncs to come are like all others again. */
  forgetPlanned(): void {
    this.planned.length = 0;
    this.mishaps.length = 0;
  }

  /** For every sync from now on that has no plan of its own; null ends it. */
  fromNowOn(fault: SyncFault | null): void {
    this.always = fault;
  }

  /** What the next sync is in for. */
  get current(): SyncFault | null {
    return this.planned[0] ?? this.always;
  }

  /** What every sync without a plan of its own is in for. */
  get standing(): SyncFault | null {
    return this.always;
  }

  /** Whether a single sync to come has a plan of its own. */
  get isPlanned(): boolean {
    return this.planned.some((fault) => fault !== null) || this.mishaps.some((list) => list.length > 0);
  }

  /** Called by transports once for each sync, before it runs. */
  takeSync(): SyncFault | null {
    return this.planned.shift() ?? this.always;
  }

  /** Called by transports once for each sync, too. */
  takeMishaps(): readonly Mishap[] {
    return this.mishaps.shift() ?? [];
  }
}

/** Lets a sync run, or not, as the control says. `refuse` answers with the code; nothing has been done then. */
export function underFaults(faults: Faults, run: () => void, refuse: (code: ApiErrorCode) => void): void {
  const fault = faults.takeSync();
  const mishaps = faults.takeMishaps();
  const befall = (now: Mishap["when"]): void => mishaps.forEach(({ when, happen }) => when === now && happen());
  const go = (): void => {
    befall("before");
    if (fault?.kind === "refused") refuse(fault.code);
    else if (fault?.kind !== "unanswered") run();
    befall("after");
    faults.onTaken();
  };
  const wait = faults.latency + (fault?.kind === "late" ? fault.milliseconds : 0);
  if (wait > 0) setTimeout(go, wait);
  else go();
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
