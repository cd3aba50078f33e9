import type { Receipt } from "../../contract/receipt";
import type { UndoReceipt } from "../../contract/undo";
import type { ApiProblem, ImportApi } from "./import-api";
import type { Connection } from "./pane-state";

/** What became of the wish to take an import back. */
export type Undoing =
  | { readonly step: "idle" }
  /** The user is told what would be undone, and has not said so yet. */
  | { readonly step: "asking"; readonly keepLaterChanges: boolean }
  | { readonly step: "running" }
  | { readonly step: "undone"; readonly receipt: UndoReceipt }
  /** Later imports changed lines of this one, so nothing was undone. */
  | { readonly step: "blocked"; readonly laterImports: readonly LaterImport[] }
  | { readonly step: "failed"; readonly failure: UndoFailure };

/** An import that changed lines since; its receipt is null where it could not be had. */
export interface LaterImport {
  readonly importId: string;
  readonly receipt: Receipt | null;
}

export type UndoFailure =
  /** Nobody knows whether it is undone: asking again finds out, and undoes nothing twice. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "sign-in" }
  /** The 30 days are over. */
  | { readonly kind: "expired" }
  | { readonly kind: "refused"; readonly detail: string };

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
