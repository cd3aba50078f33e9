import { createExcel } from "../../support/excel-host";

const tenColumns = "ABCDEFGHIJ";

async function tableOf(rows: number) {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:J1").values = [[...tenColumns].map((letter) => `Header ${letter}`)];
    sheet.tables.add("A1:J2", true);
    sheet.getRange("A:J").numberFormat = [["@"]];
    for (const letter of tenColumns) {
      const rule = sheet.getRange(`${letter}2:${letter}1048576`).conditionalFormats.add("Custom");
      rule.custom.rule.formula = `=LEN(TRIM(${letter}2))=0`;
      rule.custom.format.fill.color = "#FFC7CE";
    }
    const guard = sheet.getRange("A2:J1048576").conditionalFormats.add("Custom");
    guard.custom.rule.formula = "=COUNTA($A2,$B2,$C2,$D2,$E2,$F2,$G2,$H2,$I2,$J2)=0";
    guard.stopIfTrue = true;
    await context.sync();
  });
  const texts = Array.from({ length: rows }, (_row, index) => [...tenColumns].map((letter, column) => ((index + column) % 100 === 0 ? "" : `${letter}-${index}`)));
  return { ...excel, texts };
}

function milliseconds(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

it("A paste of 1,632 rows is there and painted at once", async () => {
  const { host, texts } = await tableOf(1_632);
  let painted = 0;
  const spent = milliseconds(() => {
    host.user.paste(1, 0, texts);
    painted = host.paintedCells("Sheet1").length;
  });
  expect(painted).toBe(texts.flat().filter((text) => text === "").length);
  // A second on a machine with nothing else to do; tests share theirs.
  expect(spent).toBeLessThan(4_000);
});

it("An edit among 100,000 rows costs its own row", async () => {
  const { host, texts } = await tableOf(100_000);
  host.user.paste(1, 0, texts);
  const everything = host.paintedCells("Sheet1").length;
  const spent = milliseconds(() => {
    for (let edit = 0; edit < 100; edit += 1) {
      host.user.type(50_000 + edit, 3, "");
      host.face.active().cell(50_000 + edit, 3);
    }
  });
  expect(spent).toBeLessThan(3_000);
  expect(host.paintedCells("Sheet1").length).toBeGreaterThan(everything + 90);
});

it("Rows can be put in and taken out of 100,000 quickly, and undone", async () => {
  const { host, texts } = await tableOf(100_000);
  host.user.paste(1, 0, texts);
  const spent = milliseconds(() => {
    host.user.insertRows(10, 5);
    host.user.deleteRows(20, 3);
    host.user.undo();
    host.user.undo();
  });
  expect(spent).toBeLessThan(5_000);
  expect(host.face.active().cell(50_000, 2).text).toBe(texts[49_999]?.[2]);
});

it("The last row of the sheet can be used, and nothing is pushed off the end", async () => {
  const { host } = createExcel();
  host.user.type(1_048_575, 0, "last");
  expect(host.face.active().extent()).toEqual({ rows: 1_048_576, columns: 1 });
  expect(() => host.user.insertRows(0, 1)).toThrow("off the end of the worksheet");
  host.user.deleteRows(0, 1);
  expect(host.face.active().cell(1_048_574, 0).text).toBe("last");
});

it("More than five million cells are not answered", async () => {
  const { Excel } = createExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J500001").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

it("An answer of more than five megabytes is an error the add-in can act on", async () => {
  const { Excel, host } = createExcel();
  host.user.paste(0, 0, Array.from({ length: 30_000 }, () => Array.from({ length: 10 }, () => "a text of twenty or so")));
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values");
    await context.sync();
  })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

describe("A sheet that is full down to its last row", () => {
  const rows = 1_048_576;
  const { host } = createExcel();
  const texts = Array.from({ length: rows }, (_row, index) => [`Row ${index + 1}`, String(index + 1)]);
  host.user.paste(0, 0, texts);
  const { user, face } = host;
  const shown = (row: number) => [0, 1, 2].map((column) => face.active().cell(row, column).text);
  const untouched = () => {
    for (const row of [0, 1, 1_023, 1_024, 500_000, rows - 2, rows - 1]) expect(shown(row)).toEqual([`Row ${row + 1}`, `${row + 1}`, ""]);
    expect(face.active().extent()).toEqual({ rows, columns: 2 });
  };

  it("holds every row", untouched);

  it("takes an edit in its middle and at its end, and takes both back", () => {
    user.type(500_000, 1, "edited");
    user.type(rows - 1, 2, "=B1048575+1");
    expect(shown(500_000)).toEqual(["Row 500001", "edited", ""]);
    expect(shown(rows - 1)[2]).toBe("1048576");
    user.undo();
    user.undo();
    untouched();
  });

  it("loses rows in its middle and gets them back", () => {
    user.deleteRows(400_000, 5_000);
    expect(face.active().extent().rows).toBe(rows - 5_000);
    expect(shown(400_000)).toEqual(["Row 405001", "405001", ""]);
    expect(shown(rows - 5_001)).toEqual([`Row ${rows}`, `${rows}`, ""]);
    user.undo();
    untouched();
    user.redo();
    user.insertRows(10, 5_000);
    expect(shown(10)).toEqual(["", "", ""]);
    expect(shown(rows - 1)).toEqual([`Row ${rows}`, `${rows}`, ""]);
    user.undo();
    user.undo();
    untouched();
  });

  it("lets no row be pushed off, and is then as it was", () => {
    expect(() => user.insertRows(500_000, 1)).toThrow("off the end of the worksheet");
    untouched();
  });

  it("is cleared, filled and deleted as a whole, and comes back each time", () => {
    user.clear({ row: 0, column: 0, rows, columns: 2 });
    expect(face.active().extent()).toEqual({ rows: 0, columns: 0 });
    user.undo();
    untouched();
    user.fillDown({ row: 0, column: 1, rows, columns: 1 });
    expect(shown(rows - 1)).toEqual([`Row ${rows}`, "1", ""]);
    user.undo();
    user.deleteRows(0, rows);
    expect(face.active().extent()).toEqual({ rows: 0, columns: 0 });
    user.undo();
    user.deleteColumns(0, 1);
    expect(shown(rows - 1)).toEqual([`${rows}`, "", ""]);
    user.undo();
    untouched();
  });
});
