import fc from "fast-check";
import { closeMonths, daysPass, putProduct, revoke, signIn } from "./around";
import { erase, readBooks } from "./books";
import { abort, commit, dryRun, undo } from "./deciding";
import { chunkList, history, resultsFile, rows, status, unknownImport } from "./reading";
import { manifest } from "./sealing";
import { allChunks, chunk, open } from "./sending";
import { StepOf, type Step } from "./step";
import { askAround, bring, bringAtOtherPrice, send, undoUnderneath } from "./whole";

const slot = fc.nat({ max: 3 });
const limit = fc.constantFrom(1, 2, 1_000);
const duplicates = fc.constantFrom("refuse" as const, "refuse" as const, "allow" as const);

const steps: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 4, arbitrary: fc.tuple(slot, fc.constantFrom("same" as const, "same" as const, "other" as const, "of another year" as const)).map((values) => open(...values)) },
  { weight: 5, arbitrary: fc.tuple(slot, fc.nat({ max: 4 }), fc.constantFrom("none" as const, "none" as const, "gzip" as const, "other rows" as const, "a flipped bit" as const, "no digest" as const, "a gzip stream cut short" as const)).map((values) => chunk(...values)) },
  { weight: 2, arbitrary: slot.map(allChunks) },
  { weight: 4, arbitrary: fc.tuple(slot, fc.constantFrom("none" as const, "none" as const, "one row too many" as const, "another quantity" as const, "another content digest" as const, "its chunks backwards" as const, "its last chunk left out" as const)).map((values) => manifest(...values)) },
  { weight: 5, arbitrary: slot.map(send) },
  { weight: 9, arbitrary: fc.tuple(slot, duplicates).map((values) => bring(...values)) },
  { weight: 2, arbitrary: fc.tuple(slot, fc.constantFrom(10, 12)).map((values) => bringAtOtherPrice(...values)) },
  { weight: 1, arbitrary: fc.tuple(slot, slot).map((values) => undoUnderneath(...values)) },
  { weight: 5, arbitrary: fc.tuple(slot, fc.constantFrom("as it is now" as const, "as it was sealed" as const, "as it was sealed" as const, "stale" as const, "none" as const), duplicates, fc.constantFrom(1, 1, 1, 3)).map((values) => commit(...values)) },
  { weight: 2, arbitrary: fc.tuple(slot, duplicates).map((values) => dryRun(...values)) },
  { weight: 7, arbitrary: fc.tuple(slot, fc.boolean()).map((values) => undo(...values)) },
  { weight: 4, arbitrary: slot.map(abort) },
  { weight: 8, arbitrary: slot.map(askAround) },
  { weight: 1, arbitrary: slot.map(status) },
  { weight: 1, arbitrary: slot.map(chunkList) },
  { weight: 1, arbitrary: fc.tuple(slot, limit).map((values) => rows(...values)) },
  { weight: 1, arbitrary: slot.map(resultsFile) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(null, "open" as const, "committed" as const, "expired" as const), limit).map((values) => history(...values)) },
  { weight: 1, arbitrary: fc.constant(unknownImport()) },
  { weight: 2, arbitrary: limit.map(readBooks) },
  { weight: 1, arbitrary: fc.constantFrom("Acme", "Globex", "Initech").map(erase) },
  { weight: 2, arbitrary: fc.constantFrom(putProduct("SEAT", { price: 12, currency: "USD", frequency: "monthly" }), putProduct("SEAT", { price: 10, currency: "USD", frequency: "monthly" }), putProduct("NEW", { price: 300, currency: "EUR", frequency: "one-time" })) },
  { weight: 1, arbitrary: fc.constantFrom(null, "2019-12", "2020-01", "2020-03").map(closeMonths) },
  { weight: 3, arbitrary: fc.constantFrom(1, 5, 8, 8, 31).map(daysPass) },
  { weight: 1, arbitrary: fc.oneof(fc.constant(revoke()), fc.constant(signIn(true))) },
  { weight: 2, arbitrary: fc.constant(signIn(false)) },
];

/** Most steps are the first tenant's; the second does enough to be disturbed. */
export const anyStep: fc.Arbitrary<StepOf> = fc.tuple(fc.constantFrom(0, 0, 0, 1), fc.oneof(...steps)).map(([who, step]) => new StepOf(who, step));
