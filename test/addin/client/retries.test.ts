import type { ImportApi } from "../../../src/addin/workflow/import-api";
import { answer, apiOf, cut, cutHalfway, FarEnd, importId, neverAnswer, quick, receipt, refuse, state, tokenStore, type Reaction } from "./network";
import { atSteadyRate } from "../../support/steady-rate";

let end: FarEnd;
afterEach(() => end.stop());

async function connect(...reactions: Reaction[]): Promise<ImportApi> {
  end = await FarEnd.start(...reactions);
  return apiOf(end);
}

const open = answer(200, state("open"), { etag: '"1"' });
const opened = { kind: "ok", value: { state: "open", etag: '"1"', receipt: null, warnings: { listed: [], leftOut: 0 } } };

it("F12: a connection that is cut before any byte of the answer is tried again with the same request", async () => {
  const api = await connect(cut, cut, open);
  expect(await api.status(importId)).toEqual(opened);
  expect(end.seen.map(({ url }) => url)).toEqual(Array(3).fill(`/v1/imports/${importId}`));
});

it("F14: an answer that is cut in its middle counts as none", async () => {
  const api = await connect(cutHalfway, open);
  expect(await api.status(importId)).toEqual(opened);
});

it("F15: a server that never answers is given up after the time that an attempt has", async () => {
  const api = await connect(neverAnswer);
  expect(await api.status(importId, { brief: true })).toEqual({ kind: "unreachable" });
  expect(await api.status(importId)).toEqual({ kind: "unreachable" });
});

/** A server that is there, and that answers calls of the API as told, in turn. */
async function connectTo(...reactions: Reaction[]): Promise<ImportApi> {
  let calls = 0;
  return connect((response, seen) => {
    if (seen.url === "/healthz") return answer(200, { status: "ok" })(response, seen);
    reactions[Math.min(calls++, reactions.length - 1)]?.(response, seen);
  });
}

it("F15: a server that answers others while it works on a call for long is waited for, and nobody is told that it is silent", async () => {
  const busy = refuse(409, "in-progress");
  const api = await connectTo(neverAnswer, neverAnswer, neverAnswer, busy, busy, open);
  const told: boolean[] = [];
  expect(await api.status(importId, { onWaiting: (waiting) => told.push(waiting) })).toEqual(opened);
  expect(told).toEqual([]);
  // Longer than its patience with silence: three attempts of 150 ms, each with a question.
  expect(end.seen.filter(({ url }) => url === "/healthz")).toHaveLength(3);
});

it("F15: one that answers others and never this call is given up after the longest work", async () => {
  const api = await connectTo(neverAnswer);
  const before = performance.now();
  expect(await api.status(importId)).toEqual({ kind: "unreachable" });
  expect(performance.now() - before).toBeGreaterThan(quick.longestWork);
});

it("F15: of a commit without an answer the caller asks itself what became of it", async () => {
  const api = await connectTo(neverAnswer);
  expect(await api.commit(importId, { etag: '"1"', duplicateContent: "refuse" })).toEqual({ kind: "unreachable" });
  expect(end.seen.map(({ url }) => url)).not.toContain("/healthz");
});

/** Sends an answer piece by piece. */
const drip = (bytesPerSecond: number): Reaction => (response) => {
  const body = JSON.stringify(state("open", { someday: "x".repeat(500) }));
  response.writeHead(200, { "content-type": "application/json", etag: '"1"', "content-length": String(body.length) });
  response.on("close", atSteadyRate(body.length, bytesPerSecond, (from, to) => void response.write(body.slice(from, to)), () => void response.end()));
};

it("F16: an answer that keeps coming is waited for, however long it takes; one that comes too slowly is not", async () => {
  end = await FarEnd.start(drip(1_000));
  const slowest = { ...quick, bytesPerSecond: 500, patience: 0, longestWork: 0 };
  expect(await apiOf(end, tokenStore(), slowest).status(importId)).toEqual(opened);
  expect(end.seen).toHaveLength(1);
  await end.stop();
  end = await FarEnd.start(drip(1_000));
  expect(await apiOf(end, tokenStore(), { ...slowest, bytesPerSecond: 5_000 }).status(importId)).toEqual({ kind: "unreachable" });
});

it("F29: a Retry-After date is a wait by the server's clock, whatever day the client's shows", async () => {
  const yesterday = Date.now() - 2 * 86_400_000;
  const asHttp = (time: number) => new Date(time).toUTCString();
  const api = await connect(refuse(503, "busy", { date: asHttp(yesterday), "retry-after": asHttp(yesterday + 1_000) }), open);
  const before = performance.now();
  expect(await api.status(importId)).toEqual(opened);
  expect(performance.now() - before).toBeGreaterThanOrEqual(900);
});

it("F23: Retry-After in seconds is waited for", async () => {
  const api = await connect(refuse(429, "rate-limited", { "retry-after": "1" }), open);
  const before = Date.now();
  expect(await api.status(importId)).toEqual(opened);
  expect(Date.now() - before).toBeGreaterThanOrEqual(1_000);
  expect(end.seen).toHaveLength(2);
});

