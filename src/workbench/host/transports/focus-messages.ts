import type { Leaving } from "../view";

/** Numbers that office.js gives with "ContextActivationManager_notifyHost". */
const leavings: Readonly<Record<number, Leaving>> = {
  5: "next", 6: "previous", // Ctrl+F6, with Shift
  13: "after", 14: "before", // Tab, with Shift
  15: "sheet", 16: "sheet", // Esc, F2
  17: "after", 18: "before", // the page has nothing that takes the focus
};

/** Null for everything else that office.js tells its host. */
export function leavingOf(data: unknown): Leaving | null {
  const action: unknown = Array.isArray(data) ? data[1] : null;
  return typeof action === "number" ? leavings[action] ?? null : null;
}
