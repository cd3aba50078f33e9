import { local } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const sheetScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheet", "1.7");
const listScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection", "1.1");

export const worksheets = [
  listScript("WorksheetCollection.add: the new sheet comes last and is not activated", ["WorksheetCollection.add"], [true, true], async ({ context, sheet }) => {
    const { worksheets: all } = context.workbook;
    const added = all.add("intake added").load("position");
    const active = all.getActiveWorksheet().load("id");
    sheet.load("id");
    const count = all.getCount();
    await context.sync();
    return [added.position === count.value - 1, active.id === sheet.id];
  }, { since: "1.4" }),

  listScript("WorksheetCollection.add: a name that another sheet has is refused", ["WorksheetCollection.add"], true, async ({ context }) => {
    context.workbook.worksheets.add("intake twice");
    await context.sync();
    return (await refusal(async () => {
      context.workbook.worksheets.add("INTAKE TWICE");
      await context.sync();
    })) !== null;
  }),

  listScript("WorksheetCollection.getItemOrNullObject: a name that no sheet has gives a null object", ["WorksheetCollection.getItemOrNullObject"], true, async ({ context }) => {
    const found = context.workbook.worksheets.getItemOrNullObject("intake nowhere");
    await context.sync();
    return found.isNullObject;
  }, { since: "1.4" }),

  listScript("WorksheetCollection.getItem: a name that no sheet has is refused with ItemNotFound", ["WorksheetCollection.getItem"], "ItemNotFound", ({ context }) => refusal(async () => {
    context.workbook.worksheets.getItem("intake nowhere").load("name");
    await context.sync();
  })),

  listScript("WorksheetCollection.getCount: hidden sheets are left out where only visible ones count", ["WorksheetCollection.getCount"], 1, async ({ context }) => {
    const { worksheets: all } = context.workbook;
    all.add("intake hidden").visibility = "Hidden";
    const every = all.getCount();
    const visible = all.getCount(true);
    await context.sync();
    return every.value - visible.value;
  }, { since: "1.4" }),

  listScript("WorksheetCollection.getLast: passes over hidden sheets where asked to", ["WorksheetCollection.getLast"], ["intake b", "intake a"], async ({ context }) => {
    const { worksheets: all } = context.workbook;
    all.add("intake a");
    all.add("intake b").visibility = "Hidden";
    const last = all.getLast().load("name");
    const visible = all.getLast(true).load("name");
    await context.sync();
    return [last.name, visible.name];
  }, { since: "1.5" }),

  sheetScript("Worksheet.getNext: the sheet behind, or the next visible one", ["Worksheet.getNext"], ["intake b", "intake c"], async ({ context }) => {
    const { worksheets: all } = context.workbook;
    const first = all.add("intake a");
    all.add("intake b").visibility = "Hidden";
    all.add("intake c");
    const next = first.getNext().load("name");
    const visible = first.getNext(true).load("name");
    await context.sync();
    return [next.name, visible.name];
  }, { since: "1.5" }),

  sheetScript("Worksheet.getNext: behind the last sheet there is none", ["Worksheet.getNext", "Worksheet.getNextOrNullObject"], [true, true], async ({ context }) => {
    const last = context.workbook.worksheets.getLast();
    const none = last.getNextOrNullObject();
    await context.sync();
    const refused = await refusal(async () => {
      last.getNext().load("name");
      await context.sync();
    });
    return [none.isNullObject, refused !== null];
  }, { since: "1.5" }),

  sheetScript("Worksheet.getPrevious: the sheet before", ["Worksheet.getPrevious", "Worksheet.getPreviousOrNullObject"], ["intake a", true], async ({ context }) => {
    const { worksheets: all } = context.workbook;
    all.add("intake a");
    const previous = all.add("intake b").getPrevious().load("name");
    const none = all.getFirst().getPreviousOrNullObject();
    await context.sync();
    return [previous.name, none.isNullObject];
  }, { since: "1.5" }),

  sheetScript("Worksheet.copy: at the end, with the cells", ["Worksheet.copy"], [true, [[5]]], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[5]];
    const copy = sheet.copy("End").load("position");
    const cells = copy.getRange("A1").load("values");
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    return [copy.position === count.value - 1, cells.values];
  }),

  sheetScript("Worksheet.copy: before and after another sheet", ["Worksheet.copy"], [-1, 1], async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add("intake other");
    const before = sheet.copy("Before", other).load("position");
    const after = sheet.copy("After", other).load("position");
    other.load("position");
    await context.sync();
    return [before.position - other.position, after.position - other.position];
  }),

  sheetScript("Worksheet.copy: the copy can be written to in a later request", ["Worksheet.copy"], [[7]], async ({ context, sheet }) => {
    const copy = sheet.copy("End");
    await context.sync();
    copy.getRange("B2").values = [[7]];
    const cell = copy.getRange("B2").load("values");
    await context.sync();
    return cell.values;
  }),

  sheetScript("Worksheet.delete: a very hidden sheet is refused with InvalidOperation", ["Worksheet.delete"], "InvalidOperation", async ({ context }) => {
    const other = context.workbook.worksheets.add("intake other");
    other.visibility = "VeryHidden";
    await context.sync();
    const refused = await refusal(async () => {
      other.delete();
      await context.sync();
    });
    other.visibility = "Visible";
    await context.sync();
    return refused;
  }),

  sheetScript("Worksheet.position: a sheet that is moved to the front is the first", ["Worksheet.position"], true, async ({ context, sheet }) => {
    sheet.position = 0;
    sheet.load("id");
    const first = context.workbook.worksheets.getFirst().load("id");
    await context.sync();
    return first.id === sheet.id;
  }, { since: "1.5" }),

  sheetScript("Worksheet.name: a name with a slash is refused", ["Worksheet.name"], true, async ({ context, sheet }) => (await refusal(async () => {
    sheet.name = "a/b";
    await context.sync();
  })) !== null, { docs: "https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9" }),

  sheetScript("Worksheet.tabColor: empty without a colour, else as #RRGGBB, null on a hidden sheet", ["Worksheet.tabColor"], ["", "#FFA500", null], async ({ context }) => {
    const other = context.workbook.worksheets.add("intake other").load("tabColor");
    await context.sync();
    const none = other.tabColor;
    other.tabColor = "#FFA500";
    other.load("tabColor");
    await context.sync();
    const color = other.tabColor;
    other.visibility = "Hidden";
    other.load("tabColor");
    await context.sync();
    return [none, color, other.tabColor];
  }),

  sheetScript("Worksheet.showGridlines: on at first, and off when switched off", ["Worksheet.showGridlines", "Worksheet.showHeadings"], [[true, true], [false, false]], async ({ context, sheet }) => {
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    const before = [sheet.showGridlines, sheet.showHeadings];
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    return [before, [sheet.showGridlines, sheet.showHeadings]];
  }, { since: "1.8" }),

  sheetScript("Worksheet.standardWidth: every column without a width of its own has it", ["Worksheet.standardWidth"], [20, true], async ({ context, sheet }) => {
    const narrow = sheet.getRange("C1").format.load("columnWidth");
    await context.sync();
    const before = narrow.columnWidth;
    sheet.standardWidth = 20;
    sheet.load("standardWidth");
    const wide = sheet.getRange("C1").format.load("columnWidth");
    await context.sync();
    return [sheet.standardWidth, wide.columnWidth > before];
  }),

  sheetScript("Worksheet.getUsedRange: the top left cell of an empty sheet, and cells that only have a format", ["Worksheet.getUsedRange", "Worksheet.getUsedRangeOrNullObject"], ["A1", "B2:C3", true], async ({ context, sheet }) => {
    const empty = sheet.getUsedRange().load("address");
    await context.sync();
    sheet.getRange("B2:C3").format.fill.color = "#FFFF00";
    const formatted = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    return [local(empty.address), local(formatted.address), values.isNullObject];
  }, { since: "1.4" }),

  sheetScript("WorksheetFreezePanes.freezeAt: rows above and columns left of the range's end stay", ["WorksheetFreezePanes.freezeAt", "WorksheetFreezePanes.getLocationOrNullObject", "WorksheetFreezePanes.unfreeze"], ["A1:B3", true], async ({ context, sheet }) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [local(frozen.address), none.isNullObject];
  }),

  sheetScript("WorksheetFreezePanes.freezeRows: so many rows from the top; zero unfreezes", ["WorksheetFreezePanes.freezeRows"], ["1:2", true], async ({ context, sheet }) => {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    sheet.freezePanes.freezeRows(0);
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [local(frozen.address), none.isNullObject];
  }),

  sheetScript("WorksheetCustomPropertyCollection.add: a key is found in any case, and set anew by adding it again", ["WorksheetCustomPropertyCollection.add", "WorksheetCustomPropertyCollection.getItem"], ["two", 1], async ({ context, sheet }) => {
    sheet.customProperties.add("intake", "one");
    sheet.customProperties.add("INTAKE", "two");
    const property = sheet.customProperties.getItem("Intake").load("value");
    const count = sheet.customProperties.getCount();
    await context.sync();
    return [property.value, count.value];
  }, { since: "1.12", docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection" }),

  sheetScript("WorksheetCustomPropertyCollection.add: a key longer than 255 characters is refused with InvalidArgument", ["WorksheetCustomPropertyCollection.add"], "InvalidArgument", ({ context, sheet }) => refusal(async () => {
    sheet.customProperties.add("k".repeat(256), "value");
    await context.sync();
  }), { since: "1.12", docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection" }),

  sheetScript("WorksheetCustomProperty.delete: it is gone", ["WorksheetCustomProperty.delete", "WorksheetCustomPropertyCollection.getItemOrNullObject"], true, async ({ context, sheet }) => {
    sheet.customProperties.add("intake", "one");
    sheet.customProperties.getItem("intake").delete();
    const gone = sheet.customProperties.getItemOrNullObject("intake");
    await context.sync();
    return gone.isNullObject;
  }, { since: "1.12", docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty" }),
];
