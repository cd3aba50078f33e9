import type { Issue } from "../../../domain/issue";
import type { ModelStore } from "../model-store";
import type { SheetView } from "../pane-state";
import type { FixSource } from "./fix-source";

/** What can be done about the chosen cell. */
export interface Offers {
  /** Looks for it, if something else is wrong with the cell than when that was looked for last. */
  refresh(): Promise<void>;
  /** What was offered may be another thing now. */
  forget(): void;
  /** Has something written; after any fix other things may be offered. */
  renewAfter(write: () => Promise<void>): Promise<void>;
}

export function createOffers({ model, update }: ModelStore, fixes: FixSource): Offers {
  /** The issue that the offers on screen are for. */
  let offered: string | null = null;

  async function refresh(): Promise<void> {
    const { view, chosen } = model();
    const issue = view === null || chosen === null ? null : sameCell(view, chosen);
    const said = issue && JSON.stringify([issue.code, issue.rowNumber, issue.field, issue.params]);
    if (said === offered) return;
    offered = said;
    update({ offers: [] });
    if (issue === null) return;
    const offers = await fixes.offersFor(issue);
    if (said === offered) update({ offers });
  }

  return {
    refresh,
    forget() {
      offered = null;
    },
    async renewAfter(write) {
      update({ offers: [] });
      await write();
      offered = null;
      await refresh();
    },
  };
}

/** What is wrong with the chosen cell by this view; null: nothing of the kind any more. */
function sameCell({ groups }: SheetView, { code, rowNumber, field }: Issue): Issue | null {
  const alike = groups.find((group) => group.code === code)?.issues;
  return alike?.find((issue) => issue.rowNumber === rowNumber && issue.field === field) ?? null;
}
