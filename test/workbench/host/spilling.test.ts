import { createExcel, type ExcelOnHost } from "../../support/excel-host";

const readValues = (excel: ExcelOnHost, address: string): Promise<unknown[][]> => excel.Excel.run(async (context) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
});

const write = (excel: ExcelOnHost, address: string, formulas: unknown[][]): Promise<void> => excel.Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
  await context.sync();
});

describe("formulas that give several values", () => {
  it("fill the cells beside and beneath theirs", async () => {
    const excel = createExcel();
    await write(excel, "A1:C1", [[1, "", 3]]);
    await write(excel, "A3", [["=A1:C1"]]);
    expect(await readValues(excel, "A3:D3")).toEqual([[1, 0, 3, ""]]);
  });

  it("grow and shrink with what they read, also through other spills", async () => {
    const excel = createExcel();
    await write(excel, "A1", [[2]]);
    await write(excel, "B1", [["=SEQUENCE(A1)"]]);
    await write(excel, "C1", [["=B1#*10"]]);
    await write(excel, "D1", [["=SUM(C:C)"]]);
    expect(await readValues(excel, "B1:D4")).toEqual([[1, 10, 30], [2, 20, ""], ["", "", ""], ["", "", ""]]);
    await write(excel, "A1", [[4]]);
    expect(await readValues(excel, "B1:D4")).toEqual([[1, 10, 100], [2, 20, ""], [3, 30, ""], [4, 40, ""]]);
    await write(excel, "A1", [[1]]);
    expect(await readValues(excel, "B1:D4")).toEqual([[1, 10, 10], ["", "", ""], ["", "", ""], ["", "", ""]]);
  });

  it("give #SPILL! while anything is in their way, and come back when it is gone", async () => {
    const excel = createExcel();
    await write(excel, "A1", [["=SEQUENCE(3)"]]);
    excel.host.user.type(1, 0, "mine");
    expect(await readValues(excel, "A1:A3")).toEqual([["#SPILL!"], ["mine"], [""]]);
    excel.host.user.undo();
    expect(await readValues(excel, "A1:A3")).toEqual([[1], [2], [3]]);
    excel.host.user.redo();
    excel.host.user.clear({ row: 1, column: 0, rows: 1, columns: 1 });
    expect(await readValues(excel, "A1:A3")).toEqual([[1], [2], [3]]);
    excel.host.user.clear({ row: 1, column: 0, rows: 2, columns: 1 });
    expect(await readValues(excel, "A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("keep their place before one that comes later", async () => {
    const excel = createExcel();
    await write(excel, "B2", [["=SEQUENCE(1,2)"]]);
    await write(excel, "C1", [["=SEQUENCE(3)"]]);
    expect(await readValues(excel, "B1:C3")).toEqual([["", "#SPILL!"], [1, 2], ["", ""]]);
    excel.host.user.clear({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(await readValues(excel, "B1:C3")).toEqual([["", 1], ["", 2], ["", 3]]);
  });

  it("have their cells back after undo where another one took them in between", async () => {
    const excel = createExcel();
    await write(excel, "A3", [["=SEQUENCE(1,3)"]]);
    await write(excel, "C1", [["=SEQUENCE(3)"]]);
    const first = [["", "", "#SPILL!"], ["", "", ""], [1, 2, 3]];
    expect(await readValues(excel, "A1:C3")).toEqual(first);
    excel.host.user.type(2, 1, "mine");
    const second = [["", "", 1], ["", "", 2], ["#SPILL!", "mine", 3]];
    expect(await readValues(excel, "A1:C3")).toEqual(second);
    excel.host.user.undo();
    expect(await readValues(excel, "A1:C3")).toEqual(first);
    excel.host.user.redo();
    expect(await readValues(excel, "A1:C3")).toEqual(second);
  });

  it("have their cells back after undo where they had grown against something and lost them", async () => {
    const excel = createExcel();
    await write(excel, "A1", [[3]]);
    await write(excel, "E3", [["mine"]]);
    await write(excel, "A3", [["=SEQUENCE(1,A1)"]]);
    await write(excel, "C1", [["=SEQUENCE(3)"]]);
    const first = [[3, "", "#SPILL!"], ["", "", ""], [1, 2, 3]];
    expect(await readValues(excel, "A1:C3")).toEqual(first);
    excel.host.user.type(0, 0, "5");
    expect(await readValues(excel, "A1:C3")).toEqual([[5, "", 1], ["", "", 2], ["#SPILL!", "", 3]]);
    excel.host.user.undo();
    expect(await readValues(excel, "A1:C3")).toEqual(first);
  });

  it("keep and lose their cells the same, whether or not anyone looks in between", async () => {
    const excel = createExcel();
    const { user } = excel.host;
    user.type(2, 0, "=SEQUENCE(1,3)");
    user.type(0, 2, "=SEQUENCE(3)");
    user.type(2, 1, "mine");
    user.clear({ row: 2, column: 1, rows: 1, columns: 1 });
    expect(await readValues(excel, "A1:C3")).toEqual([["", "", 1], ["", "", 2], ["#SPILL!", "", 3]]);
    user.undo();
    user.undo();
    expect(await readValues(excel, "A1:C3")).toEqual([["", "", "#SPILL!"], ["", "", ""], [1, 2, 3]]);
  });

  it("don't spill in a table, where they give #SPILL!, nor into one or into merged cells", async () => {
    const excel = createExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [["Qty", "Same"], [1, ""], [2, ""]];
      sheet.tables.add("A1:B3", true);
      sheet.getRange("B2:B3").formulas = [["=[Qty]"], ["=[@Qty]"]];
      sheet.getRange("D5:D6").merge();
      sheet.getRange("D3").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("A6").values = [[""]];
      await context.sync();
    });
    expect(await readValues(excel, "B2:B3")).toEqual([["#SPILL!"], [2]]);
    expect(await readValues(excel, "D3:D4")).toEqual([["#SPILL!"], [""]]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D5:D6").unmerge();
      await context.sync();
    });
    expect(await readValues(excel, "D3:D5")).toEqual([[1], [2], [3]]);
  });

  it("move with rows and columns that come and go, back and forth", async () => {
    const excel = createExcel();
    await write(excel, "B2", [["=SEQUENCE(3)"]]);
    excel.host.user.insertRows(0, 1);
    excel.host.user.insertRows(3, 1);
    expect(await readValues(excel, "B2:B6")).toEqual([[""], [1], [2], [3], [""]]);
    excel.host.user.deleteRows(2, 1);
    expect(await readValues(excel, "B1:B6")).toEqual([[""], [""], [""], [""], [""], [""]]);
    excel.host.user.undo();
    expect(await readValues(excel, "B2:B6")).toEqual([[""], [1], [2], [3], [""]]);
    excel.host.user.undo();
    excel.host.user.undo();
    expect(await readValues(excel, "B2:B4")).toEqual([[1], [2], [3]]);
  });

  it("belong to what is used, what is found by edges, and what is copied as values", async () => {
    const excel = createExcel();
    await write(excel, "A1", [["=SEQUENCE(3,2)"]]);
    const places = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1").copyFrom("B1:B3", "Values");
      sheet.getRange("F1").copyFrom("A1:B3", "All");
      const ranges = [sheet.getUsedRange(), sheet.getRange("A1").getSurroundingRegion(), sheet.getRange("A1").getRangeEdge("Down"), sheet.getRange("F1").getSpillingToRange()];
      for (const range of ranges) range.load("address");
      const copied = sheet.getRange("D1:D3").load("formulas");
      await context.sync();
      return [...ranges.map(({ address }) => address.split("!")[1]), copied.formulas];
    });
    expect(places).toEqual(["A1:G3", "A1:B3", "A3", "F1:G3", [[2], [4], [6]]]);
  });

  it("reading its own spill ends", async () => {
    const excel = createExcel();
    await write(excel, "A1", [["=SEQUENCE(2)+SUM(C1:C9)"]]);
    await write(excel, "C1", [["=A1:A2*2"]]);
    expect((await readValues(excel, "A1:A1"))[0]).toHaveLength(1);
  });

  it("sizes that hang on the own cells beyond end in #SPILL!", async () => {
    const excel = createExcel();
    await write(excel, "A1", [["=SEQUENCE(COUNT(A2:A100)+2)"]]);
    expect(await readValues(excel, "A1")).toEqual([["#SPILL!"]]);
  });

  it("what is no array stays where it is", async () => {
    const excel = createExcel();
    await write(excel, "A1:A3", [[1], [2], [3]]);
    await write(excel, "B1:B6", [["=@A1:A3"], ["=@A1:A3"], ["=SUM(A1:A3*2)"], ["=INDEX(A1:A3,2)"], ["=LET(x,A1:A3,y,2,SUM(x)*y)"], ["=LET(x,RAND(),x-x)"]]);
    expect(await readValues(excel, "B1:B6")).toEqual([[1], [2], [12], [2], [12], [0]]);
  });

  it("count in conditional formats that look at all cells", async () => {
    const excel = createExcel();
    await write(excel, "A1", [["=SEQUENCE(4)"]]);
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
      const format = range.conditionalFormats.add("TopBottom").topBottom;
      format.format.fill.color = "#FF0000";
      format.rule = { rank: 2, type: "TopItems" };
      await context.sync();
    });
    expect(excel.host.paintedCells("Sheet1")).toEqual([{ row: 2, column: 0 }, { row: 3, column: 0 }]);
    await write(excel, "A1", [["=SEQUENCE(3)"]]);
    expect(excel.host.paintedCells("Sheet1")).toEqual([{ row: 1, column: 0 }, { row: 2, column: 0 }]);
  });

  it("spill also where a name, INDEX or OFFSET leads to several values", async () => {
    const excel = createExcel();
    await write(excel, "A1:B3", [[1, 2], [3, 4], [5, 6]]);
    await excel.Excel.run(async (context) => {
      context.workbook.names.add("Both", "=Sheet1!$A$1:$B$1");
      await context.sync();
    });
    await write(excel, "D1", [["=Both"]]);
    await write(excel, "D2:D4", [["=INDEX(A1:B3,3,0)"], ["=OFFSET(A1,1,0,1,2)"], ["=SUM(D1:E3)"]]);
    expect(await readValues(excel, "E1:E3")).toEqual([[2], [6], [4]]);
    expect(await readValues(excel, "D1:D4")).toEqual([[1], [5], [3], [21]]);
    excel.host.user.insertRows(0, 1);
    expect(await readValues(excel, "D2:E3")).toEqual([[1, 2], [5, 6]]);
    excel.host.user.undo();
    expect(await readValues(excel, "D1:E2")).toEqual([[1, 2], [5, 6]]);
  });
});