it("F23: Retry-After as a date is waited for", async () => {
  const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();
  const api = await connect((response, seen) => refuse(503, "busy", { "retry-after": inTwoSeconds() })(response, seen), open);
  const before = Date.now();
  expect(await api.status(importId)).toEqual(opened);
  // An HTTP date has whole seconds, so that up to one of the two is lost.
  expect(Date.now() - before).toBeGreaterThanOrEqual(900);
});

it("F24: a server that stays busy counts as not reached when the patience is over, and one is told of the waiting", async () => {
  const api = await connect(refuse(503, "busy"));
  const told: boolean[] = [];
  expect(await api.status(importId, { onWaiting: (waiting) => told.push(waiting) })).toEqual({ kind: "unreachable" });
  expect(told).toEqual([true]);
  expect(end.seen.length).toBeGreaterThan(3);
});

it("tells when a server that was waited for answers again", async () => {
  const api = await connect(cut, cut, open);
  const told: boolean[] = [];
  await api.status(importId, { onWaiting: (waiting) => told.push(waiting) });
  expect(told).toEqual([true, false]);
});

it.each([408, 425, 429, 500, 502, 503, 504, 507])("repeats a request that was answered with %i", async (status) => {
  const api = await connect((response) => { response.writeHead(status).end("<html>"); }, open);
  expect(await api.status(importId)).toEqual(opened);
});

it.each([400, 403, 404, 409, 410, 412, 413, 415, 422, 428])("does not repeat a request that was refused with %i", async (status) => {
  const api = await connect(refuse(status, "malformed"), open);
  const outcome = await api.status(importId);
  expect(outcome).toMatchObject({ kind: "problem", problem: { status, code: "malformed", requestId: "r-1" } });
  expect(end.seen).toHaveLength(1);
});

it("F21: a chunk that was hurt on its way is sent again as it was", async () => {
  const api = await connect(
    refuse(422, "digest-mismatch"),
    (response, seen) => answer(201, { number: 0, rows: 1, digest: seen.headers["content-digest"] })(response, seen),
  );
  const sent = await api.sendChunk(importId, 0, [[2, ["A", "C", null, "P", 1, null, null, null, null, null]]]);
  expect(sent).toMatchObject({ kind: "ok" });
  expect(end.seen[0]?.body).toBe(end.seen[1]?.body);
});

it("a chunk that is hurt each time ends with what the server said", async () => {
  const api = await connect(refuse(422, "digest-mismatch"));
  expect(await api.sendChunk(importId, 0, [[2, ["A"]]])).toMatchObject({ kind: "problem", problem: { code: "digest-mismatch" } });
});

it("F25: a commit that ends in an error is repeated and gets the receipt", async () => {
  const api = await connect(refuse(500, "internal"), answer(200, receipt));
  expect(await api.commit(importId, { etag: '"2"', duplicateContent: "refuse" }))
    .toEqual({ kind: "ok", value: { kind: "committed", receipt } });
});

it("a call ends at once when it is cancelled, be it waiting for an answer or for the next try", async () => {
  const api = await connect(neverAnswer);
  const waitingForAnswer = new AbortController();
  const first = api.status(importId, { signal: waitingForAnswer.signal });
  setTimeout(() => waitingForAnswer.abort(), 30);
  expect(await first).toEqual({ kind: "cancelled" });

  await end.stop();
  end = await FarEnd.start(refuse(503, "busy", { "retry-after": "2" }));
  const waitingForRetry = new AbortController();
  const second = apiOf(end).status(importId, { signal: waitingForRetry.signal });
  setTimeout(() => waitingForRetry.abort(), 30);
  const before = Date.now();
  expect(await second).toEqual({ kind: "cancelled" });
  expect(Date.now() - before).toBeLessThan(1_000);
});

it("a call that is cancelled before it begins sends nothing", async () => {
  const api = await connect(open);
  expect(await api.status(importId, { signal: AbortSignal.abort() })).toEqual({ kind: "cancelled" });
  expect(end.seen).toHaveLength(0);
});

it("without a token nothing is sent: there is someone to sign in first", async () => {
  end = await FarEnd.start(open);
  expect(await apiOf(end, tokenStore(null)).status(importId)).toEqual({ kind: "sign-in", reason: "first-time" });
  expect(end.seen).toHaveLength(0);
});

it("F26: a token that is not valid any more asks to sign in again, and the next call takes the new one", async () => {
  end = await FarEnd.start(refuse(401, "token-expired"), open);
  const tokens = tokenStore("old");
  const api = apiOf(end, tokens);
  expect(await api.status(importId)).toEqual({ kind: "sign-in", reason: "refused" });
  tokens.write("new");
  expect(await api.status(importId)).toEqual(opened);
  expect(end.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
});
