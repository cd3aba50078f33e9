import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createExcelWorkbook } from "../../../../src/addin/excel/excel-workbook";
import { catalogue } from "../../../../src/domain/catalogue";
import { nativeLists } from "../../../../src/domain/native/native-lists";
import { createHost } from "../../../../src/workbench/host/create-host";
import { freshExcel } from "../../../addin/excel/fresh-excel";

/** A workbook with the import's template and some rows, as the add-in makes it, saved and opened again elsewhere. */
async function savedTemplate() {
  const excel = freshExcel();
  const workbook = createExcelWorkbook();
  const sheet = await workbook.insertTemplate(nativeLists(["CRM-PRO", "CRM-STD"]));
  excel.host.user.paste(1, 0, [["00k-1", "Acme", "Renewal", "CRM-PRO", "5", "2026-01-31"], ["00k-2", "", "Renewal", "CRM-PROO", "-2", "2026-01-31"]]);
  const saved = await excel.host.files.save("xlsx");
  const again = createHost();
  const lost = await again.files.open("Quarter.xlsx", saved.bytes);
  return { excel, sheet, saved, again, lost };
}

const painted = (host: ReturnType<typeof createHost>) => host.paintedCells("Customer import").map(({ row, column }) => `${row},${column}`);

describe("a workbook with the template, saved as .xlsx and opened again", () => {
  it("paints the same cells, offers the same products and shows the same messages", async () => {
    const { excel, again, lost } = await savedTemplate();
    expect(lost).toEqual([]);
    expect(painted(excel.host).length).toBeGreaterThan(2);
    expect(painted(again)).toEqual(painted(excel.host));
    const [before, after] = [excel.host.face.active(), again.face.active()];
    expect(after.name).toBe("Customer import");
    expect(after.choices(1, 3)).toEqual(before.choices(1, 3));
    for (const column of catalogue.keys()) expect(after.inputMessage(1, column)).toEqual(before.inputMessage(1, column));
    expect(after.tables()).toMatchObject(before.tables().map(({ name, box }) => ({ name, box })));
    expect(after.frozenRows).toBe(1);
    expect(catalogue.map((_field, column) => after.columnWidth(column))).toEqual(catalogue.map((_field, column) => before.columnWidth(column)));
  });

  it("shows the same texts, and its columns keep their formats in rows that come later", async () => {
    const { excel, again } = await savedTemplate();
    const texts = (host: ReturnType<typeof createHost>) => [0, 1, 2].map((row) => catalogue.map((_field, column) => host.face.active().cell(row, column).text));
    expect(texts(again)).toEqual(texts(excel.host));
    again.user.type(5_000, 0, "0012");
    expect(again.face.active().cell(5_000, 0).text).toBe("0012");
    again.user.type(5_000, 5, "2026-03-31");
    excel.host.user.type(5_000, 5, "2026-03-31");
    expect(again.face.active().cell(5_000, 5).text).toBe(excel.host.face.active().cell(5_000, 5).text);
  });

  it("keeps the hidden sheet very hidden, its names hidden, and the marker by which the add-in finds its sheet", async () => {
    const { excel, saved, again } = await savedTemplate();
    const kinds = (host: ReturnType<typeof createHost>) => host.face.sheets().map(({ name, visible }) => [name, visible]);
    expect(kinds(again)).toEqual(kinds(excel.host));
    expect(kinds(again).filter(([, visible]) => visible === false)).toHaveLength(1);
    const parts = unzipSync(saved.bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toMatch(/<sheet [^>]*state="veryHidden"/);
    expect(workbook).toMatch(/<definedName [^>]*hidden="1"/);
    expect(Object.keys(parts).some((path) => path.startsWith("xl/customProperty/"))).toBe(true);
  });
});

it("Formulas are saved with their values, later functions with their prefix, and calculate again", async () => {
  const { user, files } = createHost();
  user.paste(0, 0, [["2", "3", "=A1*B1", "=UNICODE(B1)", '="UNICODE(" & A1', "=1/0"]]);
  const { bytes } = await files.save("xlsx");
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain("<f>A1*B1</f><v>6</v>");
  expect(sheet).toContain("_xlfn.UNICODE(B1)");
  const again = createHost();
  expect(await again.files.open("Book.xlsx", bytes)).toEqual([]);
  const cells = [0, 1, 2, 3, 4, 5].map((column) => again.face.active().cell(0, column));
  expect(cells.map(({ source }) => source)).toEqual(["2", "3", "=A1*B1", "=UNICODE(B1)", '="UNICODE(" & A1', "=1/0"]);
  expect(cells.map(({ text }) => text)).toEqual(["2", "3", "6", "51", "UNICODE(2", "#DIV/0!"]);
  again.user.type(0, 0, "5");
  expect(again.face.active().cell(0, 2).text).toBe("15");
});

it("Dates keep their day, in either date system", async () => {
  for (const date1904 of [false, true]) {
    const { user, files } = createHost({ date1904 });
    user.type(0, 0, "3/31/2026");
    const again = createHost();
    await again.files.open("Days.xlsx", (await files.save("xlsx")).bytes);
    expect(again.face.active().cell(0, 0).text).toBe("3/31/2026");
  }
});

it("Opening a file forgets what could be undone, and a file that is none leaves the workbook alone", async () => {
  const { user, files, face } = createHost();
  user.type(0, 0, "keep");
  await expect(files.open("broken.xlsx", new TextEncoder().encode("no zip"))).rejects.toThrow('"broken.xlsx" could not be read as an Excel workbook.');
  await expect(files.open("notes.docx", new Uint8Array())).rejects.toThrow("neither an Excel workbook");
  expect(face.active().cell(0, 0).text).toBe("keep");
  expect(face.undoDepth()).toBe(1);
  await files.open("empty.csv", new TextEncoder().encode("a,b"));
  expect(face.undoDepth()).toBe(0);
});

it("Formulas that name a table's columns are saved as files have them, and come back as Excel shows them", async () => {
  const { user, files } = createHost();
  user.paste(0, 0, [["Name", "Unit price", "Qty"], ["a", "2", "1"], ["b", "3", "2"]]);
  user.insertTable({ row: 0, column: 0, rows: 3, columns: 3 }, true);
  user.type(5, 5, '=SUM(Table1[Qty])&"[@Qty]"');
  user.type(1, 3, "=[@[Unit price]]*[@Qty]");
  user.type(6, 5, "=ROWS(Table1[#All])+COLUMNS(Table1[[#Headers],[Name]:[Qty]])+SUM(Table1[[#Data],[Qty]])");
  const { bytes, lost } = await files.save("xlsx");
  expect(lost).toEqual([]);
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain("<f>Table1[[#This Row],[Unit price]]*Table1[[#This Row],[Qty]]</f><v>2</v>");
  expect(sheet).toContain('<f>SUM(Table1[Qty])&amp;"[@Qty]"</f>');
  const again = createHost();
  expect(await again.files.open("Book.xlsx", bytes)).toEqual([]);
  expect(again.face.active().cell(1, 3)).toMatchObject({ source: "=[@[Unit price]]*[@Qty]", text: "2" });
  expect(again.face.active().cell(2, 3)).toMatchObject({ source: "=[@[Unit price]]*[@Qty]", text: "6" });
  expect(again.face.active().cell(5, 5)).toMatchObject({ source: '=SUM(Table1[Qty])&"[@Qty]"', text: "3[@Qty]" });
  again.user.type(2, 2, "10");
  expect(again.face.active().cell(2, 3).text).toBe("30");
});

it("A formula that cells of a file share reads in each of them as if it had been copied there", async () => {
  const { files } = createHost();
  const parts = unzipSync((await files.save("xlsx")).bytes);
  const path = "xl/worksheets/sheet1.xml";
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1</f><v>2</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>';
  parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(/<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`));
  const again = createHost();
  expect(await again.files.open("Book.xlsx", zipSync(parts))).toEqual([]);
  expect(again.face.active().cell(1, 1)).toMatchObject({ source: "=A2+$A$1", text: "6" });
});

it("Sums of arrays stay formulas, and a lookup that finds one cell is no array formula", async () => {
  const { files, user } = createHost();
  ["=SEQUENCE(3)", "=SUM(A1:A3*2)", "=INDEX(A1:A3,2)+1"].forEach((formula, column) => user.type(0, column, formula));
  const { bytes, lost } = await files.save("xlsx");
  expect(lost).toEqual([]);
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain('<f t="array" ref="B1">SUM(A1:A3*2)</f><v>12</v>');
  expect(sheet).toContain("<f>INDEX(A1:A3,2)+1</f><v>3</v>");
  const again = createHost();
  await again.files.open("Again.xlsx", bytes);
  const cell = (row: number, column: number) => again.face.active().cell(row, column);
  expect([0, 1, 2].map((row) => cell(row, 0).text)).toEqual(["1", "2", "3"]);
  expect(cell(0, 1)).toMatchObject({ source: "=SUM(A1:A3*2)", text: "12" });
  expect(cell(0, 2)).toMatchObject({ source: "=INDEX(A1:A3,2)+1", text: "3" });
});

it("A formula that spills is saved as Excel's dynamic array, and spills again", async () => {
  const { user, files, face } = createHost();
  user.paste(0, 0, [["3"], ["1"], ["2"]]);
  user.type(0, 2, "=SORT(A1:A3)");
  user.type(0, 4, "=SUM(C1#)");
  user.type(0, 6, "=LET(x,A1:A3,x*2)");
  const { bytes, lost } = await files.save("xlsx");
  expect(lost).toEqual([]);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain('<f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v>');
  expect(sheet).toContain("_xlfn.ANCHORARRAY(C1)");
  expect(sheet).toContain('<f t="array" ref="G1:G3">_xlfn.LET(_xlpm.x,A1:A3,_xlpm.x*2)</f>');
  expect(sheet).toMatch(/<c r="C1"[^>]* cm="1"/);
  expect(Object.keys(parts)).toContain("xl/metadata.xml");
  const again = createHost();
  expect(await again.files.open("Book.xlsx", bytes)).toEqual([]);
  const shown = (host: { readonly face: typeof face }) => [0, 1, 2].map((row) => [2, 4, 6].map((column) => host.face.active().cell(row, column).text));
  expect(shown(again)).toEqual(shown({ face }));
  again.user.type(0, 0, "0");
  expect([0, 1, 2].map((row) => again.face.active().cell(row, 2).text)).toEqual(["0", "1", "2"]);
  expect(again.face.active().cell(0, 4).text).toBe("3");
});

it.each([
  ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["=LET(x,2,LET(y,x,y+x))+x", "_xlfn.LET(_xlpm.x,2,_xlfn.LET(_xlpm.y,_xlpm.x,_xlpm.y+_xlpm.x))+x"],
  ['=LET(x,x,"x"&x)', '_xlfn.LET(_xlpm.x,x,"x"&amp;_xlpm.x)'],
  ["=LET(total, SUM(A1:A2), IF(total>1, total, 0))", "_xlfn.LET(_xlpm.total, SUM(A1:A2), IF(_xlpm.total&gt;1, _xlpm.total, 0))"],
  ["=PERCENTRANK.INC(A1:A2,1)", "_xlfn.PERCENTRANK.INC(A1:A2,1)"],
])("%s has Excel's prefixes in a file, and reads the same when it is opened", async (formula, written) => {
  const { user, files } = createHost();
  user.paste(0, 0, [["3"], ["1"]]);
  user.type(0, 2, formula);
  const { bytes } = await files.save("xlsx");
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain(`<f>${written}</f>`);
  const again = createHost();
  await again.files.open("Book.xlsx", bytes);
  expect(again.face.active().cell(0, 2).source).toBe(formula);
});
