import type { Run, Value } from "./value";

/**
 * Computes a value once where that is enough: for good when it reads nothing, and as long as the scope's
 * version stays the same when it reads names only. A name may still lead to something that depends on the
 * cell or the moment; then `passing` has grown, and nothing is kept.
 */
export function keepWhileUnchanged(run: Run, reads: 0 | 1): Run {
  let version: unknown;
  let value: Value = null;
  let kept = false;
  return (context) => {
    const current = context.scope.version;
    if (kept && (reads === 0 || version === current)) return value;
    const before = context.passing;
    const fresh = run(context);
    kept = context.passing === before && (reads === 0 || current !== undefined);
    if (kept) {
      version = current;
      value = fresh;
    }
    return fresh;
  };
}
