import type { SavedSchedule } from "../../domain/schedule/saved-schedules";
import type { ImportApi } from "./import-api";
import type { Connection } from "./pane-state";

export interface SavedScheduleSource {
  /** Asks the server for its saved schedules; the connection that the answer shows. */
  refresh(): Promise<Connection>;
  /** null: never heard of. The same object as before means the same schedules. */
  known(): readonly SavedSchedule[] | null;
}

export function createSavedScheduleSource(api: Pick<ImportApi, "schedules">): SavedScheduleSource {
  let known: readonly SavedSchedule[] | null = null;
  let etag: string | null = null;

  return {
    async refresh() {
      const answer = await api.schedules(etag, { brief: true });
      switch (answer.kind) {
        case "ok":
          if (answer.value.kind === "schedules") ({ schedules: known, etag } = answer.value);
          return { kind: "connected" };
        case "sign-in": return answer;
        // A server that is older than saved schedules has none.
        case "problem": return { kind: "connected" };
        case "unreachable":
        case "cancelled": return { kind: "unreachable" };
      }
    },
    known: () => known,
  };
}
