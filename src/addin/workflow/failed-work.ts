import { CheckerError } from "./checking/sheet-checker";
import type { ModelStore } from "./model-store";
import { WorkbookError } from "./ports";
import { errorName } from "./problem";

/** Runs what may fail, and shows what failed. */
export interface FailedWork {
  /** What the user asked for; it takes the last problem away. */
  attempt(work: () => Promise<void>): Promise<void>;
  /** What the pane does by itself. */
  showing(work: () => Promise<void>): Promise<void>;
  show(error: unknown): Promise<void>;
}

/** @param lookAgain looks which sheets are left, after one is gone */
export function createFailedWork({ model, update }: ModelStore, lookAgain: () => Promise<void>): FailedWork {
  async function show(error: unknown): Promise<void> {
    tell(error);
    if (!(error instanceof WorkbookError) || error.reason !== "gone") return;
    try {
      await lookAgain();
    } catch (second) {
      tell(second);
    }
  }

  function tell(error: unknown): void {
    if (error instanceof CheckerError) {
      update({ problem: { kind: "memory" } });
    } else if (error instanceof WorkbookError) {
      update(error.reason === "unsupported" && !model().ready ? { unsupported: true } : { problem: { kind: "workbook", reason: error.reason } });
    } else {
      update({ problem: { kind: "fault", error: errorName(error) } });
    }
  }

  async function showing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await show(error);
    }
  }

  return {
    show,
    showing,
    attempt(work) {
      update({ problem: null });
      return showing(work);
    },
  };
}
