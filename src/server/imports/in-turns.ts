import { setImmediate } from "node:timers/promises";

/** Goes through the steps, and lets other requests have their turn after each. */
export async function inTurns<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await setImmediate();
  }
}
