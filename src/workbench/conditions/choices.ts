import type { Choice } from "../fields";
import type { EventFault, SyncFault } from "../host/faults";

/** The ways a sync can go. The first of each list here is the usual one. */
export const syncChoices: readonly Choice<SyncFault | null>[] = [
  { label: "Answered", value: null },
  { label: "Refused: too busy", value: { kind: "refused", code: "ActivityLimitReached" } },
  { label: "Refused: internal error", value: { kind: "refused", code: "GeneralException" } },
  { label: "Never answered", value: { kind: "unanswered" } },
];

export const eventChoices: readonly Choice<EventFault | null>[] = [
  { label: "Told once, at once", value: null },
  { label: "Lost", value: { kind: "lost" } },
  { label: "Told twice", value: { kind: "doubled" } },
  { label: "Told 3 seconds late", value: { kind: "late", milliseconds: 3_000 } },
  { label: "Told with a wrong address", value: { kind: "misaddressed" } },
];

/** Bytes of a request or an answer. */
export const limitChoices: readonly Choice<number>[] = [
  { label: "5 MB", value: 5 * 1024 * 1024 },
  { label: "500 kB", value: 500 * 1024 },
  { label: "50 kB", value: 50 * 1024 },
  { label: "5 kB", value: 5 * 1024 },
];

/** What someone does to the active sheet, or the browser to the pane, while the add-in waits for its next sync. */
export type Mishap = "sheet-deleted" | "sheet-renamed" | "rows-inserted" | "pane-reloaded";

export const nextChoices: readonly Choice<SyncFault | Mishap | null>[] = [
  { label: "Like each sync", value: null },
  ...syncChoices.slice(1),
  { label: "Finds the sheet deleted", value: "sheet-deleted" },
  { label: "Finds the sheet renamed", value: "sheet-renamed" },
  { label: "Finds 3 new rows on top", value: "rows-inserted" },
  { label: "Finds the pane reloaded", value: "pane-reloaded" },
];

/** Where in the list a value stands, compared by what it says; the usual one where it is not there. */
export function placeOf<T>(choices: readonly Choice<T>[], value: T): number {
  return Math.max(0, choices.findIndex((choice) => JSON.stringify(choice.value) === JSON.stringify(value)));
}
