import { createHost, type Host } from "../../../src/workbench/host/create-host";
import { usualLimits } from "../../../src/workbench/host/limits";
import { createExcel } from "../../support/excel-host";
import { openOffice } from "../../support/office-in-jsdom";

type Context = Excel.RequestContext;

/** A run of two syncs on a table in B2:C4 of Sheet1, where something befalls the second; its outcome, or the code it failed with. */
async function mishap(when: "before" | "after", happen: (host: Host) => void, last: (context: Context) => Promise<unknown>): Promise<unknown> {
  const { Excel, host } = createExcel();
  host.user.paste(1, 1, [["Item", "Count"], ["a", "1"], ["b", "2"]]);
  await Excel.run(async (context) => {
    context.workbook.tables.add("Sheet1!B2:C4", true).name = "Stock";
    context.workbook.worksheets.add("Other");
    await context.sync();
  });
  host.faults.meanwhile(when, () => happen(host), 1);
  return Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return last(context);
  }).catch((error: { code: string }) => error.code);
}

const readSheet = async (context: Context): Promise<unknown> => {
  const range = context.workbook.worksheets.getItem("Sheet1").getRange("B3").load("values");
  await context.sync();
  return range.values;
};

const readTable = async (context: Context): Promise<unknown> => {
  const body = context.workbook.tables.getItem("Stock").getDataBodyRange().load("address, values");
  await context.sync();
  return [body.address, body.values];
};

describe("while an add-in is at work, someone else", () => {
  it.each<[string, (host: Host) => void, (context: Context) => Promise<unknown>, unknown]>([
    ["deletes the sheet: it is not found", ({ someoneElse }) => someoneElse.deleteSheet("Sheet1"), readSheet, "ItemNotFound"],
    ["renames the sheet: by its old name it is not found", ({ someoneElse }) => someoneElse.renameSheet("Sheet1", "Renamed"), readSheet, "ItemNotFound"],
    ["deletes the table: it is not found", ({ someoneElse }) => someoneElse.deleteTable("Stock"), readTable, "ItemNotFound"],
    ["renames the table: by its old name it is not found", ({ someoneElse }) => someoneElse.renameTable("Stock", "Goods"), readTable, "ItemNotFound"],
    ["inserts rows above: the table is found where it is now", ({ someoneElse }) => someoneElse.insertRows("Sheet1", 0, 3), readTable, ["Sheet1!B6:C7", [["a", 1], ["b", 2]]]],
    ["deletes rows above: the table is found where it is now", ({ someoneElse }) => someoneElse.deleteRows("Sheet1", 0, 1), readTable, ["Sheet1!B2:C3", [["a", 1], ["b", 2]]]],
    ["moves the sheet: it is found all the same", ({ someoneElse }) => someoneElse.moveSheet("Sheet1", 1), readSheet, [["a"]]],
    ["edits a cell: the new value is read", ({ someoneElse }) => someoneElse.edit("Sheet1", "B3", [["z"]]), readSheet, [["z"]]],
  ])("%s", async (_what, happen, last, outcome) => {
    expect(await mishap("before", happen, last)).toEqual(outcome);
  });

  it("deletes the sheet right after a sync: that sync is answered, the next one finds nothing", async () => {
    const outcome = await mishap("after", ({ someoneElse }) => someoneElse.deleteSheet("Sheet1"), async (context) => [
      await readSheet(context), await readSheet(context).catch((error: { code: string }) => error.code),
    ]);
    expect(outcome).toEqual([[["a"]], "ItemNotFound"]);
  });

  it("inserts rows above a range that the add-in holds: the range follows its cells", async () => {
    const { Excel, host } = createExcel();
    host.user.type(0, 0, "kept");
    host.faults.meanwhile("before", () => host.someoneElse.insertRows("Sheet1", 0, 2), 1);
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
      await context.sync();
      range.load("address, values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(["Sheet1!A3", [["kept"]]]);
  });

  it("deletes a sheet: handlers hear of it with its id, and what was done before can't be undone", async () => {
    const { Excel, host, settled } = createExcel();
    host.user.addSheet();
    const heard: string[] = [];
    const id = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
      context.workbook.worksheets.onDeleted.add(async ({ worksheetId, source }) => void heard.push(worksheetId, source));
      await context.sync();
      return sheet.id;
    });
    host.someoneElse.deleteSheet("Sheet1");
    await settled();
    expect(heard).toEqual([id, "Remote"]);
    expect([host.face.undoDepth(), host.face.undoClearedBy()]).toEqual([0, "Someone else changed the workbook."]);
  });
});

