import { createExcel } from "../../support/excel-host";

async function sorted(values: unknown[][], fields: Excel.SortField[], options: { matchCase?: boolean; headers?: boolean; orientation?: "Rows" | "Columns" } = {}) {
  const excel = createExcel();
  const result = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1").getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.formulas = values as string[][];
    range.sort.apply(fields, options.matchCase, options.headers, options.orientation);
    range.load("formulas,values");
    await context.sync();
    return { formulas: range.formulas, values: range.values };
  });
  return { ...excel, ...result };
}

it("Numbers come before texts, texts before booleans, booleans before errors, and blanks are last either way", async () => {
  const mixed = [["b"], [true], [""], [2], ["=NA()"], [false], ["A"], [-1]];
  expect((await sorted(mixed, [{ key: 0 }])).values.flat()).toEqual([-1, 2, "A", "b", false, true, "#N/A", ""]);
  expect((await sorted(mixed, [{ key: 0, ascending: false }])).values.flat()).toEqual(["#N/A", true, false, "b", "A", 2, -1, ""]);
});

it("A second key decides where the first is equal, and equal rows keep their order", async () => {
  const { values } = await sorted([["b", 2, 1], ["a", 2, 2], ["a", 1, 3], ["B", 2, 4]], [{ key: 0 }, { key: 1, ascending: false }]);
  expect(values).toEqual([["a", 2, 2], ["a", 1, 3], ["b", 2, 1], ["B", 2, 4]]);
});

it("With matchCase small letters come before capitals", async () => {
  expect((await sorted([["B"], ["b"], ["A"], ["a"]], [{ key: 0 }], { matchCase: true })).values.flat()).toEqual(["a", "A", "b", "B"]);
});

it("The header row stays, and columns can be put in order by a row", async () => {
  expect((await sorted([["z"], [2], [1]], [{ key: 0 }], { headers: true })).values.flat()).toEqual(["z", 1, 2]);
  expect((await sorted([[3, 1, 2], ["c", "a", "b"]], [{ key: 0 }], { orientation: "Columns" })).values).toEqual([[1, 2, 3], ["a", "b", "c"]]);
});

it("Formulas move with their row and go on reading it", async () => {
  const { formulas, values } = await sorted([[2, "=A1*10"], [1, "=A2*10+$A$9"]], [{ key: 0 }]);
  expect(formulas).toEqual([[1, "=A1*10+$A$9"], [2, "=A2*10"]]);
  expect(values).toEqual([[1, 10], [2, 20]]);
});

it("Looks and number formats move with their cells; a hidden row stays where it is", async () => {
  const { host, Excel } = createExcel();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A4").values = [[4], [3], [2], [1]];
    sheet.getRange("A1").numberFormat = [["0.0"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    await context.sync();
    host.user.hideRows(1, 1, true);
    sheet.getRange("A1:A4").sort.apply([{ key: 0 }]);
    const cells = sheet.getRange("A1:A4").load("text");
    const last = sheet.getRange("A4").load("format/fill/color");
    await context.sync();
    return [cells.text.flat(), last.format.fill.color];
  });
  expect(read).toEqual([["1", "3", "2", "4.0"], "#FF0000"]);
});

it("Cells of a colour can come first, and text can count as a number", async () => {
  const { Excel } = createExcel();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:A3");
    range.numberFormat = [["@"]];
    range.values = [["10"], ["9"], ["1"]];
    range.sort.apply([{ key: 0, dataOption: "TextAsNumber" }]);
    range.load("values");
    await context.sync();
    const asNumbers = range.values.flat();
    sheet.getRange("A3").format.fill.color = "#00FF00";
    range.sort.apply([{ key: 0, sortOn: "CellColor", color: "#00FF00" }]);
    range.load("values");
    await context.sync();
    return [asNumbers, range.values.flat()];
  });
  expect(read).toEqual([["1", "9", "10"], ["10", "1", "9"]]);
});

it("Only the rows that moved are reported, and one step undoes the sort", async () => {
  const { Excel, host, settled } = createExcel({ addInUndo: true });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onRowSorted.add(async ({ address }) => void heard.push(address));
    sheet.getRange("A1:B4").values = [[1, "a"], [3, "b"], [2, "c"], [4, "d"]];
    await context.sync();
    sheet.getRange("A1:B4").sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await settled();
  expect(heard).toEqual(["A2:B3"]);
  host.user.undo();
  expect([1, 2].map((row) => host.face.active().cell(row, 0).text)).toEqual(["3", "2"]);
});

it("A key outside of the range is refused", async () => {
  await expect(sorted([[1], [2]], [{ key: 1 }])).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(sorted([[1], [2]], [])).rejects.toMatchObject({ code: "InvalidArgument" });
});
