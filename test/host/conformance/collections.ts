import { scriptsAbout } from "./script";

const page = "https://learn.microsoft.com/javascript/api/excel/excel.";
const about = scriptsAbout(`${page}documentproperties`, "1.7");

const texts = ["subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

export const collections = [
  about("DocumentProperties.author: each of the texts reads back as it was set", texts.map((name) => `DocumentProperties.${name}`), texts.map((name) => `intake ${name}`), async ({ context }) => {
    const properties = context.workbook.properties.load(texts.join(","));
    await context.sync();
    const before = Object.fromEntries(texts.map((name) => [name, properties[name]]));
    for (const name of texts) properties[name] = `intake ${name}`;
    properties.load(texts.join(","));
    await context.sync();
    const seen = texts.map((name) => properties[name]);
    for (const name of texts) properties[name] = before[name] ?? "";
    await context.sync();
    return seen;
  }),

  about("DocumentProperties.revisionNumber: a whole number that can be set; the last author is a text", ["DocumentProperties.revisionNumber", "DocumentProperties.lastAuthor"],
    [true, 12, "string"], async ({ context }) => {
      const properties = context.workbook.properties.load("revisionNumber,lastAuthor");
      await context.sync();
      const before = properties.revisionNumber;
      properties.revisionNumber = 12;
      properties.load("revisionNumber");
      await context.sync();
      const seen = properties.revisionNumber;
      properties.revisionNumber = before;
      await context.sync();
      return [Number.isInteger(before), seen, typeof properties.lastAuthor];
    }),

  about("CustomPropertyCollection.getCount: counts what was added; a property keeps its key and takes another value", [
    "DocumentProperties.custom", "CustomPropertyCollection.getCount", "CustomProperty.key", "CustomProperty.value",
  ], [2, "intake one", 1, 7], async ({ context }) => {
    const { custom } = context.workbook.properties;
    const before = custom.getCount();
    const one = custom.add("intake one", 1).load("key,value");
    custom.add("intake two", 2);
    const after = custom.getCount();
    await context.sync();
    const again = custom.getItem("intake one");
    again.value = 7;
    again.load("value");
    await context.sync();
    const seen = [after.value - before.value, one.key, one.value as number, again.value as number];
    for (const name of ["intake one", "intake two"]) custom.getItem(name).delete();
    await context.sync();
    return seen;
  }, { docs: `${page}custompropertycollection` }),

  about("CustomPropertyCollection.deleteAll: none is left", ["CustomPropertyCollection.deleteAll", "CustomPropertyCollection.getCount"], 0, async ({ context }) => {
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value");
    await context.sync();
    const before = custom.items.map(({ key, value }) => ({ key, value: value as unknown }));
    custom.add("intake", "gone");
    custom.deleteAll();
    const count = custom.getCount();
    await context.sync();
    for (const { key, value } of before) custom.add(key, value);
    await context.sync();
    return count.value;
  }, { docs: `${page}custompropertycollection` }),

  about("SettingCollection.getCount: counts settings; one that is deleted is a null object", [
    "SettingCollection.getCount", "SettingCollection.getItemOrNullObject", "Setting.key",
  ], [1, "intake place", true], async ({ context }) => {
    const { settings } = context.workbook;
    const before = settings.getCount();
    settings.add("intake place", 3);
    const after = settings.getCount();
    const found = settings.getItemOrNullObject("intake place").load("key");
    await context.sync();
    found.delete();
    const gone = settings.getItemOrNullObject("intake place");
    await context.sync();
    return [after.value - before.value, found.key, gone.isNullObject];
  }, { docs: `${page}settingcollection`, since: "1.4" }),

  about("NamedItemCollection.getCount: counts the sheet's own names, each with its name as written", ["NamedItemCollection.getCount", "NamedItem.name", "Worksheet.names"],
    [2, ["Intake_Gross", "intake_net"]], async ({ context, sheet }) => {
      sheet.names.add("intake_net", sheet.getRange("A1"));
      sheet.names.add("Intake_Gross", sheet.getRange("A2"));
      const count = sheet.names.getCount();
      sheet.names.load("items/name");
      await context.sync();
      return [count.value, sheet.names.items.map(({ name }) => name).sort()];
    }, { docs: `${page}nameditemcollection`, since: "1.4" }),

  about("WorksheetCustomPropertyCollection.getCount: counts the sheet's properties, each a key and a text", [
    "Worksheet.customProperties", "WorksheetCustomPropertyCollection.getCount", "WorksheetCustomProperty.key", "WorksheetCustomProperty.value",
  ], [1, "intake", "template"], async ({ context, sheet }) => {
    const property = sheet.customProperties.add("intake", "template").load("key,value");
    const count = sheet.customProperties.getCount();
    await context.sync();
    return [count.value, property.key, property.value];
  }, { docs: `${page}worksheetcustompropertycollection`, since: "1.12" }),

  about("TableScopedCollection.getItemOrNullObject: a table that has no cell in the range is not among those of the range", ["TableScopedCollection.getItemOrNullObject", "Range.getTables"],
    [false, true], async ({ context, sheet }) => {
      sheet.tables.add("A1:B3", true).name = "intake_here";
      sheet.tables.add("D1:E3", true).name = "intake_there";
      const tables = sheet.getRange("A2:C5").getTables();
      const [here, there] = [tables.getItemOrNullObject("intake_here"), tables.getItemOrNullObject("intake_there")];
      await context.sync();
      return [here.isNullObject, there.isNullObject];
    }, { docs: `${page}tablescopedcollection`, since: "1.9" }),

  about("TableColumnCollection.count: counts columns, which are found by their place from 0; rows and columns are read through the table", [
    "Table.columns", "Table.rows", "TableColumnCollection.count", "TableColumnCollection.getItemAt", "Worksheet.tables",
  ], [3, "Seats", 2], async ({ context, sheet }) => {
    sheet.getRange("A1:C3").values = [["Customer", "Seats", "Price"], ["Acme", 5, 2], ["Bolt", 7, 3]];
    const table = sheet.tables.add("A1:C3", true);
    table.load("columns/count,rows/count");
    const second = table.columns.getItemAt(1).load("name");
    await context.sync();
    return [table.columns.count, second.name, table.rows.count];
  }, { docs: `${page}tablecolumncollection`, since: "1.1" }),

  about("TableColumn.filter: leads to the column's filter, which says its criteria", ["TableColumn.filter", "Filter.criteria"], ["Values", ["Acme"]], async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [["Customer"], ["Acme"], ["Bolt"]];
    const column = sheet.tables.add("A1:A3", true).columns.getItem("Customer");
    column.filter.applyValuesFilter(["Acme"]);
    column.load("filter/criteria");
    await context.sync();
    return [column.filter.criteria.filterOn, (column.filter.criteria.values ?? []) as string[]];
  }, { docs: `${page}tablecolumn`, since: "1.2" }),
];
