/** One `context.sync()`: what it cost and whether the client counts it as a write. */
export interface SyncRecord {
  readonly actions: number;
  /** Length of the request's text. */
  readonly bytes: number;
  /** By the client's own reckoning, as Excel takes it: such a sync costs the user's undo. */
  readonly wrote: boolean;
  /** The code it failed with, or null. */
  readonly error: string | null;
}

/** The last syncs, newest last. */
export class SyncLog {
  readonly records: SyncRecord[] = [];

  add(record: SyncRecord): void {
    this.records.push(record);
    if (this.records.length > 10_000) this.records.shift();
  }
}
