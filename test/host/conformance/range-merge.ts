import { local, readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1)", "1.2");
const merging = "https://support.microsoft.com/office/5cbd15d5-9375-4540-907f-c673a93fcedf";

export const rangeMerge = [
  script("Range.merge: only the value of the top left cell is kept", ["Range.merge"], [["keep", ""], ["", ""]], async ({ sheet }) => {
    const block = sheet.getRange("A1:B2");
    block.values = [["keep", "b"], ["c", "d"]];
    block.merge();
    return readBack(block);
  }, { docs: merging }),

  script("Range.merge: across merges each row by itself", ["Range.merge", "Range.getMergedAreasOrNullObject"], "A1:B1,A2:B2", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").merge(true);
    const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return local(areas.address);
  }, { since: "1.13" }),

  script("Range.unmerge: takes merged cells apart", ["Range.unmerge", "Range.getMergedAreasOrNullObject"], [false, true], async ({ context, sheet }) => {
    sheet.getRange("A1:B2").merge();
    const before = sheet.getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
    sheet.getRange("A1:B2").unmerge();
    const after = sheet.getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
    return [before.isNullObject, after.isNullObject];
  }, { since: "1.13" }),

  script("Range.merge: in a table is refused", ["Range.merge"], true, async ({ context, sheet }) => {
    sheet.tables.add("A1:B3", true);
    await context.sync();
    sheet.getRange("A2:B2").merge();
    return (await refusal(() => context.sync())) !== null;
  }, { docs: "https://support.microsoft.com/office/94c76bb6-2cef-4b45-974b-f5dd7a0d5a6e" }),

  script("Range.merge: merged cells move with inserted rows and grow with rows inserted within", ["Range.merge", "Range.insert"], "A2:B4", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("3:3").insert("Down");
    const areas = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return local(areas.address);
  }, { since: "1.13" }),
];
