import type { Host } from "../../../../src/workbench/host/create-host";
import { addEveryRule, everyRule, everyRuleRows } from "../../../support/every-rule";
import { bothWays, reopened, type Reopened } from "../../../support/reopened";

interface Parts {
  readonly part: { load(names?: string): unknown; toJSON(): object };
  readonly looks?: Excel.ConditionalRangeFormat;
}

/** The part that a rule of its type has, and how its cells look where that is one look. */
function partsOf(format: Excel.ConditionalFormat): Parts {
  switch (format.type) {
    case "Custom": return { part: format.custom, looks: format.custom.format };
    case "CellValue": return { part: format.cellValue, looks: format.cellValue.format };
    case "ContainsText": return { part: format.textComparison, looks: format.textComparison.format };
    case "PresetCriteria": return { part: format.preset, looks: format.preset.format };
    case "TopBottom": return { part: format.topBottom, looks: format.topBottom.format };
    case "ColorScale": return { part: format.colorScale };
    case "DataBar": return { part: format.dataBar };
    default: return { part: format.iconSet };
  }
}

/** What office.js tells of all the rules of the active sheet. */
async function told(context: Excel.RequestContext): Promise<readonly object[]> {
  const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
  formats.load("items/type,items/priority,items/stopIfTrue");
  await context.sync();
  const loaded = formats.items.map((format) => {
    const { part, looks } = partsOf(format);
    if (format.type === "Custom") format.custom.rule.load("formula");
    else part.load();
    if (format.type === "DataBar") format.dataBar.load("positiveFormat,negativeFormat");
    looks?.load("numberFormat,fill/color,font/bold,font/italic,font/color,font/underline,font/strikethrough,borders/items/sideIndex,borders/items/style,borders/items/color");
    const areas = format.getRanges();
    areas.load("address");
    return { format, part, looks, areas };
  });
  await context.sync();
  return loaded.map(({ format, part, looks, areas }) => ({
    type: format.type, priority: format.priority, stopIfTrue: format.stopIfTrue, address: areas.address, part: part.toJSON(), looks: looks?.toJSON(),
  }));
}

/** What a person sees in the cells of each rule. */
function seen(host: Host, column: number): readonly object[] {
  return Array.from({ length: everyRuleRows }, (_row, row) => host.face.active().cell(row, column));
}

describe("a workbook with each kind of conditional format, saved as .xlsx and opened again", () => {
  let workbook: Reopened;
  beforeAll(async () => {
    workbook = await reopened(({ workbook: { worksheets } }) => addEveryRule(worksheets.getActiveWorksheet()));
  });

  it("has lost nothing", () => {
    expect(workbook.lost).toEqual({ saving: [], opening: [] });
  });

  it("has the same rules, by their criteria, their looks, their order and whether they stop others", async () => {
    const [before, after] = await bothWays(workbook, told);
    expect(before).toHaveLength(everyRule.length);
    expect(after).toEqual(before);
  });

  it.each(everyRule.map(([name], index) => [name, index + 1] as const))("paints the same cells in the same way: %s", (_name, column) => {
    expect(seen(workbook.after.host, column)).toEqual(seen(workbook.before.host, column));
  });

  it("paints something with each rule but those that are about days and deviations that no cell has", () => {
    const painted = new Set(workbook.after.host.paintedCells("Sheet1").map(({ column }) => column));
    const blank = everyRule.flatMap(([name], index) => (painted.has(index + 1) ? [] : [name]));
    expect(blank.filter((name) => !/StdDev|Week|Month/.test(name))).toEqual([]);
  });
});

it("A rule on several areas stays one rule, and reads its cells from the same places", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => {
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("A1:C9").values = Array.from({ length: 9 }, (_row, row) => [row, row * 2, row * 3]);
    const rule = sheet.getRanges("B5:B9,A2:A4,C1:C2").conditionalFormats.add("Custom").custom;
    rule.rule.formula = "=B5>7";
    rule.format.fill.color = "red";
  });
  expect(workbook.after.host.paintedCells("Sheet1")).toEqual(workbook.before.host.paintedCells("Sheet1"));
  const [before, after] = await bothWays(workbook, told);
  expect(after).toHaveLength(1);
  expect(before).toHaveLength(1);
});

it("A text rule that compares with a cell is kept as a formula that paints the same, and that is said", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => {
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["apple", "pp"], ["pear", ""]];
    const rule = sheet.getRange("A1:A2").conditionalFormats.add("ContainsText").textComparison;
    rule.rule = { operator: "Contains", text: "=$B$1" };
    rule.format.fill.color = "red";
  });
  expect(workbook.lost.saving).toEqual(["that a conditional format is one for texts (it compares with a cell, and is kept as a formula)"]);
  expect(workbook.after.host.paintedCells("Sheet1")).toEqual([{ row: 0, column: 0 }]);
});
