import type { Choice } from "../fields";
import type { EventFault, SyncFault } from "../host/faults";
import { usualLimits, type Limits } from "../host/limits";

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

/** What each limit can be. */
export const limitChoices: Readonly<Record<keyof Limits, readonly Choice<number>[]>> = {
  payloadBytes: [
    { label: "5 MB", value: usualLimits.payloadBytes },
    { label: "500 kB", value: 500 * 1024 },
    { label: "50 kB", value: 50 * 1024 },
    { label: "5 kB", value: 5 * 1024 },
  ],
  readableCells: [
    { label: "5,000,000 cells", value: usualLimits.readableCells },
    { label: "100,000 cells", value: 100_000 },
    { label: "1,000 cells", value: 1_000 },
  ],
  addressLength: [
    { label: "8,192 characters", value: usualLimits.addressLength },
    { label: "1,000 characters", value: 1_000 },
    { label: "100 characters", value: 100 },
  ],
};

export const limitKinds = ["payloadBytes", "readableCells", "addressLength"] as const satisfies readonly (keyof Limits)[];

export const limitNames: Readonly<Record<keyof Limits, string>> = {
  payloadBytes: "Largest message", readableCells: "Largest reading", addressLength: "Longest address",
};

/** What someone does to the active sheet, or the browser to the pane, while the add-in waits for its next sync. */
export type Mishap = "sheet-deleted" | "sheet-renamed" | "sheet-moved" | "table-deleted" | "table-renamed" | "rows-inserted" | "pane-reloaded";

export const nextChoices: readonly Choice<SyncFault | Mishap | null>[] = [
  { label: "Like each sync", value: null },
  ...syncChoices.slice(1),
  { label: "Finds the sheet deleted", value: "sheet-deleted" },
  { label: "Finds the sheet renamed", value: "sheet-renamed" },
  { label: "Finds the sheet moved", value: "sheet-moved" },
  { label: "Finds the table deleted", value: "table-deleted" },
  { label: "Finds the table renamed", value: "table-renamed" },
  { label: "Finds 3 new rows on top", value: "rows-inserted" },
  { label: "Finds the pane reloaded", value: "pane-reloaded" },
];

/** Where in the list a value stands, compared by what it says; the usual one where it is not there. */
export function placeOf<T>(choices: readonly Choice<T>[], value: T): number {
  return Math.max(0, choices.findIndex((choice) => JSON.stringify(choice.value) === JSON.stringify(value)));
}
