import { scriptsAbout } from "./script";

const borders = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection");
const border = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangeborder");

export const rangeBorders = [
  borders("RangeBorderCollection.count: a range has eight borders", ["RangeBorderCollection.count", "RangeBorderCollection.items"], [8, 8], async ({ context, sheet }) => {
    const all = sheet.getRange("A1:C3").format.borders.load("count,items/sideIndex");
    await context.sync();
    return [all.count, all.items.length];
  }),

  borders("RangeBorderCollection.getItem: each border knows its side", ["RangeBorderCollection.getItem", "RangeBorder.sideIndex"],
    ["EdgeTop", "InsideVertical", "DiagonalUp"], async ({ context, sheet }) => {
      const { borders: all } = sheet.getRange("A1:C3").format;
      const some = [all.getItem("EdgeTop"), all.getItem("InsideVertical"), all.getItem("DiagonalUp")].map((one) => one.load("sideIndex"));
      await context.sync();
      return some.map(({ sideIndex }) => sideIndex);
    }),

  borders("RangeBorderCollection.getItemAt: by position, from 0", ["RangeBorderCollection.getItemAt"], true, async ({ context, sheet }) => {
    const all = sheet.getRange("A1:C3").format.borders.load("items/sideIndex");
    const third = sheet.getRange("A1:C3").format.borders.getItemAt(2).load("sideIndex");
    await context.sync();
    return all.items[2]?.sideIndex === third.sideIndex;
  }),

  borders("RangeBorderCollection.tintAndShade: null where the borders' tints differ", ["RangeBorderCollection.tintAndShade"], null, async ({ context, sheet }) => {
    const { borders: all } = sheet.getRange("A1:C3").format;
    all.getItem("EdgeTop").style = "Continuous";
    all.getItem("EdgeTop").tintAndShade = 0.5;
    all.getItem("EdgeBottom").style = "Continuous";
    all.getItem("EdgeBottom").tintAndShade = -0.5;
    all.load("tintAndShade");
    await context.sync();
    return all.tintAndShade;
  }, { since: "1.9" }),

  border("RangeBorder.style: none until one is set", ["RangeBorder.style"], ["None", "Double"], async ({ context, sheet }) => {
    sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Double";
    const before = sheet.getRange("C3").format.borders.getItem("EdgeBottom").load("style");
    const after = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    return [before.style, after.style];
  }),

  border("RangeBorder.weight: weight and colour come back", ["RangeBorder.weight", "RangeBorder.color", "RangeBorder.style"], ["Continuous", "Thick", "#00FF00"],
    async ({ context, sheet }) => {
      const edge = sheet.getRange("B2").format.borders.getItem("EdgeTop");
      edge.style = "Continuous";
      edge.weight = "Thick";
      edge.color = "#00FF00";
      edge.load("style,weight,color");
      await context.sync();
      return [edge.style, edge.weight, edge.color];
    }),

  border("RangeBorder.style: the edges of a block are not borders of the cells within", ["RangeBorder.style"], ["Continuous", "Continuous", "None"], async ({ context, sheet }) => {
    const block = sheet.getRange("B2:D4");
    block.format.borders.getItem("EdgeTop").style = "Continuous";
    block.format.borders.getItem("EdgeLeft").style = "Continuous";
    const corner = sheet.getRange("B2").format.borders;
    const edges = [corner.getItem("EdgeTop"), corner.getItem("EdgeLeft"), sheet.getRange("C3").format.borders.getItem("EdgeTop")];
    edges.forEach((edge) => edge.load("style"));
    await context.sync();
    return edges.map(({ style }) => style);
  }),

  border("RangeBorder.style: inside lines lie between the cells, not around them", ["RangeBorder.style"], ["Dash", "None", "Dash"], async ({ context, sheet }) => {
    sheet.getRange("B2:C3").format.borders.getItem("InsideHorizontal").style = "Dash";
    const lower = sheet.getRange("B3").format.borders;
    const upper = sheet.getRange("B2").format.borders;
    const edges = [upper.getItem("EdgeBottom"), upper.getItem("EdgeTop"), lower.getItem("EdgeTop")];
    edges.forEach((edge) => edge.load("style"));
    await context.sync();
    return edges.map(({ style }) => style);
  }),

  border("RangeBorder.style: None takes a border away", ["RangeBorder.style"], "None", async ({ context, sheet }) => {
    const edge = sheet.getRange("B2:D4").format.borders.getItem("EdgeRight");
    edge.style = "Continuous";
    edge.style = "None";
    edge.load("style");
    await context.sync();
    return edge.style;
  }),

  border("RangeBorder.tintAndShade: a tint comes back", ["RangeBorder.tintAndShade"], 0.25, async ({ context, sheet }) => {
    const edge = sheet.getRange("B2").format.borders.getItem("EdgeTop");
    edge.style = "Continuous";
    edge.color = "#4472C4";
    edge.tintAndShade = 0.25;
    edge.load("tintAndShade");
    await context.sync();
    return edge.tintAndShade;
  }, { since: "1.9" }),

  border("RangeBorder.style: a diagonal is a border of each cell", ["RangeBorder.style"], ["Dot", "Dot", "None"], async ({ context, sheet }) => {
    sheet.getRange("A1:B2").format.borders.getItem("DiagonalDown").style = "Dot";
    const cell = sheet.getRange("B2").format.borders;
    const edges = [sheet.getRange("A1:B2").format.borders.getItem("DiagonalDown"), cell.getItem("DiagonalDown"), cell.getItem("DiagonalUp")];
    edges.forEach((edge) => edge.load("style"));
    await context.sync();
    return edges.map(({ style }) => style);
  }),
];
