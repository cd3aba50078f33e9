import type { Clock } from "../clock";
import type { SubmitProgress } from "../pane-state";

export interface ProgressMeter {
  phase(phase: SubmitProgress["phase"], rowsTotal?: number): void;
  rows(more: number): void;
  /** The server is silent: shown instead of the phase until it answers again. */
  waiting(silent: boolean): void;
}

/** Below this a rate says nothing. */
const leastSeconds = 0.5;

/** Turns what happens into what is shown; the rate counts from the phase's first row. */
export function createProgressMeter(clock: Clock, show: (progress: SubmitProgress) => void): ProgressMeter {
  let phase: SubmitProgress["phase"] = "reading";
  let rowsDone = 0;
  let rowsTotal = 0;
  let startedAt = clock.now();
  let silent = false;
  const report = () => {
    const seconds = (clock.now() - startedAt) / 1000;
    const rowsPerSecond = rowsDone > 0 && seconds >= leastSeconds ? rowsDone / seconds : null;
    show({ phase: silent ? "waiting" : phase, rowsDone, rowsTotal, rowsPerSecond });
  };
  return {
    phase(next, total = rowsTotal) {
      if (next === "sending") {
        startedAt = clock.now();
        rowsDone = 0;
      }
      phase = next;
      rowsTotal = total;
      silent = false;
      report();
    },
    rows(more) {
      rowsDone += more;
      report();
    },
    waiting(isSilent) {
      silent = isSilent;
      report();
    },
  };
}
