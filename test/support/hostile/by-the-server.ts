import { gzipSync } from "node:zlib";
import type { ImportPlan } from "../../../src/addin/workflow/submission/import-plan";
import type { RowOutcome } from "../../../src/contract/manifest";
import type { OpenImport } from "../../../src/contract/open-import";
import type { SheetRow } from "../../../src/domain/cell";
import type { Issue } from "../../../src/domain/issue";
import { newId } from "../../../src/server/store/new-id";
import { digest, type Reply, type TestApi } from "../postgres-api";

const chunkRows = 17;

/** Thousands of sheets come from as many computers. */
let computers = 0;
const nextComputer = () => `10.${(computers >> 16) & 255}.${(computers >> 8) & 255}.${computers++ & 255}`;

/**
 * What the server says of these rows: opened, sent in several chunks, sealed with what the pane says they are, and read
 * back from its list of rows. Issues about the file come first.
 */
export async function checkedBy(api: TestApi, opened: OpenImport, rows: readonly SheetRow[], plan: ImportPlan): Promise<Issue[]> {
  const importUrl = `/v1/imports/${newId()}`;
  const from = nextComputer();
  answered(await api.call("PUT", importUrl, { body: opened, from }), 201);
  const chunks: { number: number; digest: string }[] = [];
  for (let start = 0; start < rows.length; start += chunkRows) {
    const text = JSON.stringify({ rows: rows.slice(start, start + chunkRows) });
    const sent = gzipSync(text);
    const number = chunks.push({ number: chunks.length, digest: digest(text) }) - 1;
    answered(await api.call("PUT", `${importUrl}/chunks/${number}`, { raw: sent, from, headers: { "content-encoding": "gzip", "content-digest": digest(sent) } }), 201);
  }
  const manifest = { ...plan.seal, rowCount: rows.length, chunks };
  const sealed = answered(await api.call("PUT", `${importUrl}/manifest`, { body: manifest, from }), 200);
  const listed = answered(await api.call("GET", `${importUrl}/rows`, { from }), 200);
  return [...sealed.body.issues, ...listed.body.rows.flatMap(({ issues }: RowOutcome) => issues)];
}

function answered(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`The server answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