it("A pane that is reloaded while its sync is unanswered starts anew: it hears the workbook, and the old answer does not reach it", async () => {
  const host = createHost();
  const old = openOffice(host);
  await old.Office.onReady();
  let answered = false;
  const reloaded = new Promise<void>((resolve) => host.faults.meanwhile("before", () => {
    old.close();
    resolve();
  }));
  void old.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    answered = true;
  });
  await reloaded;
  const fresh = openOffice(host);
  await fresh.Office.onReady();
  const values = await fresh.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values;
  });
  expect([values, answered]).toEqual([[[1]], false]);
  fresh.close();
});

describe("limits, latency and the way back", () => {
  it("a smaller limit refuses what is larger, as the usual one does", async () => {
    const { Excel, host } = createExcel();
    host.faults.limits = { ...usualLimits, payloadBytes: 4_000 };
    const write = (text: string): Promise<void> => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
      await context.sync();
    });
    await write("short");
    await expect(write("x".repeat(5_000))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.face.active().cell(0, 0).text).toBe("short");
  });

  it("a range of more cells than may be read answers null, whatever it is asked for", async () => {
    const { Excel, host } = createExcel();
    host.faults.limits = { ...usualLimits, readableCells: 6 };
    const read = (address: string): Promise<unknown[]> => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      range.load("values,formulas,numberFormat");
      const shown = range.getVisibleView().load("values");
      await context.sync();
      return [range.values, range.formulas, range.numberFormat, shown.values].map((matrix) => matrix?.length ?? null);
    });
    expect(await read("A1:B3")).toEqual([3, 3, 3, 3]);
    expect(await read("A1:B4")).toEqual([null, null, null, null]);
  });

  it("an address of more characters than may be is refused", async () => {
    const { Excel, host } = createExcel();
    host.faults.limits = { ...usualLimits, addressLength: 8 };
    const count = (addresses: string): Promise<number> => Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getActiveWorksheet().getRanges(addresses).load("areaCount");
      await context.sync();
      return areas.areaCount;
    });
    expect(await count("A1,B2,C3")).toBe(3);
    await expect(count("A1,B2,C3,D4")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("latency comes before whatever else is in store for a sync", async () => {
    const { Excel, host } = createExcel();
    host.faults.latency = 60;
    host.faults.next({ kind: "refused", code: "ActivityLimitReached" });
    const started = Date.now();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    })).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
  });

  it("after a reset everything is as it should be", async () => {
    const { Excel, host } = createExcel();
    host.faults.fromNowOn({ kind: "refused", code: "GeneralException" });
    host.faults.next({ kind: "unanswered" });
    host.faults.meanwhile("before", () => host.someoneElse.edit("Sheet1", "A1", [["late"]]));
    host.faults.events = { kind: "lost" };
    host.faults.latency = 5_000;
    host.faults.limits = { payloadBytes: 10, readableCells: 1, addressLength: 1 };
    expect(host.faults.isPlanned).toBe(true);
    host.faults.reset();
    expect([host.faults.isPlanned, host.faults.events, host.faults.limits]).toEqual([false, null, usualLimits]);
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect([names, host.face.active().cell(0, 0).text]).toEqual([["Sheet1"], ""]);
  });
});

it("Add-in undo can be turned off and on: a write empties the undo list, says so, and then is a step of it", async () => {
  const { Excel, host } = createExcel({ addInUndo: true });
  const write = (): Promise<void> => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  await write();
  expect([host.face.undoDepth(), host.face.undoClearedBy()]).toEqual([1, null]);
  host.addInUndo = false;
  await write();
  expect([host.face.undoDepth(), host.face.undoClearedBy()]).toEqual([0, "The add-in changed the workbook."]);
  host.addInUndo = true;
  await write();
  expect([host.face.undoDepth(), host.face.undoClearedBy()]).toEqual([1, null]);
});
