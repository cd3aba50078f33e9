import { refusal, scriptsAbout, type Place } from "./script";
import { local, sales } from "./tables";

const filter = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.filter", "1.3");
const table = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.table", "1.3");
const auto = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.autofilter", "1.9");

/** The values of one column, with the header; shown after the filter. */
async function shown({ context }: Place, range: Excel.Range): Promise<unknown[][]> {
  const view = range.getVisibleView().load("values");
  await context.sync();
  return view.values as unknown[][];
}

/** A table of one column with these values from A2 on, filtered; answers those that are still seen. */
async function left(place: Place, values: readonly (string | number)[], apply: (filter: Excel.Filter) => void): Promise<(string | number)[]> {
  place.sheet.getRange(`A1:A${values.length + 1}`).values = [["Value"], ...values.map((value) => [value])];
  const added = place.sheet.tables.add(`A1:A${values.length + 1}`, true);
  await place.context.sync();
  apply(added.columns.getItemAt(0).filter);
  const rest = await shown(place, added.getRange());
  return rest.slice(1).flat() as (string | number)[];
}

export const tableFilters = [
  filter("Filter.applyValuesFilter: rows with one of the values are shown", ["Filter.applyValuesFilter"], ["pen", "cap"],
    (place) => left(place, ["pen", "ink", "cap"], (column) => column.applyValuesFilter(["pen", "cap"]))),

  filter("Filter.applyValuesFilter: dates are chosen by year, month or day", ["Filter.applyValuesFilter"], [45717, 45731],
    (place) => left(place, [45717, 45731, 45748], (column) => column.applyValuesFilter([{ date: "2025-03-01", specificity: "Month" }]))),

  filter("Filter.applyCustomFilter: compares with a number", ["Filter.applyCustomFilter"], [30, 40],
    (place) => left(place, [10, 30, 40, 20], (column) => column.applyCustomFilter(">20"))),

  filter("Filter.applyCustomFilter: two criteria, both or either", ["Filter.applyCustomFilter"], { both: [20, 30], either: [10, 40] }, async (place) => {
    const both = await left(place, [10, 20, 30, 40], (column) => column.applyCustomFilter(">=20", "<=30", "And"));
    place.sheet.tables.getItemAt(0).delete();
    const either = await left(place, [10, 20, 30, 40], (column) => column.applyCustomFilter("<20", ">30", "Or"));
    return { both, either };
  }),

  filter("Filter.applyCustomFilter: * and ? stand for characters, whatever the case", ["Filter.applyCustomFilter"], ["Pens", "cans"],
    (place) => left(place, ["Pens", "pen", "cans", "S1"], (column) => column.applyCustomFilter("=*s"))),

  filter("Filter.applyCustomFilter: <> shows the others", ["Filter.applyCustomFilter"], ["ink", 5],
    (place) => left(place, ["pen", "ink", 5], (column) => column.applyCustomFilter("<>pen"))),

  filter("Filter.applyTopItemsFilter: the largest numbers", ["Filter.applyTopItemsFilter"], [30, 40],
    (place) => left(place, [10, 30, 40, 20], (column) => column.applyTopItemsFilter(2))),

  filter("Filter.applyBottomItemsFilter: the smallest numbers", ["Filter.applyBottomItemsFilter"], [10, 20],
    (place) => left(place, [10, 30, 40, 20], (column) => column.applyBottomItemsFilter(2))),

  filter("Filter.applyTopPercentFilter: so many of a hundred of the rows", ["Filter.applyTopPercentFilter"], [40],
    (place) => left(place, [10, 30, 40, 20], (column) => column.applyTopPercentFilter(25))),

  filter("Filter.applyBottomPercentFilter: so many of a hundred of the rows", ["Filter.applyBottomPercentFilter"], [10, 20],
    (place) => left(place, [10, 30, 40, 20], (column) => column.applyBottomPercentFilter(50))),

  filter("Filter.applyDynamicFilter: above and below the average", ["Filter.applyDynamicFilter"], { above: [30, 40], below: [10, 20] }, async (place) => {
    const above = await left(place, [10, 30, 40, 20], (column) => column.applyDynamicFilter("AboveAverage"));
    place.sheet.tables.getItemAt(0).delete();
    const below = await left(place, [10, 20, 30, 40], (column) => column.applyDynamicFilter("BelowAverage"));
    return { above, below };
  }),

  filter("Filter.applyDynamicFilter: dates of a quarter, in whatever year", ["Filter.applyDynamicFilter"], [45717, 44957],
    (place) => left(place, [45717, 45809, 44957], (column) => column.applyDynamicFilter("AllDatesInPeriodQuarter1"))),

  filter("Filter.applyCellColorFilter: cells that are filled with a colour", ["Filter.applyCellColorFilter"], ["ink"], (place) =>
    left(place, ["pen", "ink", "cap"], (column) => {
      place.sheet.getRange("A3").format.fill.color = "#FFFF00";
      column.applyCellColorFilter("#FFFF00");
    })),

  filter("Filter.applyFontColorFilter: cells whose font has a colour", ["Filter.applyFontColorFilter"], ["cap"], (place) =>
    left(place, ["pen", "ink", "cap"], (column) => {
      place.sheet.getRange("A4").format.font.color = "#FF0000";
      column.applyFontColorFilter("#FF0000");
    })),

  filter("Filter.applyIconFilter: cells that show the icon", ["Filter.applyIconFilter"], [30, 40], (place) =>
    left(place, [0, 30, 40, 20], (column) => {
      place.sheet.getRange("A2:A5").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      column.applyIconFilter({ set: "ThreeArrows", index: 2 });
    })),

  filter("Filter.applyIconFilter: the icon is the one that is seen, also where the order is reversed", ["Filter.applyIconFilter", "IconSetConditionalFormat.reverseIconOrder"], [10], (place) =>
    left(place, [10, 20, 30], (column) => {
      const { iconSet } = place.sheet.getRange("A2:A4").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeTrafficLights1";
      iconSet.reverseIconOrder = true;
      column.applyIconFilter({ set: "ThreeTrafficLights1", index: 2 });
    })),

  filter("Filter.apply: criteria as an object, which can be read again", ["Filter.apply", "Filter.criteria"],
    { rest: ["Sales", 20, 30], filterOn: "Custom", criterion1: ">15" },
    async (place) => {
      const added = sales(place);
      const column = added.columns.getItem("Sales").filter;
      column.apply({ filterOn: "Custom", criterion1: ">15" });
      column.load("criteria");
      const rest = await shown(place, added.columns.getItem("Sales").getRange());
      return { rest: rest.flat() as (string | number)[], filterOn: column.criteria.filterOn, criterion1: column.criteria.criterion1 ?? "" };
    }),

  filter("Filter.clear: the column hides nothing any more", ["Filter.clear"], [["Region"], ["East"], ["West"], ["East"]], async (place) => {
    const added = sales(place);
    const column = added.columns.getItemAt(0);
    column.filter.applyValuesFilter(["East"]);
    await place.context.sync();
    column.filter.clear();
    return await shown(place, column.getRange()) as string[][];
  }),

  filter("Filter: rows are shown that pass the filters of all columns", ["Filter.applyValuesFilter", "Filter.applyCustomFilter"], [["Region", "Product", "Sales"], ["East", "Ink", 30]],
    async (place) => {
      const added = sales(place);
      added.columns.getItem("Region").filter.applyValuesFilter(["East"]);
      added.columns.getItem("Sales").filter.applyCustomFilter(">10");
      return await shown(place, added.getRange()) as (string | number)[][];
    }),

  table("Table.clearFilters: all rows are shown again", ["Table.clearFilters"], 4, async (place) => {
    const added = sales(place);
    added.columns.getItem("Region").filter.applyValuesFilter(["East"]);
    added.columns.getItem("Sales").filter.applyCustomFilter(">10");
    await place.context.sync();
    added.clearFilters();
    return (await shown(place, added.getRange())).length;
  }),

  table("Table.reapplyFilters: a changed value is filtered only when the filters are applied again", ["Table.reapplyFilters"], { before: 3, after: 2 }, async (place) => {
    const added = sales(place);
    added.columns.getItem("Region").filter.applyValuesFilter(["East"]);
    place.sheet.getRange("A2").values = [["West"]];
    const before = (await shown(place, added.getRange())).length;
    added.reapplyFilters();
    return { before, after: (await shown(place, added.getRange())).length };
  }),

  table("Table.getDataBodyRange: filtered rows are part of it", ["Table.getDataBodyRange", "Filter.applyValuesFilter"], 3, async (place) => {
    const added = sales(place);
    added.columns.getItem("Region").filter.applyValuesFilter(["West"]);
    const body = added.getDataBodyRange().load("values");
    await place.context.sync();
    return body.values.length;
  }),

  table("Table.showFilterButton: cannot be set while the header row is off", ["Table.showFilterButton"], true, async (place) => {
    const added = sales(place);
    added.showHeaders = false;
    await place.context.sync();
    added.showFilterButton = true;
    return (await refusal(() => place.context.sync())) !== null;
  }),

  auto("AutoFilter.apply: filters a range of the sheet by one of its columns", ["AutoFilter.apply", "Worksheet.autoFilter", "AutoFilter.enabled", "AutoFilter.isDataFiltered", "AutoFilter.getRange"],
    { values: [["Region", "Sales"], ["East", 30]], enabled: true, filtered: true, address: "A1:B4" },
    async (place) => {
      const range = place.sheet.getRange("A1:B4");
      range.values = [["Region", "Sales"], ["East", 10], ["West", 20], ["East", 30]];
      const { autoFilter } = place.sheet;
      autoFilter.apply(range, 1, { filterOn: "TopItems", criterion1: "1" });
      autoFilter.load("enabled,isDataFiltered");
      const filtered = autoFilter.getRange().load("address");
      const values = await shown(place, range) as (string | number)[][];
      return { values, enabled: autoFilter.enabled, filtered: autoFilter.isDataFiltered, address: local(filtered) };
    }),

  auto("AutoFilter.apply: filters by icon, and the criteria can be read again", ["AutoFilter.apply", "AutoFilter.criteria"],
    { values: [["Sales"], [10]], icon: { set: "ThreeFlags", index: 0 } },
    async (place) => {
      const range = place.sheet.getRange("A1:A4");
      range.values = [["Sales"], [10], [20], [30]];
      place.sheet.getRange("A2:A4").conditionalFormats.add("IconSet").iconSet.style = "ThreeFlags";
      const { autoFilter } = place.sheet;
      autoFilter.apply(range, 0, { filterOn: "Icon", icon: { set: "ThreeFlags", index: 0 } });
      autoFilter.load("criteria");
      const values = await shown(place, range) as (string | number)[][];
      const { set, index } = (autoFilter.criteria[0] as Excel.FilterCriteria).icon!;
      return { values, icon: { set, index } };
    }),

  auto("AutoFilter.clearCriteria: the rows come back, the filter stays", ["AutoFilter.clearCriteria", "AutoFilter.enabled", "AutoFilter.isDataFiltered"], { rows: 4, enabled: true, filtered: false },
    async (place) => {
      const range = place.sheet.getRange("A1:B4");
      range.values = [["Region", "Sales"], ["East", 10], ["West", 20], ["East", 30]];
      const { autoFilter } = place.sheet;
      autoFilter.apply(range, 0, { filterOn: "Values", values: ["West"] });
      await place.context.sync();
      autoFilter.clearCriteria();
      autoFilter.load("enabled,isDataFiltered");
      const rows = (await shown(place, range)).length;
      return { rows, enabled: autoFilter.enabled, filtered: autoFilter.isDataFiltered };
    }),

  auto("AutoFilter.clearColumnCriteria: only that column's criteria go; a column that is not there is InvalidArgument", ["AutoFilter.clearColumnCriteria"], { rows: 3, refused: "InvalidArgument" },
    async (place) => {
      const range = place.sheet.getRange("A1:B4");
      range.values = [["Region", "Sales"], ["East", 10], ["West", 20], ["East", 30]];
      const { autoFilter } = place.sheet;
      autoFilter.apply(range, 0, { filterOn: "Values", values: ["East"] });
      autoFilter.apply(range, 1, { filterOn: "Custom", criterion1: ">20" });
      await place.context.sync();
      autoFilter.clearColumnCriteria(1);
      const rows = (await shown(place, range)).length;
      autoFilter.clearColumnCriteria(7);
      return { rows, refused: (await refusal(() => place.context.sync())) ?? "" };
    }, { since: "1.14" }),

  auto("AutoFilter.remove: the filter is gone with what it hid", ["AutoFilter.remove", "AutoFilter.getRangeOrNullObject"], { rows: 4, enabled: false, range: true }, async (place) => {
    const range = place.sheet.getRange("A1:B4");
    range.values = [["Region", "Sales"], ["East", 10], ["West", 20], ["East", 30]];
    const { autoFilter } = place.sheet;
    autoFilter.apply(range, 0, { filterOn: "Values", values: ["West"] });
    await place.context.sync();
    autoFilter.remove();
    autoFilter.load("enabled");
    const none = autoFilter.getRangeOrNullObject();
    const rows = (await shown(place, range)).length;
    return { rows, enabled: autoFilter.enabled, range: none.isNullObject };
  }),

  auto("AutoFilter.reapply: filters again what has changed", ["AutoFilter.reapply"], { before: 3, after: 2 }, async (place) => {
    const range = place.sheet.getRange("A1:A4");
    range.values = [["Region"], ["East"], ["West"], ["East"]];
    const { autoFilter } = place.sheet;
    autoFilter.apply(range, 0, { filterOn: "Values", values: ["East"] });
    place.sheet.getRange("A2").values = [["West"]];
    const before = (await shown(place, range)).length;
    autoFilter.reapply();
    return { before, after: (await shown(place, range)).length };
  }),

  auto("AutoFilter.criteria: of a table, what its columns are filtered by", ["Table.autoFilter", "AutoFilter.criteria", "AutoFilter.isDataFiltered"], { filtered: true, filterOn: "Values", values: ["East"] },
    async (place) => {
      const added = sales(place);
      added.autoFilter.apply(added.getRange(), 0, { filterOn: "Values", values: ["East"] });
      added.autoFilter.load("criteria,isDataFiltered");
      await place.context.sync();
      const first = added.autoFilter.criteria[0];
      return { filtered: added.autoFilter.isDataFiltered, filterOn: first?.filterOn ?? "", values: (first?.values ?? []) as string[] };
    }),
];
