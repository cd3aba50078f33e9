import { scriptsAbout } from "./script";

const page = "https://learn.microsoft.com/javascript/api/excel/excel.";
const about = scriptsAbout(`${page}conditionalformat`, "1.6");

/** A rule by a formula over A1:B4. */
function custom(sheet: Excel.Worksheet): Excel.ConditionalFormat {
  const rule = sheet.getRange("A1:B4").conditionalFormats.add("Custom");
  rule.custom.rule.formula = "=$A1>2";
  return rule;
}

export const conditionalBasics = [
  about("ConditionalFormat.id: the same rule is found by its id and by its place from 0", ["ConditionalFormat.id", "ConditionalFormatCollection.getItemAt", "ConditionalFormatCollection.getItem"],
    [true, true], async ({ context, sheet }) => {
      const rule = custom(sheet).load("id");
      await context.sync();
      const rules = sheet.getRange("A1:B4").conditionalFormats;
      const [byId, byPlace] = [rules.getItem(rule.id).load("id"), rules.getItemAt(0).load("id")];
      await context.sync();
      return [byId.id === rule.id, byPlace.id === rule.id];
    }),

  about("CustomConditionalFormat.rule: formula and format are read through the conditional format", [
    "ConditionalFormat.custom", "CustomConditionalFormat.rule", "CustomConditionalFormat.format", "ConditionalFormatRule.formulaLocal",
  ], ["=$A1>2", true, "#FF0000"], async ({ context, sheet }) => {
    const rule = custom(sheet);
    rule.custom.format.fill.color = "#FF0000";
    rule.load("custom/rule/formula,custom/rule/formulaLocal,custom/format/fill/color");
    await context.sync();
    const { rule: written, format } = rule.custom;
    return [written.formula, written.formulaLocal.startsWith("="), format.fill.color];
  }, { docs: `${page}customconditionalformat` }),

  about("ConditionalRangeFont.clear: the rule leaves the font as it is", ["ConditionalRangeFont.clear", "ConditionalRangeFont.color"], [true, true], async ({ context, sheet }) => {
    const { font } = custom(sheet).custom.format;
    font.bold = true;
    font.load("bold");
    await context.sync();
    const before = font.bold;
    font.clear();
    font.load("bold");
    await context.sync();
    return [before, font.bold !== true];
  }, { docs: `${page}conditionalrangefont` }),

  about("ConditionalRangeBorderCollection.bottom: each side has a border of its own, found by side, index or place", [
    "ConditionalRangeBorderCollection.top", "ConditionalRangeBorderCollection.bottom", "ConditionalRangeBorderCollection.left", "ConditionalRangeBorderCollection.right",
    "ConditionalRangeBorderCollection.getItemAt",
  ], [["Continuous", "Dot", "Dash", "None"], true], async ({ context, sheet }) => {
    const { borders } = custom(sheet).custom.format;
    borders.bottom.style = "Continuous";
    borders.left.style = "Dot";
    borders.right.style = "Dash";
    const sides = [borders.bottom, borders.left, borders.right, borders.top].map((side) => side.load("style,sideIndex"));
    const first = borders.getItemAt(0).load("sideIndex,style");
    await context.sync();
    const same = sides.find(({ sideIndex }) => sideIndex === first.sideIndex);
    return [sides.map(({ style }) => style), same?.style === first.style];
  }, { docs: `${page}conditionalrangebordercollection` }),

  about("ConditionalDataBarNegativeFormat.borderColor: bars below zero have colours of their own unless they take the others'", [
    "ConditionalDataBarNegativeFormat.borderColor", "ConditionalDataBarNegativeFormat.matchPositiveFillColor",
  ], ["#00FF00", false, true], async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[-1], [0], [1]];
    const { negativeFormat } = sheet.getRange("A1:A3").conditionalFormats.add("DataBar").dataBar;
    negativeFormat.borderColor = "#00FF00";
    negativeFormat.matchPositiveFillColor = false;
    negativeFormat.load("borderColor,matchPositiveFillColor");
    await context.sync();
    const { borderColor, matchPositiveFillColor } = negativeFormat;
    negativeFormat.matchPositiveFillColor = true;
    negativeFormat.load("matchPositiveFillColor");
    await context.sync();
    return [borderColor, matchPositiveFillColor, negativeFormat.matchPositiveFillColor];
  }, { docs: `${page}conditionaldatabarnegativeformat` }),
];
