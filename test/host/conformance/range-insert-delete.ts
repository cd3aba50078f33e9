import { localAddress, readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert");
const deleting = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete#delete-a-range-of-cells";

export const rangeInsertDelete = [
  script("Range.insert: shifting down leaves other columns alone, and answers the blank space", ["Range.insert"],
    { values: [["", 2], [1, 4], [3, ""]], blank: "A1" }, async ({ sheet }) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      const blank = sheet.getRange("A1").insert("Down");
      return { values: await readBack(sheet.getRange("A1:B3")), blank: await localAddress(blank) };
    }),

  script("Range.insert: shifting right leaves other rows alone", ["Range.insert"], [["", 1, 2], [3, 4, ""]], async ({ sheet }) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    sheet.getRange("A1").insert("Right");
    return readBack(sheet.getRange("A1:C2"));
  }),

  script("Range.insert: formulas follow the cells that move", ["Range.insert"], [["=A2+B1"]], async ({ sheet }) => {
    sheet.getRange("C1").formulas = [["=A1+B1"]];
    sheet.getRange("A1").insert("Down");
    return readBack(sheet.getRange("C1"), "formulas");
  }),

  script("Range.delete: shifting up", ["Range.delete"], [[3, 2], ["", 4]], async ({ sheet }) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    sheet.getRange("A1").delete("Up");
    return readBack(sheet.getRange("A1:B2"));
  }, { docs: deleting }),

  script("Range.delete: shifting left", ["Range.delete"], [[2, ""], [3, 4]], async ({ sheet }) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    sheet.getRange("A1").delete("Left");
    return readBack(sheet.getRange("A1:B2"));
  }, { docs: deleting }),

  script("Range.delete: a formula that pointed at deleted cells is #REF!", ["Range.delete"], [["#REF!"]], async ({ sheet }) => {
    sheet.getRange("B1").formulas = [["=A5"]];
    sheet.getRange("A5").delete("Up");
    return readBack(sheet.getRange("B1"));
  }, { docs: "https://support.microsoft.com/office/822c8e46-e610-4d02-bf29-ec4b8c5ff4be" }),

  script("Range.insert: moving a part of a table is refused", ["Range.insert"], true, async ({ context, sheet }) => {
    sheet.tables.add("B2:C4", true);
    await context.sync();
    sheet.getRange("B1").insert("Down");
    return (await refusal(() => context.sync())) !== null;
  }),

  script("Range.insert: cells that hold something are not pushed off the sheet", ["Range.insert"], true, async ({ context, sheet }) => {
    sheet.getRange("A1048576").values = [["last"]];
    await context.sync();
    sheet.getRange("A1").insert("Down");
    return (await refusal(() => context.sync())) !== null;
  }, { docs: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling" }),
];
