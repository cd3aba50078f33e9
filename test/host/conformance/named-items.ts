import { local } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.nameditem", "1.4");
const list = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection", "1.4");
const naming = "https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1";

export const namedItems = [
  script("NamedItem.value: of a range its address", ["NamedItem.value", "NamedItem.type"], ["Range", "$A$1:$B$2"], async ({ context, sheet }) => {
    const item = context.workbook.names.add("intake_range", sheet.getRange("A1:B2")).load("type,value");
    await context.sync();
    return [item.type, local(item.value as string)];
  }),

  script("NamedItem.value: of a constant text the text", ["NamedItem.value", "NamedItem.type"], ["String", "net"], async ({ context }) => {
    const item = context.workbook.names.add("intake_text", '="net"').load("type,value");
    await context.sync();
    return [item.type, item.value as string];
  }),

  script("NamedItem.value: of a formula what it computes", ["NamedItem.value"], 5, async ({ context, sheet }) => {
    sheet.load("name");
    await context.sync();
    sheet.getRange("A1:A2").values = [[2], [3]];
    const item = context.workbook.names.add("intake_sum", `=SUM('${sheet.name}'!$A$1:$A$2)`).load("value");
    await context.sync();
    return item.value as number;
  }),

  script("NamedItem.type: a comparison is a boolean, a division by zero an error", ["NamedItem.type"], [["Boolean", true], ["Error", "#DIV/0!"]], async ({ context }) => {
    const yes = context.workbook.names.add("intake_yes", "=2>1").load("type,value");
    const error = context.workbook.names.add("intake_error", "=1/0").load("type,value");
    await context.sync();
    return [yes, error].map(({ type, value }) => [type, value as string]);
  }),

  script("NamedItem.arrayValues: the values of an array, row by row, with their types", ["NamedItem.arrayValues", "NamedItemArrayValues.values", "NamedItemArrayValues.types", "NamedItem.type"],
    ["Array", [[1, "a"], [2, "b"]], [["Double", "String"], ["Double", "String"]]], async ({ context }) => {
      const item = context.workbook.names.add("intake_array", '={1,"a";2,"b"}').load("type");
      const array = item.arrayValues.load("values,types");
      await context.sync();
      return [item.type, array.values as string[][], array.types as string[][]];
    }, { since: "1.7" }),

  script("NamedItem.formula: begins with an equal sign and can be set", ["NamedItem.formula", "NamedItem.value"], ["=1+1", 7], async ({ context }) => {
    const item = context.workbook.names.add("intake_formula", "=1+1").load("formula");
    await context.sync();
    const before = item.formula as string;
    item.formula = "=3+4";
    item.load("value");
    await context.sync();
    return [before, item.value as number];
  }, { since: "1.7" }),

  script("NamedItem.getRangeOrNullObject: a constant has no range", ["NamedItem.getRangeOrNullObject", "NamedItem.getRange"], [true, true], async ({ context }) => {
    const item = context.workbook.names.add("intake_constant", "=5");
    const none = item.getRangeOrNullObject();
    await context.sync();
    return [none.isNullObject, (await refusal(async () => {
      item.getRange().load("address");
      await context.sync();
    })) !== null];
  }),

  script("NamedItem.comment: comes with the name and can be changed", ["NamedItem.comment"], ["first", "second"], async ({ context, sheet }) => {
    const item = context.workbook.names.add("intake_comment", sheet.getRange("A1"), "first").load("comment");
    await context.sync();
    const before = item.comment;
    item.comment = "second";
    item.load("comment");
    await context.sync();
    return [before, item.comment];
  }),

  script("NamedItem.visible: a name can be hidden", ["NamedItem.visible"], [true, false], async ({ context, sheet }) => {
    const item = context.workbook.names.add("intake_visible", sheet.getRange("A1")).load("visible");
    await context.sync();
    const before = item.visible;
    item.visible = false;
    item.load("visible");
    await context.sync();
    return [before, item.visible];
  }, { since: "1.1" }),

  script("NamedItem.scope: a sheet's name belongs to it, and the workbook's own names don't have it", ["NamedItem.scope", "NamedItem.worksheet", "NamedItem.worksheetOrNullObject"], ["Worksheet", true, true, "Workbook", true], async ({ context, sheet }) => {
    sheet.load("id");
    const own = sheet.names.add("intake_own", sheet.getRange("A1")).load("scope");
    const home = own.worksheet.load("id");
    const elsewhere = context.workbook.names.getItemOrNullObject("intake_own");
    const shared = context.workbook.names.add("intake_shared", sheet.getRange("A1")).load("scope");
    const none = shared.worksheetOrNullObject;
    await context.sync();
    return [own.scope, home.id === sheet.id, elsewhere.isNullObject, shared.scope, none.isNullObject];
  }),

  list("NamedItemCollection.getItem: case does not count", ["NamedItemCollection.getItem"], "intake_Case", async ({ context, sheet }) => {
    context.workbook.names.add("intake_Case", sheet.getRange("A1"));
    const item = context.workbook.names.getItem("INTAKE_CASE").load("name");
    await context.sync();
    return item.name;
  }, { docs: naming }),

  list("NamedItemCollection.add: what reads as a cell, or holds a space, is no name", ["NamedItemCollection.add"], [true, true, true, true], async ({ context, sheet }) => {
    const refused: boolean[] = [];
    for (const name of ["A1", "R1C1", "two words", "1st"]) {
      refused.push((await refusal(async () => {
        context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
      })) !== null);
    }
    return refused;
  }, { docs: naming }),

  list("NamedItemCollection.addFormulaLocal: the formula in the person's own way of writing", ["NamedItemCollection.addFormulaLocal"], 3, async ({ context }) => {
    const item = context.workbook.names.addFormulaLocal("intake_local", "=1+2").load("value");
    await context.sync();
    return item.value as number;
  }),

  list("NamedItemCollection.getItemOrNullObject: a deleted name is none", ["NamedItemCollection.getItemOrNullObject", "NamedItem.delete"], true, async ({ context, sheet }) => {
    context.workbook.names.add("intake_gone", sheet.getRange("A1")).delete();
    const gone = context.workbook.names.getItemOrNullObject("intake_gone");
    await context.sync();
    return gone.isNullObject;
  }),
];
