import { createExcel } from "../../support/excel-host";
import { RefusedAction } from "../../../src/workbench/host/user/refused-action";

function withCells() {
  const excel = createExcel();
  excel.host.user.paste(1, 1, [["Name", "Qty"], ["a", "3"], ["b", "4"]]);
  return excel;
}

const cells = { row: 1, column: 1, rows: 3, columns: 2 };

it("Ctrl+T offers the cells around the selected one and sees whether they have headers", () => {
  const { host } = withCells();
  expect(host.face.active().suggestedTable({ row: 2, column: 2, rows: 1, columns: 1 })).toEqual({ box: cells, hasHeaders: true });
  expect(host.face.active().suggestedTable({ row: 2, column: 1, rows: 2, columns: 2 })).toMatchObject({ hasHeaders: false });
});

it("A table is made of a selection, gets totals, another size, and becomes a range again", () => {
  const { host } = withCells();
  const table = () => host.face.active().tables()[0];
  host.user.insertTable(cells, true);
  expect(table()).toMatchObject({ name: "Table1", box: cells, header: true, totals: false });
  host.user.toggleTotals("Table1");
  expect(table()).toMatchObject({ box: { ...cells, rows: 4 }, totals: true });
  expect(host.face.active().cell(4, 2)).toMatchObject({ text: "7", source: "=SUBTOTAL(109,[Qty])" });
  host.user.type(4, 2, "=SUBTOTAL(104,[Qty])");
  host.user.toggleTotals("Table1");
  host.user.toggleTotals("Table1");
  expect(host.face.active().cell(4, 2)).toMatchObject({ text: "4", source: "=SUBTOTAL(104,[Qty])" });
  host.user.resizeTable("Table1", { ...cells, rows: 6 });
  expect(host.face.active().cell(6, 2).text).toBe("4");
  expect(host.face.active().cell(4, 2).text).toBe("");
  host.user.convertTable("Table1");
  expect(table()).toBeUndefined();
  expect(host.face.active().cell(6, 2).source).toBe("=SUBTOTAL(104,Sheet1!$C$3:$C$6)");
});

it("Tab in a table's last cell puts a row beneath it, before the totals; elsewhere it does not", () => {
  const { host } = withCells();
  host.user.insertTable(cells, true);
  expect(host.user.addRowBehind(2, 2)).toBe(false);
  expect(host.user.addRowBehind(3, 2)).toBe(true);
  expect(host.face.active().tables()[0]?.box.rows).toBe(4);
  host.user.toggleTotals("Table1");
  expect(host.user.addRowBehind(5, 2)).toBe(false);
  expect(host.user.addRowBehind(4, 2)).toBe(true);
  expect(host.face.active().tables()[0]?.box.rows).toBe(6);
});

it("A totals row keeps what is typed below it out of the table, and pushes what stands there down", () => {
  const { host } = withCells();
  host.user.insertTable(cells, true);
  host.user.type(4, 3, "beside");
  host.user.type(5, 1, "note");
  host.user.toggleTotals("Table1");
  host.user.type(5, 2, "9");
  expect(host.face.active().tables()[0]?.box.rows).toBe(4);
  expect(host.face.active().cell(5, 1).text).toBe("note");
});

it("What cannot be done is said to the person", () => {
  const { host } = withCells();
  host.user.insertTable(cells, true);
  expect(() => host.user.insertTable({ ...cells, row: 3 }, true)).toThrow(RefusedAction);
  expect(() => host.user.resizeTable("Table1", { ...cells, row: 2 })).toThrow(RefusedAction);
  expect(() => host.user.toggleTotals("Nothing")).toThrow("There is no table");
});
