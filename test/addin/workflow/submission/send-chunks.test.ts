import { sendChunks } from "../../../../src/addin/workflow/submission/send-chunks";
import { sheetRow } from "../../../support/sheet-rows";
import { answer, apiOf, FarEnd, importId, quick, tokenStore } from "../../client/network";

let end: FarEnd;
afterEach(() => end.stop());
const connect = () => apiOf(end, tokenStore(), { ...quick, timeout: 10_000 });

/** Sends so many chunks to a server that takes a moment for each. How many were under way at once, before and after each was sent. */
async function send(chunks: number, clock: { now(): number }): Promise<{ readonly most: number; readonly first: number; readonly kind: string }> {
  let open = 0, most = 0, first = 0;
  end = await FarEnd.start((response, { headers, url }) => {
    open += 1;
    most = Math.max(most, open);
    if (url.endsWith("/0")) first = open;
    setTimeout(() => {
      open -= 1;
      answer(201, { number: 0, rows: 1, digest: headers["content-digest"] })(response, {} as never);
    }, 30);
  });
  const { kind } = await sendChunks(connect(), clock, importId, chunks, async (chunk) => [sheetRow(chunk + 2, { id: `A-${chunk}` })], () => undefined, {});
  return { most, first, kind };
}

it("the first chunk goes alone, and four at once where it was quick", async () => {
  expect(await send(12, { now: () => performance.now() })).toEqual({ most: 4, first: 1, kind: "ok" });
  expect(end.seen.map(({ url }) => Number(url.split("/").at(-1))).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, chunk) => chunk));
});

it("F16: over a slow line one goes after the other, so that each has all of the line", async () => {
  let now = 0;
  // Eleven seconds go by between any two looks at the clock.
  expect(await send(6, { now: () => (now += 11_000) })).toEqual({ most: 1, first: 1, kind: "ok" });
});

it("F16: a line that becomes slow ends with one chunk at a time", async () => {
  let looks = 0;
  const { most, kind } = await send(12, { now: () => (looks += 1) * (looks < 6 ? 1 : 11_000) });
  expect([most, kind]).toEqual([4, "ok"]);
  expect(end.seen).toHaveLength(12);
});

it("what cannot be read of the sheet ends the sending, whichever lane finds it", async () => {
  end = await FarEnd.start((response, { headers }) => answer(201, { number: 0, rows: 1, digest: headers["content-digest"] })(response, {} as never));
  const sending = sendChunks(connect(), { now: () => performance.now() }, importId, 8, async (chunk) => {
    if (chunk === 3) throw new Error("Gone.");
    return [sheetRow(chunk + 2)];
  }, () => undefined, {});
  await expect(sending).rejects.toThrow("Gone.");
});
