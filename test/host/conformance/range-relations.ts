import { localAddress, readBack } from "./read-back";
import { refusal, scriptsAbout } from "./script";

const precedents = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-precedents-dependents", "1.12");
const dependents = precedents;
const groups = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-group", "1.10");
const member = (name: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-${name}-member`;

/** A3 reads A1 and A2, A4 reads A3. */
function chain(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:A4").formulas = [[1], [2], ["=A1+A2"], ["=A3*2"]];
}

async function addresses(areas: Excel.WorkbookRangeAreas): Promise<string> {
  areas.areas.load("address");
  await areas.context.sync();
  const parts = areas.areas.items.flatMap(({ address }) => address.split(","));
  return parts.map((part) => part.slice(part.lastIndexOf("!") + 1).trim()).sort().join(",");
}

export const rangeRelations = [
  precedents("Range.getDirectPrecedents: the cells that the formula reads", ["Range.getDirectPrecedents", "WorkbookRangeAreas.areas"], "A3", ({ sheet }) => {
    chain(sheet);
    return addresses(sheet.getRange("A4").getDirectPrecedents());
  }),
  precedents("Range.getPrecedents: also those behind other formulas", ["Range.getPrecedents"], "A1:A3", ({ sheet }) => {
    chain(sheet);
    return addresses(sheet.getRange("A4").getPrecedents());
  }, { since: "1.14" }),
  precedents("Range.getDirectPrecedents: ItemNotFound where there are none", ["Range.getDirectPrecedents"], "ItemNotFound", ({ context, sheet }) => {
    chain(sheet);
    sheet.getRange("A1").getDirectPrecedents().load("addresses");
    return refusal(() => context.sync());
  }),
  dependents("Range.getDirectDependents: the formulas that read the cell", ["Range.getDirectDependents"], "A3", ({ sheet }) => {
    chain(sheet);
    return addresses(sheet.getRange("A1").getDirectDependents());
  }, { since: "1.13" }),
  dependents("Range.getDependents: also those behind other formulas", ["Range.getDependents"], "A3:A4", ({ sheet }) => {
    chain(sheet);
    return addresses(sheet.getRange("A1").getDependents());
  }, { since: "1.15" }),

  groups("Range.hideGroupDetails: hides the grouped rows, showGroupDetails shows them", ["Range.group", "Range.hideGroupDetails", "Range.showGroupDetails"], [true, false], async ({ context, sheet }) => {
    const rows = sheet.getRange("2:4");
    rows.group("ByRows");
    rows.hideGroupDetails("ByRows");
    rows.load("rowHidden");
    await context.sync();
    const hidden = rows.rowHidden;
    rows.showGroupDetails("ByRows");
    rows.load("rowHidden");
    await context.sync();
    return [hidden, rows.rowHidden];
  }),
  groups("Worksheet.showOutlineLevels: shows so many levels and hides the deeper ones", ["Worksheet.showOutlineLevels", "Range.group"], [[true, true], [false, true], [false, false]], async ({ context, sheet }) => {
    sheet.getRange("2:9").group("ByRows");
    sheet.getRange("4:5").group("ByRows");
    const hidden: boolean[][] = [];
    for (const levels of [1, 2, 3]) {
      sheet.showOutlineLevels(levels, 0);
      const [outer, inner] = [sheet.getRange("2:2").load("rowHidden"), sheet.getRange("4:4").load("rowHidden")];
      await context.sync();
      hidden.push([outer.rowHidden, inner.rowHidden]);
    }
    return hidden;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-showoutlinelevels-member(1)" }),
  groups("Range.group: whole rows can't be grouped by columns", ["Range.group"], "InvalidArgument", ({ context, sheet }) => {
    sheet.getRange("2:4").group("ByColumns");
    return refusal(() => context.sync());
  }, { docs: `${member("group")}(1)` }),
  groups("Range.ungroup: takes a group away", ["Range.ungroup"], null, ({ context, sheet }) => {
    sheet.getRange("B:C").group("ByColumns");
    sheet.getRange("B:C").ungroup("ByColumns");
    return refusal(() => context.sync());
  }),

  scriptsAbout(member("formulasr1c1"), "1.2")("Range.formulasR1C1: relative references count from the cell", ["Range.formulasR1C1"], { r1c1: [["=R[-1]C[-1]+R1C1"]], a1: [["=A1+$A$1"]] }, async ({ context, sheet }) => {
    const cell = sheet.getRange("B2");
    cell.formulasR1C1 = [["=R[-1]C[-1]+R1C1"]];
    cell.load("formulasR1C1,formulas");
    await context.sync();
    return { r1c1: cell.formulasR1C1, a1: cell.formulas };
  }),

  scriptsAbout(member("hyperlink"), "1.7")("Range.hyperlink: its text is shown in the cell", ["Range.hyperlink"], { address: "https://example.com/", text: [["Example"]] }, async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { address: "https://example.com/", textToDisplay: "Example", screenTip: "Go there" };
    cell.load("hyperlink,text");
    await context.sync();
    return { address: cell.hyperlink.address ?? null, text: cell.text };
  }),
  scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto", "1.7")("Range.clear: hyperlinks alone leave the text", ["Range.clear", "Range.hyperlink"], [["Example"]], ({ sheet }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "A5", textToDisplay: "Example" };
    cell.clear("Hyperlinks");
    return readBack(cell);
  }),

  scriptsAbout(member("address"))("Range.address: carries the sheet's name", ["Range.address", "Range.worksheet"], true, async ({ context, sheet }) => {
    const range = sheet.getRange("B2:C3").load("address,worksheet/name");
    await context.sync();
    return range.address.endsWith("!B2:C3") && range.address.replace(/'/g, "").startsWith(range.worksheet.name) && (await localAddress(range)) === "B2:C3";
  }),
  scriptsAbout(member("linkeddatatypestate"), "1.9")("Range.linkedDataTypeState: a plain cell has none", ["Range.linkedDataTypeState"], [["None"]], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").load("linkedDataTypeState");
    await context.sync();
    return cell.linkedDataTypeState;
  }),
  scriptsAbout(member("savedasarray"), "1.12")("Range.savedAsArray: a plain value is none", ["Range.savedAsArray", "Range.hasSpill"], [false, false], async ({ context, sheet }) => {
    const cell = sheet.getRange("A1").load("savedAsArray,hasSpill");
    await context.sync();
    return [cell.savedAsArray, cell.hasSpill];
  }),
];
