import { readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste#cut-and-paste-move-cells", "1.11");
const cutting = "https://support.microsoft.com/office/803d65eb-6a3e-4534-8c6f-ff12d1c4139e";

export const rangeMove = [
  script("Range.moveTo: the cells are gone from where they were", ["Range.moveTo"], [["", "", 1, 2]], async ({ sheet }) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1:B1").moveTo("C1");
    return readBack(sheet.getRange("A1:D1"));
  }),

  script("Range.moveTo: formats move along", ["Range.moveTo"], [["General", "0.00"]], async ({ sheet }) => {
    sheet.getRange("A1").numberFormat = [["0.00"]];
    sheet.getRange("A1").moveTo(sheet.getRange("B1"));
    return readBack(sheet.getRange("A1:B1"), "numberFormat");
  }),

  script("Range.moveTo: a formula that is moved points at the same cells", ["Range.moveTo"], [["=A1+$B$1"]], async ({ sheet }) => {
    sheet.getRange("C1").formulas = [["=A1+$B$1"]];
    sheet.getRange("C1").moveTo("F9");
    return readBack(sheet.getRange("F9"), "formulas");
  }, { docs: cutting }),

  script("Range.moveTo: formulas that point at moved cells follow them", ["Range.moveTo"], [["=D5*2"]], async ({ sheet }) => {
    sheet.getRange("A1").values = [[4]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    sheet.getRange("A1").moveTo("D5");
    return readBack(sheet.getRange("B1"), "formulas");
  }, { docs: cutting }),

  script("Range.moveTo: a formula that pointed at overwritten cells is #REF!", ["Range.moveTo"], [["#REF!"]], async ({ sheet }) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("B1").formulas = [["=A2*2"]];
    sheet.getRange("A1").moveTo("A2");
    return readBack(sheet.getRange("B1"));
  }, { docs: "https://support.microsoft.com/office/822c8e46-e610-4d02-bf29-ec4b8c5ff4be" }),

  script("Range.moveTo: to another sheet", ["Range.moveTo"], { there: [["moved"]], here: [[""]] }, async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add("Moved to");
    sheet.getRange("A1").values = [["moved"]];
    sheet.getRange("A1").moveTo("'Moved to'!C3");
    return { there: await readBack(other.getRange("C3")), here: await readBack(sheet.getRange("A1")) };
  }),

  script("Range.moveTo: names follow", ["Range.moveTo"], true, async ({ context, sheet }) => {
    const item = context.workbook.names.add("moving_name", sheet.getRange("A1"));
    sheet.getRange("A1").moveTo("C3");
    item.load("formula");
    await context.sync();
    return String(item.formula).endsWith("!$C$3");
  }, { docs: cutting }),

  script("Range.moveTo: off the sheet is refused", ["Range.moveTo"], "InvalidArgument", ({ context, sheet }) => {
    sheet.getRange("A1:A2").moveTo("A1048576");
    return refusal(() => context.sync());
  }),
];
