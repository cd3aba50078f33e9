import { commit, dryRun, type DuplicateContent } from "./deciding";
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

/** All that can be asked about an import and sent again, in whichever state it is. */
export function askAround(slot: number): Step {
  return inTurn(`ask all about ${slot}`, [
    status(slot), chunkList(slot), rows(slot, 2), resultsFile(slot), dryRun(slot, "refuse"), chunk(slot, 0, "none"), open(slot, "same"),
  ]);
}

function inTurn(name: string, steps: readonly Step[]): Step {
  return {
    name,
    async run(tenant, caller) {
      for (const step of steps) await step.run(tenant, caller);
    },
  };
}
