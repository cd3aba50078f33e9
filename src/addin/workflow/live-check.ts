import type { Clock } from "./clock";
import { addDirty, isClean, type Dirty, type RowInterval } from "./dirty-rows";

/** A check begins when the hands rest this long, */
const restMs = 120;
/** or when something has been waiting this long. */
const waitAtMostMs = 800;

export interface LiveCheck {
  changed(what: "everything" | RowInterval): void;
  /** Checks without waiting; resolves when nothing is dirty any more. */
  now(what: "everything" | RowInterval): Promise<void>;
  /** Runs a task when no check runs, and no check before it is through. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Has the check that runs now end early. */
  stop(): void;
}

/**
 * Collects what changes make dirty and has it checked, one check at a time: what comes in during a check is
 * left for the next, so the newest reading always has the last word. A check is told to end early, by its signal, when
 * everything has to be read again anyway.
 * @param check must not reject
 * @param look is told of rows that have to wait for the check that runs
 */
export function createLiveCheck(
  clock: Clock, check: (dirty: Dirty, signal: AbortSignal) => Promise<void>, look: (waiting: readonly RowInterval[]) => void,
): LiveCheck {
  let dirty: Dirty = [];
  let waitingSince: number | null = null;
  let cancelTimer = () => {};
  let running: AbortController | null = null;
  let lastTask: Promise<void> = Promise.resolve();

  async function checkDirty(): Promise<void> {
    while (!isClean(dirty)) {
      const taken = dirty;
      dirty = [];
      waitingSince = null;
      running = new AbortController();
      await check(taken, running.signal);
      running = null;
    }
  }

  function start(): Promise<void> {
    cancelTimer();
    if (dirty === "everything") running?.abort();
    else if (running !== null) look(dirty);
    lastTask = lastTask.then(checkDirty);
    return lastTask;
  }

  return {
    changed(what) {
      dirty = addDirty(dirty, what);
      waitingSince ??= clock.now();
      cancelTimer();
      const rest = Math.max(0, Math.min(restMs, waitingSince + waitAtMostMs - clock.now()));
      cancelTimer = clock.after(rest, () => void start());
    },
    now(what) {
      dirty = addDirty(dirty, what);
      return start();
    },
    alone(task) {
      const result = lastTask.then(task);
      const over = () => {};
      lastTask = result.then(over, over);
      return result;
    },
    stop: () => running?.abort(),
  };
}
