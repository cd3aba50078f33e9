import { readBack, local } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const workbookScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.workbook", "1.7");
const propertyScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.documentproperties", "1.7");
const customScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.custompropertycollection", "1.7");
const protectionScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection", "1.7");
const settingScript = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.settingcollection", "1.4");

/** Takes the structure's protection away again, however the script ends. */
async function whileProtected<T>(context: Excel.RequestContext, act: () => Promise<T>): Promise<T> {
  context.workbook.protection.protect();
  await context.sync();
  try {
    return await act();
  } finally {
    context.workbook.protection.unprotect();
    await context.sync();
  }
}

export const workbook = [
  workbookScript("Workbook.getActiveCell: the first cell of what was selected", ["Workbook.getActiveCell"], "B2", async ({ context, sheet }) => {
    sheet.getRange("B2:C4").select();
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return local(cell.address);
  }),

  workbookScript("Workbook.getSelectedRange: what was selected last", ["Workbook.getSelectedRange"], "B2:C4", async ({ context, sheet }) => {
    sheet.getRange("B2:C4").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return local(range.address);
  }, { since: "1.1" }),

  workbookScript("Workbook.isDirty: a change makes the workbook one that is not saved", ["Workbook.isDirty"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    context.workbook.load("isDirty");
    await context.sync();
    return context.workbook.isDirty;
  }, { since: "1.9" }),

  workbookScript("Workbook.calculationEngineVersion: a number, the same as the application's", ["Workbook.calculationEngineVersion", "Application.calculationEngineVersion"], true, async ({ context }) => {
    const { application } = context.workbook;
    context.workbook.load("calculationEngineVersion");
    application.load("calculationEngineVersion");
    await context.sync();
    return context.workbook.calculationEngineVersion === application.calculationEngineVersion;
  }, { since: "1.9" }),

  propertyScript("DocumentProperties.title: reads back as it was set", ["DocumentProperties.title"], "Intake", async ({ context }) => {
    const properties = context.workbook.properties.load("title");
    await context.sync();
    const before = properties.title;
    properties.title = "Intake";
    properties.load("title");
    await context.sync();
    const { title } = properties;
    properties.title = before;
    await context.sync();
    return title;
  }),

  propertyScript("DocumentProperties.creationDate: a moment in the past", ["DocumentProperties.creationDate"], true, async ({ context }) => {
    const properties = context.workbook.properties.load("creationDate");
    await context.sync();
    return new Date(properties.creationDate).getTime() <= Date.now();
  }),

  customScript("CustomPropertyCollection.add: texts, numbers and booleans have types of their own", ["CustomPropertyCollection.add", "CustomProperty.type"], [["String", "one"], ["Number", 2], ["Boolean", true]], async ({ context }) => {
    const { custom } = context.workbook.properties;
    const added = (["one", 2, true] as const).map((value, index) => custom.add(`intake ${index}`, value).load("type,value"));
    await context.sync();
    for (const index of added.keys()) custom.getItem(`intake ${index}`).delete();
    await context.sync();
    return added.map(({ type, value }) => [type, value as string]);
  }),

  customScript("CustomPropertyCollection.getItem: case does not count", ["CustomPropertyCollection.getItem"], "one", async ({ context }) => {
    const { custom } = context.workbook.properties;
    custom.add("intake", "one");
    const property = custom.getItem("INTAKE").load("value");
    await context.sync();
    custom.getItem("intake").delete();
    await context.sync();
    return property.value as string;
  }),

  customScript("CustomPropertyCollection.getItemOrNullObject: a deleted property is none", ["CustomPropertyCollection.getItemOrNullObject", "CustomProperty.delete"], true, async ({ context }) => {
    const { custom } = context.workbook.properties;
    custom.add("intake", "one").delete();
    const gone = custom.getItemOrNullObject("intake");
    await context.sync();
    return gone.isNullObject;
  }),

  protectionScript("WorkbookProtection.protect: no sheet can be added, and again after unprotecting", ["WorkbookProtection.protect", "WorkbookProtection.unprotect", "WorkbookProtection.protected"], [true, true, false], async ({ context }) => {
    const { protection, worksheets } = context.workbook;
    const seen = await whileProtected(context, async () => {
      protection.load("protected");
      await context.sync();
      const refused = await refusal(async () => {
        worksheets.add("intake refused");
        await context.sync();
      });
      return [protection.protected, refused !== null];
    });
    protection.load("protected");
    await context.sync();
    return [...seen, protection.protected];
  }),

  protectionScript("WorkbookProtection.protect: cells can still be written to", ["WorkbookProtection.protect"], [[1]], ({ context, sheet }) => whileProtected(context, async () => {
    sheet.getRange("A1").values = [[1]];
    return readBack(sheet.getRange("A1"));
  }), { docs: "https://support.microsoft.com/office/7e365a4d-3e89-4616-84ca-1931257c1517" }),

  protectionScript("WorkbookProtection.protect: a workbook that is protected already is refused", ["WorkbookProtection.protect"], true, ({ context }) => whileProtected(context, async () => (await refusal(async () => {
    context.workbook.protection.protect();
    await context.sync();
  })) !== null)),

  settingScript("SettingCollection.add: adding a key again sets its value", ["SettingCollection.add", "SettingCollection.getItem", "Setting.delete"], [2, true], async ({ context }) => {
    const { settings } = context.workbook;
    settings.add("intake", 1);
    settings.add("intake", 2);
    const setting = settings.getItem("intake").load("value");
    await context.sync();
    settings.getItem("intake").delete();
    const gone = settings.getItemOrNullObject("intake");
    await context.sync();
    return [setting.value as number, gone.isNullObject];
  }),

  settingScript("Setting.value: lists come back as lists", ["Setting.value"], [1, "two", [true]], async ({ context }) => {
    const setting = context.workbook.settings.add("intake", [1, "two", [true]]);
    setting.load("value");
    await context.sync();
    setting.delete();
    await context.sync();
    return setting.value as string[];
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.setting" }),

  settingScript("Setting.value: a date comes back as a date", ["Setting.value"], "2026-03-31T12:00:00.000Z", async ({ context }) => {
    const setting = context.workbook.settings.add("intake", new Date("2026-03-31T12:00:00Z"));
    setting.load("value");
    await context.sync();
    setting.delete();
    await context.sync();
    return (setting.value as Date).toISOString();
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.setting" }),
];
