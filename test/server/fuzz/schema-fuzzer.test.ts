import fc from "fast-check";
import { examples } from "../../support/examples";
import type { Reply } from "../../support/postgres-api";
import { faultsOf, fits } from "./answers";
import { operations, type Operation } from "./operations";
import { requestsFor, type FuzzRequest } from "./requests";
import { createWorld, type World } from "./world";

let world: World;
beforeAll(async () => { world = await createWorld(); }, 60_000);
afterAll(() => world.close());

let requests = 0;

function send({ method }: Operation, { path, body, headers }: FuzzRequest): Promise<Reply> {
  requests += 1;
  // Each address may call so many times in a minute.
  const from = `10.0.${(requests >> 8) & 255}.${requests & 255}`;
  return world.api.call(method, path, { from, headers: { ...headers, ...body?.headers }, ...(body === null ? {} : { raw: body.raw }) });
}

/** What the same request gets again: a thing that was made, ended or moved on is told as such. */
function isSame(first: Reply, again: Reply): boolean {
  const told = ({ body }: Reply) => JSON.stringify({ ...(body as object), requestId: null, lastUsedAt: null, tokens: null });
  if (first.status === 204 || first.status === 304) return true;
  return first.status === 201 ? again.status <= 201 : first.status === again.status && told(first) === told(again);
}

/** Each call makes another token, and erases once. */
const once = new Set(["pair", "createToken", "eraseCustomer"]);

describe.each(operations.map((operation) => [operation.operationId, operation] as const))("%s", (_, operation) => {
  it("whatever is sent, the answer is as the document says; a refusal changes nothing, quotes nothing and stays the same", async () => {
    // The world goes on from one request to the next, so that a smaller one that fails would be another failure.
    await fc.assert(fc.asyncProperty(requestsFor(operation, world), async (request) => {
      const before = await world.fingerprint();
      const first = await send(operation, request);
      expect(faultsOf(operation, first)).toEqual([]);
      const after = await world.fingerprint();
      // A commit that finds other books than were validated validates again, and says so.
      if (first.status >= 400 && first.body.code !== "etag-mismatch") expect(after).toBe(before);
      if (request.body !== null && first.status < 400) expect(isAllowed(operation, request.body.raw)).toBe(true);
      const again = await send(operation, request);
      if (!once.has(operation.operationId)) expect(isSame(first, again)).toBe(true);
    }), { ...examples(25), endOnFailure: true });
  }, 3_600_000);
});

/** T18: what the schema does not allow is never taken. */
function isAllowed({ body }: Operation, raw: Buffer): boolean {
  return body === null || fits(body, JSON.parse(raw.toString("utf8")));
}
