import { refusal, scriptsAbout, type Json } from "./script";

const docs = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting";
const script = scriptsAbout(docs, "1.6");
const reference = (name: string) => ({ docs: `https://learn.microsoft.com/javascript/api/excel/excel.${name.toLowerCase()}` });

export const conditionalScales = [
  script("ColorScaleConditionalFormat.criteria: three colours are kept", ["ConditionalFormat.colorScale", "ColorScaleConditionalFormat.criteria", "ColorScaleConditionalFormat.threeColorScale"],
    { colors: ["#0000FF", "#FFFF00", "#FF0000"], types: ["LowestValue", "Percent", "HighestValue"], three: true },
    async ({ context, sheet }) => {
      const { colorScale } = sheet.getRange("B2:M5").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" }, midpoint: { formula: "50", type: "Percent", color: "yellow" }, maximum: { type: "HighestValue", color: "red" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      const { minimum, midpoint, maximum } = colorScale.criteria;
      const points = [minimum, midpoint!, maximum];
      return { colors: points.map(({ color }) => color ?? ""), types: points.map(({ type }) => type), three: colorScale.threeColorScale };
    }),

  script("ColorScaleConditionalFormat.threeColorScale: false without a midpoint", ["ColorScaleConditionalFormat.threeColorScale"], false, async ({ context, sheet }) => {
    const { colorScale } = sheet.getRange("A1:A5").conditionalFormats.add("ColorScale");
    colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#00FF00" } };
    colorScale.load("threeColorScale");
    await context.sync();
    return colorScale.threeColorScale;
  }, reference("ColorScaleConditionalFormat")),

  ...(["Number", "Percent", "Percentile", "Formula"] as const).map((type) => script(`ColorScaleConditionalFormat.criteria: a midpoint of the type ${type} is kept`, ["ColorScaleConditionalFormat.criteria"], type,
    async ({ context, sheet }) => {
      const { colorScale } = sheet.getRange("A1:A5").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" }, midpoint: { type, formula: type === "Formula" ? "=$C$1" : "40", color: "#FFFF00" }, maximum: { type: "HighestValue", color: "#00FF00" },
      };
      colorScale.load("criteria");
      await context.sync();
      return colorScale.criteria.midpoint!.type;
    }, reference("ConditionalColorScaleCriterion"))),

  script("DataBarConditionalFormat: direction, bounds and whether values show are kept",
    ["ConditionalFormat.dataBar", "DataBarConditionalFormat.barDirection", "DataBarConditionalFormat.showDataBarOnly", "DataBarConditionalFormat.lowerBoundRule", "DataBarConditionalFormat.upperBoundRule"],
    { direction: "LeftToRight", only: true, lower: "LowestValue", upper: "Percent" },
    async ({ context, sheet }) => {
      const { dataBar } = sheet.getRange("B2:E5").conditionalFormats.add("DataBar");
      dataBar.barDirection = "LeftToRight";
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: "LowestValue" };
      dataBar.upperBoundRule = { type: "Percent", formula: "90" };
      dataBar.load("barDirection,showDataBarOnly,lowerBoundRule,upperBoundRule");
      await context.sync();
      return { direction: dataBar.barDirection, only: dataBar.showDataBarOnly, lower: dataBar.lowerBoundRule.type, upper: dataBar.upperBoundRule.type };
    }),

  script("DataBarConditionalFormat: the axis and the formats of both sides are kept",
    ["DataBarConditionalFormat.axisColor", "DataBarConditionalFormat.axisFormat", "DataBarConditionalFormat.positiveFormat", "DataBarConditionalFormat.negativeFormat", "ConditionalDataBarPositiveFormat.fillColor",
      "ConditionalDataBarPositiveFormat.gradientFill", "ConditionalDataBarPositiveFormat.borderColor", "ConditionalDataBarNegativeFormat.fillColor", "ConditionalDataBarNegativeFormat.matchPositiveBorderColor"],
    { axis: ["CellMidPoint", "#00FF00"], positive: ["#0000FF", false, "#000080"], negative: ["#FF0000", true] },
    async ({ context, sheet }) => {
      const { dataBar } = sheet.getRange("B2:E5").conditionalFormats.add("DataBar");
      dataBar.axisFormat = "CellMidPoint";
      dataBar.axisColor = "#00FF00";
      const { positiveFormat, negativeFormat } = dataBar;
      positiveFormat.fillColor = "#0000FF";
      positiveFormat.gradientFill = false;
      positiveFormat.borderColor = "#000080";
      negativeFormat.fillColor = "#FF0000";
      negativeFormat.matchPositiveBorderColor = true;
      dataBar.load("axisFormat,axisColor");
      positiveFormat.load("fillColor,gradientFill,borderColor");
      negativeFormat.load("fillColor,matchPositiveBorderColor");
      await context.sync();
      return {
        axis: [dataBar.axisFormat, dataBar.axisColor], positive: [positiveFormat.fillColor, positiveFormat.gradientFill, positiveFormat.borderColor],
        negative: [negativeFormat.fillColor, negativeFormat.matchPositiveBorderColor],
      };
    }, reference("DataBarConditionalFormat")),

  ...([["ThreeTriangles", 3], ["FourRating", 4], ["FiveQuarters", 5]] as const).map(([style, count]) => script(`IconSetConditionalFormat.style: ${style} has ${count} thresholds`,
    ["ConditionalFormat.iconSet", "IconSetConditionalFormat.style", "IconSetConditionalFormat.criteria"], { style, count },
    async ({ context, sheet }) => {
      const { iconSet } = sheet.getRange("B2:E5").conditionalFormats.add("IconSet");
      iconSet.style = style;
      iconSet.load("style,criteria");
      await context.sync();
      return { style: iconSet.style, count: iconSet.criteria.length };
    }, reference("IconSetConditionalFormat"))),

  script("IconSetConditionalFormat.criteria: thresholds are kept; the first one's are not asked for", ["IconSetConditionalFormat.criteria", "IconSetConditionalFormat.showIconOnly", "IconSetConditionalFormat.reverseIconOrder"],
    { types: ["Number", "Number"], operators: ["GreaterThanOrEqual", "GreaterThan"], only: true, reversed: true },
    async ({ context, sheet }) => {
      const { iconSet } = sheet.getRange("B2:E5").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeTriangles";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion, { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" }, { type: "Number", operator: "GreaterThan", formula: "=1000" },
      ];
      iconSet.showIconOnly = true;
      iconSet.reverseIconOrder = true;
      iconSet.load("criteria,showIconOnly,reverseIconOrder");
      await context.sync();
      const [, ...upper] = iconSet.criteria;
      return { types: upper.map(({ type }) => type), operators: upper.map(({ operator }) => operator), only: iconSet.showIconOnly, reversed: iconSet.reverseIconOrder };
    }),

  script("IconSetConditionalFormat.criteria: a threshold may have an icon of its own", ["IconSetConditionalFormat.criteria"], { set: "FiveBoxes", index: 2 }, async ({ context, sheet }) => {
    const { iconSet } = sheet.getRange("B2:E5").conditionalFormats.add("IconSet");
    iconSet.style = "ThreeArrows";
    iconSet.criteria = [
      {} as Excel.ConditionalIconCriterion, { type: "Percent", operator: "GreaterThan", formula: "30", customIcon: { set: "FiveBoxes", index: 2 } }, { type: "Percent", operator: "GreaterThan", formula: "60" },
    ];
    iconSet.load("criteria");
    await context.sync();
    const { set, index } = iconSet.criteria[1]!.customIcon!;
    return { set, index };
  }, reference("ConditionalIconCriterion")),

  script("ConditionalFormat.colorScaleOrNullObject: null objects for the parts of other types",
    ["ConditionalFormat.colorScaleOrNullObject", "ConditionalFormat.dataBarOrNullObject", "ConditionalFormat.iconSetOrNullObject"], { colorScale: true, dataBar: false, iconSet: true },
    async ({ context, sheet }) => {
      const format = sheet.getRange("A1").conditionalFormats.add("DataBar");
      const parts = { colorScale: format.colorScaleOrNullObject, dataBar: format.dataBarOrNullObject, iconSet: format.iconSetOrNullObject };
      for (const part of Object.values(parts)) part.load();
      await context.sync();
      return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.isNullObject])) as Json;
    }, reference("ConditionalFormat")),

  ...(["ColorScale", "DataBar", "IconSet"] as const).map((type) => script(`ConditionalFormat.stopIfTrue: null for ${type}, which is never simply true`, ["ConditionalFormat.stopIfTrue"], null, async ({ context, sheet }) => {
    const format = sheet.getRange("A1:A3").conditionalFormats.add(type).load("stopIfTrue");
    await context.sync();
    return format.stopIfTrue ?? null;
  }, reference("ConditionalFormat"))),

  script("ConditionalFormatCollection.add: a type that is none is InvalidArgument", ["ConditionalFormatCollection.add"], "InvalidArgument", async ({ context, sheet }) => {
    sheet.getRange("A1").conditionalFormats.add("Sparkles" as "Custom");
    return refusal(() => context.sync());
  }, reference("ConditionalFormatCollection")),
];
