import { sampleProducts } from "../../src/server/sample-products";
import { startFront, type ApiFront } from "../support/api-front";
import { startApi, type TestApi } from "../support/postgres-api";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

const dayMilliseconds = 86_400_000;

/** The server's clock, in milliseconds from the pane's. */
let offset = 0;
let api: TestApi;
let front: ApiFront;
beforeAll(async () => {
  api = await startApi({ now: () => new Date(Date.now() + offset) });
  front = await startFront(api);
}, 120_000);
afterAll(async () => {
  await front.close();
  await api.close();
});
afterEach(() => {
  offset = 0;
  front.before = () => {};
  front.down = false;
});

const line = (id: string) => typed({ id, product: sampleProducts[0]!.id });
const stored = async () => (await api.call("GET", "/v1/imports")).body.imports.length as number;

it.each([-2, 2])("F29: where the computer's clock is off by %i days nothing is opened and the pane says that it is the clock; set right, the same sheet is imported", async (days) => {
  const { pane, submission } = await openSheetWithServer(api, front, [line(`OFF-${days}`)]);
  const before = await stored();
  offset = days * dayMilliseconds;
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "clock", action: "retry" } });
  expect(await stored()).toBe(before);
  offset = 0;
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes.created).toBe(1);
});

it.each([-2, 2])("F29: a clock that jumps by %i days in the middle of an import stops nothing, nor its going on after an interruption", async (days) => {
  const { pane, submission } = await openSheetWithServer(api, front, [line(`JUMP-${days}`)]);
  front.before = (path) => {
    if (path.includes("/chunks/")) offset = days * dayMilliseconds;
    if (path.endsWith("/manifest")) front.down = true;
  };
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "unreachable", action: "resume" } });
  front.before = () => {};
  front.down = false;
  await pane.actions.resume();
  expect(receiptOf(submission()).outcomes.created).toBe(1);
});
