import { refusal, scriptsAbout, until, type Place } from "./script";

const collection = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablecollection");
const table = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.table");
const scoped = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablescopedcollection", "1.9");
const parts = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables");

/** Three columns and three rows of sales from A1 on, as a table. */
export function sales({ sheet }: Place): Excel.Table {
  sheet.getRange("A1:C4").values = [["Region", "Product", "Sales"], ["East", "Pen", 10], ["West", "Ink", 20], ["East", "Ink", 30]];
  return sheet.tables.add("A1:C4", true);
}

/** The part of an address behind the sheet's name. */
export function local(range: Excel.Range): string {
  return range.address.slice(range.address.lastIndexOf("!") + 1);
}

export const tables = [
  collection("TableCollection.add: takes a range object, headers in its first row", ["TableCollection.add", "Table.getHeaderRowRange", "Table.getDataBodyRange"],
    { header: [["Region", "Product", "Sales"]], body: "A2:C4", whole: "A1:C4" },
    async (place) => {
      place.sheet.getRange("A1:C4").values = [["Region", "Product", "Sales"], ["East", "Pen", 10], ["West", "Ink", 20], ["East", "Ink", 30]];
      const added = place.context.workbook.tables.add(place.sheet.getRange("A1:C4"), true);
      const header = added.getHeaderRowRange().load("values");
      const body = added.getDataBodyRange().load("address");
      const whole = added.getRange().load("address");
      await place.context.sync();
      return { header: header.values, body: local(body), whole: local(whole) };
    }, { since: "1.3" }),

  collection("TableCollection.add: an address with a sheet's name decides where the table is", ["TableCollection.add", "Table.worksheet"], true,
    async ({ context, sheet }) => {
      sheet.load("name");
      await context.sync();
      const other = context.workbook.worksheets.add();
      other.activate();
      const added = context.workbook.tables.add(`'${sheet.name}'!B2:C3`, false);
      added.worksheet.load("name");
      await context.sync();
      return added.worksheet.name === sheet.name;
    }),

  collection("TableCollection.add: without headers it makes a header row and moves the data down by one row", ["TableCollection.add"],
    { address: "A1:B3", values: [["Column1", "Column2"], [1, 2], [3, 4]] },
    async ({ context, sheet }) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      const range = sheet.tables.add("A1:B2", false).getRange().load("address,values");
      await context.sync();
      return { address: local(range), values: range.values };
    }),

  collection("TableCollection.add: a table that would overlap another is refused", ["TableCollection.add"], true, async (place) => {
    sales(place);
    place.sheet.tables.add("C3:E6", true);
    return (await refusal(() => place.context.sync())) !== null;
  }),

  collection("TableCollection.getItem: by name or by id, whatever the case", ["TableCollection.getItem", "TableCollection.getItemOrNullObject", "TableCollection.getCount"],
    { byId: "Sales1", byName: "Sales1", missing: true, count: 1 },
    async (place) => {
      const added = sales(place);
      added.name = "Sales1";
      added.load("id");
      await place.context.sync();
      const { tables: all } = place.sheet;
      const byId = all.getItem(added.id).load("name");
      const byName = all.getItem("SALES1").load("name");
      const missing = all.getItemOrNullObject("Nothing");
      const count = all.getCount();
      await place.context.sync();
      return { byId: byId.name, byName: byName.name, missing: missing.isNullObject, count: count.value };
    }, { since: "1.4" }),

  collection("TableCollection.getItem: a table that is not there is ItemNotFound", ["TableCollection.getItem"], "ItemNotFound", async ({ context, sheet }) => {
    sheet.tables.getItem("Nothing").load("name");
    return refusal(() => context.sync());
  }),

  collection("TableCollection.getItemAt: counts from 0", ["TableCollection.getItemAt", "TableCollection.count"], { name: "Sales1", count: 1 }, async (place) => {
    sales(place).name = "Sales1";
    const { tables: all } = place.sheet;
    const first = all.getItemAt(0).load("name");
    all.load("count");
    await place.context.sync();
    return { name: first.name, count: all.count };
  }),

  collection("TableCollection.load: everything of a collection is its count too", ["TableCollection.count"], { count: 1, items: 1 }, async (place) => {
    sales(place);
    const all = place.sheet.tables.load();
    await place.context.sync();
    return { count: all.count, items: all.items.length };
  }),

  scoped("TableScopedCollection.getFirst: the one furthest up and left, whichever was added first", ["Range.getTables", "TableScopedCollection.getFirst", "TableScopedCollection.getCount"],
    { first: "A1:A2", count: 3 },
    async ({ context, sheet }) => {
      for (const address of ["A8:A9", "C1:C2", "A1:A2"]) sheet.tables.add(address, true);
      const found = sheet.getRange("A1:D10").getTables();
      const first = found.getFirst().getRange().load("address");
      const count = found.getCount();
      await context.sync();
      return { first: local(first), count: count.value };
    }),

  scoped("TableScopedCollection: tables that lie in the range in part count, unless they have to lie in it fully", ["Range.getTables", "TableScopedCollection.getCount", "TableScopedCollection.getItem"],
    { inPart: 1, fully: 0, found: "Sales1" },
    async (place) => {
      sales(place).name = "Sales1";
      const inPart = place.sheet.getRange("A1:B2").getTables();
      const fully = place.sheet.getRange("A1:B2").getTables(true).getCount();
      const found = inPart.getItem("Sales1").load("name");
      const count = inPart.getCount();
      await place.context.sync();
      return { inPart: count.value, fully: fully.value, found: found.name };
    }),

  table("Table.style: a new table has the style TableStyleMedium2, filter buttons and banded rows",
    ["Table.style", "Table.showBandedRows", "Table.showBandedColumns", "Table.showFilterButton", "Table.showHeaders", "Table.showTotals", "Table.highlightFirstColumn", "Table.highlightLastColumn"],
    ["TableStyleMedium2", true, false, true, true, false, false, false],
    async (place) => {
      const added = sales(place).load("style,showBandedRows,showBandedColumns,showFilterButton,showHeaders,showTotals,highlightFirstColumn,highlightLastColumn");
      await place.context.sync();
      return [added.style, added.showBandedRows, added.showBandedColumns, added.showFilterButton, added.showHeaders, added.showTotals, added.highlightFirstColumn, added.highlightLastColumn];
    }, { since: "1.3" }),

  table("Table.showBandedColumns: each switch keeps what it is set to", ["Table.showBandedColumns", "Table.showBandedRows", "Table.highlightFirstColumn", "Table.highlightLastColumn", "Table.style"],
    [true, false, true, true, "TableStyleLight9"],
    async (place) => {
      const added = sales(place);
      added.set({ showBandedColumns: true, showBandedRows: false, highlightFirstColumn: true, highlightLastColumn: true, style: "TableStyleLight9" });
      added.load("showBandedColumns,showBandedRows,highlightFirstColumn,highlightLastColumn,style");
      await place.context.sync();
      return [added.showBandedColumns, added.showBandedRows, added.highlightFirstColumn, added.highlightLastColumn, added.style];
    }, { since: "1.3" }),

  table("Table.id: stays the same when the table is renamed", ["Table.id", "Table.name"], { same: true, name: "Renamed" }, async (place) => {
    const added = sales(place).load("id");
    await place.context.sync();
    const before = added.id;
    added.name = "Renamed";
    added.load("id,name");
    await place.context.sync();
    return { same: added.id === before, name: added.name };
  }),

  table("Table.legacyId: a number, as text", ["Table.legacyId"], true, async (place) => {
    const added = sales(place).load("legacyId");
    await place.context.sync();
    return /^\d+$/.test(added.legacyId);
  }, { since: "1.8" }),

  table("Table.name: a name that looks like a cell, or has a space, is refused", ["Table.name"], [true, true], async (place) => {
    const added = sales(place);
    await place.context.sync();
    const refused: boolean[] = [];
    for (const name of ["A1", "two words"]) {
      added.name = name;
      refused.push((await refusal(() => place.context.sync())) !== null);
    }
    return refused;
  }, { docs: "https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114" }),

  table("Table.showHeaders: without its header row a table begins with its data, and the names come back with it", ["Table.showHeaders", "Table.getRange"],
    { off: "A2:C4", on: "A1:C4", header: [["Region", "Product", "Sales"]] },
    async (place) => {
      const added = sales(place);
      added.showHeaders = false;
      const off = added.getRange().load("address");
      await place.context.sync();
      added.showHeaders = true;
      const on = added.getRange().load("address");
      const header = added.getHeaderRowRange().load("values");
      await place.context.sync();
      return { off: local(off), on: local(on), header: header.values };
    }),

  table("Table.showTotals: the totals row says Total and adds up the last column", ["Table.showTotals", "Table.getTotalRowRange"],
    { address: "A5:C5", values: [["Total", "", 60]] },
    async (place) => {
      const added = sales(place);
      added.showTotals = true;
      const totals = added.getTotalRowRange().load("address,values");
      await place.context.sync();
      return { address: local(totals), values: totals.values };
    }, { docs: "https://support.microsoft.com/office/total-the-data-in-an-excel-table-6944378f-a222-4449-93d8-474386b11f20" }),

  table("Table.showTotals: off again, the row is no part of the table, and its data body stays", ["Table.showTotals", "Table.getDataBodyRange"], { whole: "A1:C4", body: "A2:C4" },
    async (place) => {
      const added = sales(place);
      added.showTotals = true;
      await place.context.sync();
      added.showTotals = false;
      const whole = added.getRange().load("address");
      const body = added.getDataBodyRange().load("address");
      await place.context.sync();
      return { whole: local(whole), body: local(body) };
    }),

  table("Table.convertToRange: the cells stay, the table is gone", ["Table.convertToRange"], { gone: true, values: [["Region", "Product", "Sales"]] }, async (place) => {
    const added = sales(place);
    added.name = "Sales1";
    const range = added.convertToRange();
    const header = range.getRow(0).load("values");
    const found = place.sheet.tables.getItemOrNullObject("Sales1");
    await place.context.sync();
    return { gone: found.isNullObject, values: header.values };
  }, { since: "1.4" }),

  table("Table.delete: the table is gone with its values", ["Table.delete"], { count: 0, values: [[""]] }, async (place) => {
    sales(place).delete();
    const count = place.sheet.tables.getCount();
    const cell = place.sheet.getRange("C4").load("values");
    await place.context.sync();
    return { count: count.value, values: cell.values };
  }, { since: "1.4" }),

  table("Table.resize: takes rows and columns in; new columns get headers", ["Table.resize"], { address: "A1:D6", header: [["Region", "Product", "Sales", "Column1"]] },
    async (place) => {
      const added = sales(place);
      added.resize("A1:D6");
      const range = added.getRange().load("address");
      const header = added.getHeaderRowRange().load("values");
      await place.context.sync();
      return { address: local(range), header: header.values };
    }, { since: "1.13" }),

  table("Table.resize: to cells whose top row is another is refused", ["Table.resize"], true, async (place) => {
    const added = sales(place);
    await place.context.sync();
    added.resize("A2:C6");
    return (await refusal(() => place.context.sync())) !== null;
  }, { since: "1.13" }),

  parts("Table: values written right below it are taken in", ["Range.values", "Table.getRange"], "A1:C5", async (place) => {
    const added = sales(place);
    place.sheet.getRange("A5:C5").values = [["North", "Pen", 40]];
    const range = added.getRange().load("address");
    await place.context.sync();
    return local(range);
  }, { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins#avoid-table-row-merge-conflicts" }),

  table("Table.onChanged: tells of an edit in its cells", ["Table.onChanged"], { address: "C2", changeType: "RangeEdited", sameTable: true }, async (place) => {
    const added = sales(place).load("id");
    // What is written in the sync that registers may be told, too.
    await place.context.sync();
    const heard: Excel.TableChangedEventArgs[] = [];
    added.onChanged.add(async (args) => {
      heard.push(args);
    });
    await place.context.sync();
    place.sheet.getRange("C2").values = [[11]];
    place.sheet.getRange("F9").values = [["elsewhere"]];
    await place.context.sync();
    await until(() => heard.length > 0);
    const [first] = heard;
    return { address: first?.address ?? "", changeType: first?.changeType ?? "", sameTable: first?.tableId === added.id };
  }, { since: "1.7" }),

  table("Table.onSelectionChanged: tells whether the selection is in the table", ["Table.onSelectionChanged"], ["B2", true], async (place) => {
    const added = sales(place);
    await place.context.sync();
    const heard: Excel.TableSelectionChangedEventArgs[] = [];
    added.onSelectionChanged.add(async (args) => {
      heard.push(args);
    });
    await place.context.sync();
    place.sheet.getRange("F9").select();
    await place.context.sync();
    place.sheet.getRange("B2").select();
    await place.context.sync();
    await until(() => heard.some(({ isInsideTable }) => isInsideTable));
    const inside = heard.find(({ isInsideTable }) => isInsideTable);
    return [inside?.address ?? "", inside?.isInsideTable ?? false];
  }, { since: "1.7" }),

  collection("TableCollection.onAdded: tells of a new table, onDeleted of one that went", ["TableCollection.onAdded", "TableCollection.onDeleted"], ["TableAdded", "TableDeleted"],
    async (place) => {
      const heard: string[] = [];
      const { tables: all } = place.context.workbook;
      all.onAdded.add(async ({ type }) => {
        heard.push(type);
      });
      all.onDeleted.add(async ({ type }) => {
        heard.push(type);
      });
      await place.context.sync();
      const added = sales(place);
      await place.context.sync();
      await until(() => heard.length === 1);
      added.delete();
      await place.context.sync();
      await until(() => heard.length === 2);
      return heard;
    }, { since: "1.9" }),
];
