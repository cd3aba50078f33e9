import { MessageChannel } from "node:worker_threads";
import { bodyDigest } from "../../../src/addin/client/body-digest";
import type { CheckerAnswer, CheckerCall } from "../../../src/addin/workflow/checking/checker-protocol";
import { createChecker } from "../../../src/addin/workflow/checking/create-checker";
import { createRemoteChecker, type ThreadListener } from "../../../src/addin/workflow/checking/remote-checker";
import { serveChecker } from "../../../src/addin/workflow/checking/serve-checker";
import { CheckerError, listedAtFirst, type CheckSettings, type SheetChecker } from "../../../src/addin/workflow/checking/sheet-checker";
import type { Issue } from "../../../src/domain/issue";
import type { Cell, SheetRow } from "../../../src/domain/cell";

const settings: CheckSettings = {
  reading: { locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-11-26" },
  products: { kind: "texts", texts: ["PRO"] }, saved: null, lists: null,
};
const whole = { missing: [], fromServer: [], aboutSheet: [], listed: {} };
const row = (rowNumber: number, id: Cell = `ID-${rowNumber}`, quantity: Cell = 1, billingDate: Cell = null): SheetRow =>
  [rowNumber, [id, "Acme", null, "PRO", quantity, billingDate, null, null, null, null]];
const rowsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => row(first + index));

async function check(checker: SheetChecker, ...blocks: SheetRow[][]): Promise<number[]> {
  await checker.begin(settings);
  for (const block of blocks) await checker.add(block);
  const steps: number[] = [];
  for (;;) {
    const { rowsChecked, over } = await checker.step();
    steps.push(rowsChecked);
    if (over) return steps;
  }
}

/** A checker at the other end of a channel, where everything is copied as it is on the way to a worker. */
function remote() {
  const ended: (() => void)[] = [];
  let listener: ThreadListener | null = null;
  let threads = 0;
  const checker = createRemoteChecker((given) => {
    const { port1, port2 } = new MessageChannel();
    threads++;
    listener = given;
    const receive = serveChecker(createChecker(bodyDigest), (answer) => port2.postMessage(answer));
    port2.on("message", (call: CheckerCall) => receive(call));
    port1.on("message", (answer: CheckerAnswer) => given.answered(answer));
    const close = () => port1.close();
    ended.push(close);
    return { send: (call) => port1.postMessage(call), terminate: close };
  });
  return { checker, threads: () => threads, lose: () => listener?.lost(), end: () => ended.forEach((close) => close()) };
}

const channels: ReturnType<typeof remote>[] = [];
afterEach(() => { for (const channel of channels.splice(0)) channel.end(); });
function newRemote() {
  const made = remote();
  channels.push(made);
  return made;
}

