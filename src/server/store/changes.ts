import type { PoolClient } from "pg";
import type { ImportStateName } from "../../contract/import-state";

/** An import that came into a state. */
export interface ImportChange {
  readonly state: ImportStateName;
  /** Rows that were written to the books by it. */
  readonly rows: number;
}

const noted = new WeakMap<PoolClient, ImportChange[]>();

/** Remembers what a transaction changes, which is told once it is committed, and forgotten where it is not. */
export function noteChange(tx: PoolClient, state: ImportStateName, rows = 0): void {
  noted.set(tx, [...(noted.get(tx) ?? []), { state, rows }]);
}

export function takeChanges(tx: PoolClient): readonly ImportChange[] {
  const changes = noted.get(tx) ?? [];
  noted.delete(tx);
  return changes;
}
