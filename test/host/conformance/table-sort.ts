import { scriptsAbout, until } from "./script";
import { sales } from "./tables";

const sort = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablesort", "1.2");
const structured = scriptsAbout("https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e");
const subtotal = scriptsAbout("https://support.microsoft.com/office/subtotal-function-7b027003-f060-4ade-9040-e478765b9939", "1.2");

export const tableSortAndFormulas = [
  sort("TableSort.apply: rows by a column, from the largest", ["TableSort.apply", "Table.sort"], [["East", "Ink", 30], ["West", "Ink", 20], ["East", "Pen", 10]], async (place) => {
    const added = sales(place);
    added.sort.apply([{ key: 2, ascending: false }]);
    const body = added.getDataBodyRange().load("values");
    await place.context.sync();
    return body.values;
  }),

  sort("TableSort.apply: rows that are alike by the first field are sorted by the next", ["TableSort.apply"], [["East", "Ink", 30], ["East", "Pen", 10], ["West", "Ink", 20]],
    async (place) => {
      const added = sales(place);
      added.sort.apply([{ key: 0, ascending: true }, { key: 2, ascending: false }]);
      const body = added.getDataBodyRange().load("values");
      await place.context.sync();
      return body.values;
    }),

  sort("TableSort.fields: the conditions of the last sort", ["TableSort.fields", "TableSort.matchCase", "TableSort.method"], { key: 2, ascending: false, matchCase: true, method: "PinYin" },
    async (place) => {
      const added = sales(place);
      added.sort.apply([{ key: 2, ascending: false }], true);
      added.sort.load("fields,matchCase,method");
      await place.context.sync();
      const [field] = added.sort.fields;
      return { key: field?.key ?? -1, ascending: field?.ascending ?? true, matchCase: added.sort.matchCase, method: added.sort.method };
    }),

  sort("TableSort.clear: the order stays", ["TableSort.clear"], [["East", "Ink", 30], ["West", "Ink", 20], ["East", "Pen", 10]], async (place) => {
    const added = sales(place);
    added.sort.apply([{ key: 2, ascending: false }]);
    added.sort.clear();
    const body = added.getDataBodyRange().load("values");
    await place.context.sync();
    return body.values;
  }),

  sort("TableSort.reapply: sorts again by the same fields", ["TableSort.reapply"], [[5], [10], [20]], async (place) => {
    const added = sales(place);
    added.sort.apply([{ key: 2, ascending: true }]);
    await place.context.sync();
    added.rows.getItemAt(2).values = [["North", "Cap", 5]];
    await place.context.sync();
    added.sort.reapply();
    const body = added.columns.getItem("Sales").getDataBodyRange().load("values");
    await place.context.sync();
    return body.values;
  }),

  structured("Structured reference: a column of a table", ["Range.formulas", "Range.values"], [[60, 3, "Sales", 60]], async (place) => {
    sales(place).name = "Deals";
    const cells = place.sheet.getRange("F1:I1");
    cells.formulas = [["=SUM(Deals[Sales])", "=ROWS(Deals)", "=Deals[[#Headers],[Sales]]", "=SUM(Deals[[Product]:[Sales]])"]];
    cells.load("values");
    await place.context.sync();
    return cells.values;
  }),

  structured("Structured reference: #All and #Totals", ["Range.formulas", "Table.showTotals"], [[5, 60]], async (place) => {
    const added = sales(place);
    added.name = "Deals";
    added.showTotals = true;
    const cells = place.sheet.getRange("F1:G1");
    cells.formulas = [["=ROWS(Deals[#All])", "=Deals[[#Totals],[Sales]]"]];
    cells.load("values");
    await place.context.sync();
    return cells.values;
  }),

  structured("Structured reference: [@Sales] is the cell of the formula's own row", ["Range.formulas", "TableColumnCollection.add"], [["Twice"], [20], [40], [60]], async (place) => {
    const added = sales(place);
    const twice = added.columns.add(undefined, [["Twice"], ["=[@Sales]*2"], ["=[@Sales]*2"], ["=[@Sales]*2"]], undefined).getRange().load("values");
    await place.context.sync();
    return twice.values;
  }, { since: "1.4" }),

  structured("Structured reference: follows a column and a table that get other names", ["Table.name", "TableColumn.name"], { formula: "=SUM(Orders[Revenue])", value: 60 },
    async (place) => {
      const added = sales(place);
      added.name = "Deals";
      const cell = place.sheet.getRange("F1");
      cell.formulas = [["=SUM(Deals[Sales])"]];
      await place.context.sync();
      added.columns.getItem("Sales").name = "Revenue";
      added.name = "Orders";
      cell.load("formulas,values");
      await place.context.sync();
      return { formula: cell.formulas[0]?.[0] as string, value: cell.values[0]?.[0] as number };
    }, { since: "1.4" }),

  structured("Structured reference: takes in rows that come to the table", ["TableRowCollection.add"], [[100]], async (place) => {
    const added = sales(place);
    added.name = "Deals";
    const cell = place.sheet.getRange("F1");
    cell.formulas = [["=SUM(Deals[Sales])"]];
    await place.context.sync();
    added.rows.add(undefined, [["North", "Pen", 40]]);
    cell.load("values");
    await place.context.sync();
    return cell.values;
  }),

  subtotal("SUBTOTAL: rows that a filter hides do not count", ["Range.formulas", "Filter.applyValuesFilter"], [[40, 40, 2]], async (place) => {
    const added = sales(place);
    added.name = "Deals";
    const cells = place.sheet.getRange("F1:H1");
    cells.formulas = [["=SUBTOTAL(9,Deals[Sales])", "=SUBTOTAL(109,C2:C4)", "=SUBTOTAL(3,Deals[Region])"]];
    added.columns.getItem("Region").filter.applyValuesFilter(["East"]);
    cells.load("values");
    await place.context.sync();
    return cells.values;
  }),

  subtotal("SUBTOTAL: rows that were hidden by hand count up to 11, not from 101 on", ["Range.formulas", "Range.rowHidden"], [[6, 4]], async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    const cells = sheet.getRange("C9:D9");
    cells.formulas = [["=SUBTOTAL(9,A1:A3)", "=SUBTOTAL(109,A1:A3)"]];
    cells.load("values");
    await context.sync();
    return cells.values;
  }),

  subtotal("SUBTOTAL: leaves other subtotals out", ["Range.formulas"], [[6]], async ({ context, sheet }) => {
    sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=SUBTOTAL(9,A1:A3)"]];
    const total = sheet.getRange("A5");
    total.formulas = [["=SUBTOTAL(9,A1:A4)"]];
    total.load("values");
    await context.sync();
    return total.values;
  }),

  structured("Calculated column: new rows of a table have the formula of its column", ["TableRowCollection.add", "Range.formulas"], [[20], [40], [60], [80]], async (place) => {
    const added = sales(place);
    added.columns.add(undefined, [["Twice"], ["=[@Sales]*2"], ["=[@Sales]*2"], ["=[@Sales]*2"]]);
    await place.context.sync();
    place.sheet.getRange("A5:C5").values = [["North", "Pen", 40]];
    const twice = added.columns.getItem("Twice").getDataBodyRange().load("values");
    await place.context.sync();
    return twice.values;
  }, { docs: "https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8", since: "1.4" }),

  structured("Worksheet.onRowHiddenChanged: a filter tells which rows it hides", ["Worksheet.onRowHiddenChanged", "Filter.applyValuesFilter"], ["Hidden"], async (place) => {
    const added = sales(place);
    const heard: string[] = [];
    place.sheet.onRowHiddenChanged.add(async ({ changeType }) => {
      heard.push(changeType);
    });
    await place.context.sync();
    added.columns.getItem("Region").filter.applyValuesFilter(["East"]);
    await place.context.sync();
    await until(() => heard.length > 0);
    return heard;
  }, { docs: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#filter-data", since: "1.11" }),
];