describe.each([
  ["in the same thread", () => createChecker(bodyDigest)],
  ["at the other end of a channel", () => newRemote().checker],
])("a checker %s", (_where, create) => {
  it("takes rows block by block and tells how many it has checked", async () => {
    const checker = create();
    const steps = await check(checker, rowsFrom(2, 5_000), rowsFrom(5_002, 4_000));
    expect(steps).toEqual([4_096, 8_192, 9_000]);
    expect((await checker.findings(whole)).summary).toEqual({ lines: 9_000, withErrors: 0, ready: 9_000, skipped: 0 });
  });

  it("offers what can be done about what the server found as about what it found itself", async () => {
    const checker = create();
    const renewal = (rowNumber: number): SheetRow => [rowNumber, row(rowNumber)[1].map((cell, column) => (column === 7 ? true : cell))];
    await check(checker, [renewal(2), row(3), renewal(4)]);
    const unmatched = (rowNumber: number): Issue => ({ code: "RENEWAL_UNMATCHED", severity: "warning", rowNumber, field: "renewal", params: { product: "PRO", customer: "Acme" } });
    const written = async () => (await checker.waysFor("RENEWAL_UNMATCHED")).map(({ kind, changes }) => [kind, changes.map(({ rowNumber }) => rowNumber)]);
    await checker.findings({ ...whole, fromServer: [unmatched(2), unmatched(4)] });
    expect(await written()).toEqual([["set-false", [2, 4]]]);
    await checker.findings({ ...whole, fromServer: [unmatched(4)] });
    expect(await written()).toEqual([["set-false", [4]]]);
    await checker.findings(whole);
    expect(await written()).toEqual([]);
  });

  it("checks edited rows with all others", async () => {
    const checker = create();
    await check(checker, rowsFrom(2, 100));
    await checker.edit([row(50, "ID-3", 2)]);
    const { summary, groups } = await checker.findings(whole);
    expect(summary.withErrors).toBe(2);
    expect(groups[0]).toMatchObject({ code: "ID_DUPLICATE", cells: 2 });
    expect((await checker.marks({ errors: {}, warnings: null })).marks.error).toEqual([{ rowNumber: 3, field: "id" }, { rowNumber: 50, field: "id" }]);
  });

  it("lists the first issues of a code and counts all; more are listed on demand", async () => {
    const checker = create();
    await check(checker, rowsFrom(2, 1_000).map(([rowNumber]) => row(rowNumber, null)));
    const [group] = (await checker.findings(whole)).groups;
    expect([group?.cells, group?.issues.length]).toEqual([1_000, listedAtFirst]);
    const [more] = (await checker.findings({ ...whole, listed: { ID_REQUIRED: 700 } })).groups;
    expect(more?.issues.length).toBe(700);
  });

  it("a new check takes the place of one that is not over", async () => {
    const checker = create();
    await checker.begin(settings);
    await checker.add(rowsFrom(2, 5_000));
    await checker.step();
    expect(await check(checker, rowsFrom(2, 10))).toEqual([10]);
    expect((await checker.findings(whole)).summary.lines).toBe(10);
  });

  it("looks at edited rows by themselves while the whole sheet is checked, and goes on with that", async () => {
    const checker = create();
    expect(await checker.look([row(2, null)])).toEqual([]);
    await checker.begin(settings);
    await checker.add(rowsFrom(2, 5_000));
    await checker.step();
    expect((await checker.look([row(7, "ID-3", null)])).map(({ code, rowNumber }) => [code, rowNumber])).toEqual([["QUANTITY_REQUIRED", 7]]);
    while (!(await checker.step()).over);
    expect((await checker.findings(whole)).summary).toMatchObject({ lines: 5_000, withErrors: 0 });
  });

  it("tells apart what it has not found by itself", async () => {
    const checker = create();
    await check(checker, [row(2, null), row(3)]);
    const [known] = (await checker.findings(whole)).groups[0]?.issues ?? [];
    const other: Issue = { code: "SCH_TOTAL_VS_LIST", severity: "warning", rowNumber: 3, field: "customBilling", params: {} };
    expect(known?.code).toBe("ID_REQUIRED");
    expect(await checker.unseen([...(known ? [known] : []), other])).toEqual([other]);
  });

  it("hands out the rows of an import chunk by chunk, as they were when it was planned", async () => {
    const checker = create();
    await check(checker, [...rowsFrom(2, 6_000), row(6_002, null)]);
    const { chunks, seal } = await checker.planImport(null);
    expect([chunks, seal.rowCount, seal.totals.rows]).toEqual([2, 6_000, 6_000]);
    await checker.edit([row(2, "other")]);
    expect((await checker.chunk(0))[0]).toEqual(row(2));
    expect(await checker.chunk(1)).toEqual(rowsFrom(5_002, 1_000));
  });

  it("settles the order of day and month by what the texts prove", async () => {
    const checker = create();
    await check(checker, [row(2, "A", 1, "31/01/2026"), row(3, "B", 1, "03/04/2026")]);
    expect((await checker.settledReading()).dateOrder.billingDate).toBe("dmy");
  });

  it("offers the fixes of the rows as they are now", async () => {
    const checker = create();
    await check(checker, [row(2, "A", null), row(3, "B", null)]);
    await checker.findings(whole);
    expect((await checker.waysFor("QUANTITY_REQUIRED"))[0]?.changes.length).toBe(2);
    await checker.edit([row(2, "A", 4)]);
    expect((await checker.waysFor("QUANTITY_REQUIRED"))[0]?.changes).toEqual([{ rowNumber: 3, field: "quantity", before: null, after: 1 }]);
  });
});

describe("a checker whose thread ends by itself", () => {
  it("fails what waits for it, and is started anew for the next check", async () => {
    const { checker, lose, threads } = newRemote();
    await check(checker, rowsFrom(2, 10));
    const waiting = expect(checker.findings(whole)).rejects.toThrow(CheckerError);
    lose();
    await waiting;
    expect(await check(checker, rowsFrom(2, 10))).toEqual([10]);
    expect(threads()).toBe(2);
  });

  it("does not go on with rows that it may have half of: a call that fails ends it, too", async () => {
    const { checker, threads } = newRemote();
    await expect(checker.findings(whole)).rejects.toThrow(CheckerError);
    await check(checker, rowsFrom(2, 10));
    expect(threads()).toBe(2);
  });
});
