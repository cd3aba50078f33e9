import { putProduct } from "./around";
import { abort, commit, dryRun, undo, type DuplicateContent } from "./deciding";
import { chunkList, resultsFile, rows, status } from "./reading";
import { manifest } from "./sealing";
import { allChunks, chunk, open } from "./sending";
import type { Step } from "./step";

/** All that is left of an import up to its manifest, as a pane sends it; random steps alone seldom get that far. */
export function send(slot: number): Step {
  return inTurn(`send ${slot}`, [open(slot, "same"), allChunks(slot), manifest(slot, "none")]);
}

export function bring(slot: number, duplicateContent: DuplicateContent): Step {
  return inTurn(`send and commit ${slot}, duplicate content: ${duplicateContent}`, [send(slot), commit(slot, "as it is now", duplicateContent)]);
}

/** A price that changes between seal and commit, which comes again. */
export function bringAtOtherPrice(slot: number, price: number): Step {
  return inTurn(`send ${slot}, then SEAT at ${price}, then commit twice`, [
    send(slot), putProduct("SEAT", { price, currency: "USD", frequency: "monthly" }), commit(slot, "as it was sealed", "allow"), commit(slot, "as it is now", "allow"),
  ]);
}

/** Most sheets of a sequence have lines in common: the later import stands in the way. */
export function undoUnderneath(slot: number, later: number): Step {
  return inTurn(`send and commit ${slot} and ${later}, then undo ${slot}`, [bring(slot, "allow"), bring(later, "allow"), undo(slot, false)]);
}

/** All that can be asked about an import and sent again, in whichever state it is. */
export function askAround(slot: number): Step {
  return inTurn(`ask all about ${slot}`, [
    status(slot), chunkList(slot), rows(slot, 2), resultsFile(slot), dryRun(slot, "refuse"), chunk(slot, 0, "none"), open(slot, "same"), abortAtEnd(slot),
  ]);
}

/** Where an import has come to an end, there is nothing to abort. */
function abortAtEnd(slot: number): Step {
  const step = abort(slot);
  return { ...step, run: async (tenant, caller) => (["open", "validated", "rejected"].includes(tenant.import(slot).state) ? undefined : step.run(tenant, caller)) };
}

function inTurn(name: string, steps: readonly Step[]): Step {
  return {
    name,
    async run(tenant, caller) {
      for (const step of steps) await step.run(tenant, caller);
    },
  };
}
