import { createExcel } from "../../support/excel-host";

type Heard = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "triggerSource" | "source" | "details" | "changeDirectionState">;

async function listening() {
  const excel = createExcel();
  const heard: Heard[] = [];
  const other: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, triggerSource, source, details, changeDirectionState }) => {
      heard.push({ address, changeType, triggerSource, source, details, changeDirectionState });
    });
    worksheets.onAdded.add(async () => void other.push("added"));
    worksheets.onDeleted.add(async () => void other.push("deleted"));
    worksheets.onActivated.add(async () => void other.push("activated"));
    worksheets.onRowSorted.add(async ({ address }) => void other.push(`sorted ${address}`));
    worksheets.onProtectionChanged.add(async ({ isProtected }) => void other.push(`protected ${isProtected}`));
    worksheets.onNameChanged.add(async ({ nameAfter }) => void other.push(`renamed ${nameAfter}`));
    await context.sync();
  });
  return { ...excel, heard, other };
}

it("Listening on the collection of worksheets is no write, so it costs the person no undo", async () => {
  const { syncs, host } = await listening();
  expect(syncs().writing).toBe(0);
  host.user.type(0, 0, "1");
  expect(host.face.undoDepth()).toBe(1);
});

it("Listening on a table is a write by the client's reckoning", async () => {
  const { Excel, syncs } = createExcel();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add("A1:A2", true);
    await context.sync();
    table.onChanged.add(async () => undefined);
    await context.sync();
  });
  expect(syncs().writing).toBe(2);
});

it("Typing one cell is one event that says what was there before and after", async () => {
  const { host, heard, settled } = await listening();
  host.user.type(1, 1, "7");
  await settled();
  expect(heard).toEqual([{
    address: "B2", changeType: "RangeEdited", triggerSource: "Unknown", source: "Local", changeDirectionState: undefined,
    details: { valueBefore: "", valueAfter: 7, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
  }]);
});

it("A paste is one event without details", async () => {
  const { host, heard, settled } = await listening();
  host.user.paste(0, 0, [["a", "b"], ["c", "d"]]);
  await settled();
  expect(heard).toEqual([expect.objectContaining({ address: "A1:B2", details: undefined })]);
});

it("Rows put in and taken out say so, and where the rest went", async () => {
  const { host, heard, settled } = await listening();
  host.user.insertRows(4, 2);
  host.user.deleteRows(4, 1);
  await settled();
  expect(heard.map(({ address, changeType, changeDirectionState }) => [address, changeType, changeDirectionState])).toEqual([
    ["5:6", "RowInserted", { insertShiftDirection: "Down", deleteShiftDirection: undefined }],
    ["5:5", "RowDeleted", { insertShiftDirection: undefined, deleteShiftDirection: "Up" }],
  ]);
});

it("The add-in's own writes are told apart, and a write in pieces is one event", async () => {
  const { Excel, host, heard, settled } = await listening();
  const rows = Array.from({ length: 2_000 }, (_row, index) => [index, `row ${index}`, true]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2000").values = rows;
    await context.sync();
  });
  await settled();
  expect(heard).toEqual([expect.objectContaining({ address: "A1:C2000", triggerSource: "ThisLocalAddin" })]);
  expect(host.face.active().cell(1_999, 1).text).toBe("row 1999");
});

it("Someone else's edit is remote and no step of this person's undo", async () => {
  const { host, heard, settled } = await listening();
  host.someoneElse.edit("Sheet1", "C3", [["9"]]);
  await settled();
  expect(heard).toEqual([expect.objectContaining({ address: "C3", source: "Remote" })]);
  expect(host.face.undoDepth()).toBe(0);
});

it("Undo looks like an ordinary change", async () => {
  const { host, heard, settled } = await listening();
  host.user.type(0, 0, "1");
  host.user.undo();
  await settled();
  expect(heard[1]).toEqual(expect.objectContaining({ address: "A1", changeType: "RangeEdited", details: expect.objectContaining({ valueBefore: 1, valueAfter: "" }) }));
});

it("Sheets added, gone to, renamed, protected, sorted and deleted are told of", async () => {
  const { host, other, settled } = await listening();
  host.user.addSheet();
  const added = host.face.active();
  host.user.renameSheet(added.id, "Import");
  host.user.protectSheet(added.id, true);
  host.user.deleteSheet(added.id);
  await settled();
  expect(other).toEqual(["added", "activated", "renamed Import", "protected true", "activated", "deleted"]);
});

it("Sorting a table tells which rows moved and is no change of values", async () => {
  const { Excel, host, heard, other, settled } = await listening();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [["Name"], ["a"], ["c"], ["b"]];
    sheet.tables.add("A1:A4", true).name = "People";
    await context.sync();
  });
  await settled();
  heard.length = 0;
  host.user.sortTable("People", 0, true);
  await settled();
  expect(other).toEqual(["sorted A3:A4"]);
  expect(heard).toEqual([]);
  expect([1, 2, 3].map((row) => host.face.active().cell(row, 0).text)).toEqual(["a", "b", "c"]);
});

it("A handler gets the changed range even when rows were put in above it meanwhile", async () => {
  const { Excel, host, settled } = createExcel();
  let args: Excel.WorksheetChangedEventArgs | null = null;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (given) => {
      args ??= given;
    });
    await context.sync();
  });
  host.user.type(4, 0, "x");
  host.user.insertRows(0, 3);
  await settled();
  const address = await Excel.run(async (context) => {
    const range = args?.getRange(context).load("address");
    await context.sync();
    return range?.address;
  });
  expect(address).toBe("Sheet1!A8");
});

it("Events can be switched off", async () => {
  const { Excel, host, heard, settled } = await listening();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  host.user.type(0, 0, "1");
  await settled();
  expect(heard).toEqual([]);
});
