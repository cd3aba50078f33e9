import { refusal, scriptsAbout } from "./script";
import { local, sales } from "./tables";

const rows = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection");
const row = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablerow");
const columns = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection");
const column = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn");

export const tableRowsAndColumns = [
  rows("TableRowCollection.add: several rows at the end", ["TableRowCollection.add", "TableRowCollection.getCount"],
    { address: "A1:C6", last: [["North", "Pen", 40], ["South", "Ink", 50]], count: 5 },
    async (place) => {
      const table = sales(place);
      table.rows.add(undefined, [["North", "Pen", 40], ["South", "Ink", 50]]);
      const range = table.getRange().load("address");
      const last = place.sheet.getRange("A5:C6").load("values");
      const count = table.rows.getCount();
      await place.context.sync();
      return { address: local(range), last: last.values, count: count.value };
    }, { since: "1.4" }),

  rows("TableRowCollection.add: the first rows of a table of headers alone leave no blank row above them", ["TableRowCollection.add", "TableRow.index"],
    { index: 0, body: "A2:B3", values: [["Pen", 10], ["Ink", 20]] },
    async ({ context, sheet }) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Product", "Amount"]];
      const added = table.rows.add(undefined, [["Pen", 10], ["Ink", 20]]).load("index");
      const body = table.getDataBodyRange().load("address,values");
      await context.sync();
      return { index: added.index, body: local(body), values: body.values };
    }, { since: "1.4", docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables#create-a-table" }),

  rows("TableRowCollection.add: before an index, the rows from there on move down", ["TableRowCollection.add", "TableRow.index"],
    { index: 1, values: [["East", "Pen", 10], ["North", "Pen", 40], ["West", "Ink", 20], ["East", "Ink", 30]] },
    async (place) => {
      const table = sales(place);
      const added = table.rows.add(1, [["North", "Pen", 40]]).load("index");
      const body = table.getDataBodyRange().load("values");
      await place.context.sync();
      return { index: added.index, values: body.values };
    }),

  rows("TableRowCollection.add: what stands below the table moves down", ["TableRowCollection.add"], [["note"]], async (place) => {
    const table = sales(place);
    place.sheet.getRange("A6").values = [["note"]];
    table.rows.add(undefined, [["North", "Pen", 40], ["South", "Ink", 50]]);
    const below = place.sheet.getRange("A8").load("values");
    await place.context.sync();
    return below.values;
  }),

  rows("TableRowCollection.add: a row of another width is refused with InvalidArgument", ["TableRowCollection.add"], "InvalidArgument", async (place) => {
    const table = sales(place);
    await place.context.sync();
    table.rows.add(undefined, [["North", "Pen"]]);
    return refusal(() => place.context.sync());
  }),

  rows("TableRowCollection.add: new rows come before the totals row", ["TableRowCollection.add", "Table.getTotalRowRange"], { address: "A6:C6", total: 100 }, async (place) => {
    const table = sales(place);
    table.showTotals = true;
    await place.context.sync();
    table.rows.add(undefined, [["North", "Pen", 40]]);
    const totals = table.getTotalRowRange().load("address,values");
    await place.context.sync();
    return { address: local(totals), total: totals.values[0]?.[2] as number };
  }),

  rows("TableRowCollection.getItemAt: counts from 0", ["TableRowCollection.getItemAt", "TableRow.values", "TableRow.getRange", "TableRowCollection.count"],
    { values: [["West", "Ink", 20]], address: "A3:C3", count: 3 },
    async (place) => {
      const table = sales(place);
      const second = table.rows.getItemAt(1).load("values");
      const range = second.getRange().load("address");
      table.rows.load("count");
      await place.context.sync();
      return { values: second.values, address: local(range), count: table.rows.count };
    }),

  row("TableRow.values: can be set", ["TableRow.values"], [["North", "Pen", 40]], async (place) => {
    const table = sales(place);
    table.rows.getItemAt(0).values = [["North", "Pen", 40]];
    const range = place.sheet.getRange("A2:C2").load("values");
    await place.context.sync();
    return range.values;
  }),

  row("TableRow.delete: the rows below it move up", ["TableRow.delete"], [["West", "Ink", 20], ["East", "Ink", 30]], async (place) => {
    const table = sales(place);
    table.rows.getItemAt(0).delete();
    const body = table.getDataBodyRange().load("values");
    await place.context.sync();
    return body.values;
  }),

  rows("TableRowCollection.deleteRows: rows need not follow one another", ["TableRowCollection.deleteRows"], [["West", "Ink", 20]], async (place) => {
    const table = sales(place);
    table.rows.deleteRows([0, 2]);
    const body = table.getDataBodyRange().load("values");
    await place.context.sync();
    return body.values;
  }, { since: "1.15" }),

  rows("TableRowCollection.deleteRows: a row that does not exist is refused with InvalidArgument", ["TableRowCollection.deleteRows"], "InvalidArgument", async (place) => {
    const table = sales(place);
    await place.context.sync();
    table.rows.deleteRows([1, 7]);
    return refusal(() => place.context.sync());
  }, { since: "1.15" }),

  rows("TableRowCollection.deleteRowsAt: one row unless told how many", ["TableRowCollection.deleteRowsAt"], { one: 2, two: 0 }, async (place) => {
    const table = sales(place);
    table.rows.deleteRowsAt(0);
    const one = table.rows.getCount();
    await place.context.sync();
    table.rows.deleteRowsAt(0, 2);
    const body = table.getDataBodyRange().load("values");
    await place.context.sync();
    return { one: one.value, two: body.values.flat().filter((value) => value !== "").length };
  }, { since: "1.15" }),

  rows("TableRowCollection.deleteRowsAt: while a filter is applied it is refused with InsertDeleteConflict", ["TableRowCollection.deleteRowsAt", "TableRowCollection.deleteRows"],
    ["InsertDeleteConflict", "InsertDeleteConflict"],
    async (place) => {
      const table = sales(place);
      table.columns.getItemAt(0).filter.applyValuesFilter(["East"]);
      await place.context.sync();
      table.rows.deleteRowsAt(0);
      const at = await refusal(() => place.context.sync());
      table.rows.deleteRows([0]);
      return [at, await refusal(() => place.context.sync())];
    }, { since: "1.15" }),

  columns("TableColumnCollection.add: at the end, with its header and values", ["TableColumnCollection.add", "TableColumn.name", "TableColumn.index"],
    { name: "Cost", index: 3, address: "A1:D4", values: [["Cost"], [1], [2], [3]] },
    async (place) => {
      const table = sales(place);
      const added = table.columns.add(undefined, [["Cost"], [1], [2], [3]]).load("name,index,values");
      const range = table.getRange().load("address");
      await place.context.sync();
      return { name: added.name, index: added.index, address: local(range), values: added.values };
    }, { since: "1.4" }),

  columns("TableColumnCollection.add: before an index, with a name", ["TableColumnCollection.add"], [["Region", "Cost", "Product", "Sales"]], async (place) => {
    const table = sales(place);
    table.columns.add(1, undefined, "Cost");
    const header = table.getHeaderRowRange().load("values");
    await place.context.sync();
    return header.values;
  }, { since: "1.4" }),

  columns("TableColumnCollection.add: before the first column", ["TableColumnCollection.add"], { address: "A1:D4", header: [["Column1", "Region", "Product", "Sales"]] }, async (place) => {
    const table = sales(place);
    table.columns.add(0);
    const range = table.getRange().load("address");
    const header = table.getHeaderRowRange().load("values");
    await place.context.sync();
    return { address: local(range), header: header.values };
  }),

  columns("TableColumnCollection.getItem: by name, whatever the case, and by id", ["TableColumnCollection.getItem", "TableColumnCollection.getItemOrNullObject", "TableColumnCollection.getCount", "TableColumn.id"],
    { byName: 2, byId: "Sales", missing: true, count: 3 },
    async (place) => {
      const table = sales(place);
      const byName = table.columns.getItem("SALES").load("index,id");
      await place.context.sync();
      const byId = table.columns.getItem(byName.id).load("name");
      const missing = table.columns.getItemOrNullObject("Nothing");
      const count = table.columns.getCount();
      await place.context.sync();
      return { byName: byName.index, byId: byId.name, missing: missing.isNullObject, count: count.value };
    }, { since: "1.4" }),

  column("TableColumn.name: sets the header's text", ["TableColumn.name", "TableColumn.getHeaderRowRange"], [["Revenue"]], async (place) => {
    const table = sales(place);
    const third = table.columns.getItemAt(2);
    third.name = "Revenue";
    const header = third.getHeaderRowRange().load("values");
    await place.context.sync();
    return header.values;
  }, { since: "1.4" }),

  column("TableColumn.values: the header comes first", ["TableColumn.values", "TableColumn.getRange", "TableColumn.getDataBodyRange"],
    { values: [["Sales"], [10], [20], [30]], range: "C1:C4", body: "C2:C4" },
    async (place) => {
      const third = sales(place).columns.getItem("Sales").load("values");
      const range = third.getRange().load("address");
      const body = third.getDataBodyRange().load("address");
      await place.context.sync();
      return { values: third.values, range: local(range), body: local(body) };
    }),

  column("TableColumn.getTotalRowRange: the column's cell of the totals row", ["TableColumn.getTotalRowRange"], { address: "C5", values: [[60]] }, async (place) => {
    const table = sales(place);
    table.showTotals = true;
    const total = table.columns.getItem("Sales").getTotalRowRange().load("address,values");
    await place.context.sync();
    return { address: local(total), values: total.values };
  }),

  column("TableColumn.delete: the table has a column less", ["TableColumn.delete"], { address: "A1:B4", header: [["Region", "Sales"]] }, async (place) => {
    const table = sales(place);
    table.columns.getItem("Product").delete();
    const range = table.getRange().load("address");
    const header = table.getHeaderRowRange().load("values");
    await place.context.sync();
    return { address: local(range), header: header.values };
  }),
];
