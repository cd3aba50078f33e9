import type { Manifest } from "../../../../src/contract/manifest";
import { digest, manifestOf } from "../../../support/postgres-api";
import { lost, ok, refusal, type Expected } from "../answers";
import { asProduct } from "../products";
import { rowsOfChunk } from "../sheets";
import type { ModelImport, ModelTenant } from "../tenant";
import { chunkText } from "./sending";
import { ask, type Step } from "./step";

/** What a manifest may get wrong. */
export type ManifestFault = "none" | "one row too many" | "another quantity" | "another content digest" | "its chunks backwards" | "its last chunk left out";

export function manifest(slot: number, fault: ManifestFault): Step {
  return {
    name: `the manifest of ${slot}, with ${fault === "none" ? "no fault" : fault}`,
    async run(tenant, caller) {
      const one = tenant.import(slot);
      const right = rightManifest(tenant, one);
      const sent = spoilt(right, fault);
      const isRight = JSON.stringify(sent) === JSON.stringify(right);
      const reply = await ask(tenant, caller, ["PUT", `/v1/imports/${one.id}/manifest`, { body: sent }], () => sealed(tenant, one, sent, isRight));
      if (reply !== null) caller.sealed.set(one.id, String(reply.headers.etag));
    },
  };
}

/** As the client made it when it sealed: products that changed since do not change it. */
function rightManifest(tenant: ModelTenant, one: ModelImport): Manifest {
  const rows = one.draft.chunks.flatMap((_, number) => rowsOfChunk(one.draft, number));
  return one.manifest ?? {
    ...manifestOf(rows, one.draft.opened, [...tenant.products].map(([id, product]) => asProduct(id, product))),
    chunks: one.draft.chunks.map((_, number) => ({ number, digest: digest(chunkText(one, number)) })),
  };
}

function spoilt(right: Manifest, fault: ManifestFault): Manifest {
  switch (fault) {
    case "none": return right;
    case "one row too many": return { ...right, rowCount: right.rowCount + 1 };
    case "another quantity": return { ...right, totals: { ...right.totals, quantity: "1234" } };
    case "another content digest": return { ...right, contentDigest: digest("other rows") };
    case "its chunks backwards": return { ...right, chunks: [...right.chunks].reverse() };
    case "its last chunk left out": return { ...right, chunks: right.chunks.slice(0, -1) };
  }
}

function sealed(tenant: ModelTenant, one: ModelImport, sent: Manifest, isRight: boolean): Expected {
  const gone = lost(one);
  if (gone !== null) return gone;
  if (one.state === "aborted") return refusal("state-conflict");
  if (one.manifest !== null) {
    if (!isRight) return refusal("state-conflict");
    one.sealedVersion = one.version;
    return ok(answerOf(one));
  }
  const missing = sent.chunks.map(({ number }) => number).filter((number) => !one.chunks.has(number));
  if (missing.length > 0) return refusal("manifest-mismatch", { missing });
  if (!isRight || [...one.chunks.values()].includes("other")) return refusal("manifest-mismatch");
  one.manifest = sent;
  one.sealedProducts = new Map(tenant.products);
  tenant.settle(one, tenant.assess(one));
  one.sealedVersion = one.version;
  return ok(answerOf(one));
}

function answerOf({ answer, isQuiet }: ModelImport): object {
  if (answer === null) throw new Error("The model has no answer for a sealed import.");
  const { state, counts, totals, rows } = answer;
  return isQuiet ? { state, counts, totals } : {
    state, counts, totals,
    failed: rows.filter(({ outcome }) => outcome === "failed").map(({ rowNumber }) => ({ rowNumber, outcome: "failed" })),
    warned: rows.filter(({ warnings }) => warnings.length > 0).map(({ rowNumber, outcome, warnings }) => ({ rowNumber, outcome, issues: warnings.map(([code]) => ({ code })) })),
  };
}
