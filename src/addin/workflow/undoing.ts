import type { ApiProblem, ImportApi } from "./import-api";
import type { Connection } from "./pane-state";
import type { LaterImport, UndoFailure, Undoing } from "./undo-state";

export interface UndoingActions {
  /** Says what would be undone, and waits. */
  ask(keepLaterChanges: boolean): void;
  undo(importId: string, keepLaterChanges: boolean): Promise<void>;
  /** Leaves the question, or what was told. What runs goes on. */
  forget(): void;
}

export interface UndoingDependencies {
  readonly api: Pick<ImportApi, "undo" | "status">;
  readonly show: (undoing: Undoing) => void;
  readonly connected: (connection: Connection) => void;
}

export function createUndoing({ api, show, connected }: UndoingDependencies): UndoingActions {
  let running = false;

  async function end(importId: string, keepLaterChanges: boolean): Promise<Undoing> {
    const answer = await api.undo(importId, { keepLaterChanges });
    switch (answer.kind) {
      case "ok": return { step: "undone", receipt: answer.value };
      case "sign-in":
        connected(answer);
        return failed({ kind: "sign-in" });
      case "unreachable":
      case "cancelled": return failed({ kind: "unreachable" });
      case "problem": return refused(answer.problem);
    }
  }

  async function refused({ code, title, detail, laterImportIds }: ApiProblem): Promise<Undoing> {
    if (code === "undo-blocked") return { step: "blocked", laterImports: await Promise.all(laterImportIds.map(laterImport)) };
    return failed(code === "expired" ? { kind: "expired" } : { kind: "refused", detail: `${title}. ${detail}` });
  }

  /** Told by its workbook and moment where the server has them. */
  async function laterImport(importId: string): Promise<LaterImport> {
    const asked = await api.status(importId, { brief: true });
    return { importId, receipt: asked.kind === "ok" ? asked.value.receipt : null };
  }

  return {
    ask(keepLaterChanges) {
      if (!running) show({ step: "asking", keepLaterChanges });
    },
    async undo(importId, keepLaterChanges) {
      if (running) return;
      running = true;
      show({ step: "running" });
      try {
        show(await end(importId, keepLaterChanges));
      } catch (error) {
        show({ step: "idle" });
        throw error;
      } finally {
        running = false;
      }
    },
    forget() {
      if (!running) show({ step: "idle" });
    },
  };
}

function failed(failure: UndoFailure): Undoing {
  return { step: "failed", failure };
}
