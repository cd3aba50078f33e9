/** A schedule that a workspace keeps under a name, for lines to name it: `template: Name`. */
export interface SavedSchedule {
  readonly name: string;
  /** Canonical; it names no other saved schedule, and states no amounts. */
  readonly schedule: string;
}

/** The saved schedules of a workspace by `savedKey` of their names. */
export type SavedSchedules = ReadonlyMap<string, SavedSchedule>;

export const noSavedSchedules: SavedSchedules = new Map();

/** Capitals do not tell names of saved schedules apart. */
export function savedKey(name: string): string {
  return name.toLowerCase();
}

export function savedSchedules(list: readonly SavedSchedule[]): SavedSchedules {
  return new Map(list.map((saved) => [savedKey(saved.name), saved]));
}
