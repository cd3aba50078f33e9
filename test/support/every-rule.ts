type Formats = Excel.ConditionalFormatCollection;

function valueRule(formats: Formats, operator: Excel.ConditionalCellValueRule["operator"], formula1: string, formula2?: string): void {
  const rule = formats.add("CellValue").cellValue;
  rule.rule = { formula1, operator, ...(formula2 !== undefined && { formula2 }) };
  rule.format.fill.color = "#FFC7CE";
}

function textRule(formats: Formats, operator: Excel.ConditionalTextComparisonRule["operator"], text: string): void {
  const rule = formats.add("ContainsText").textComparison;
  rule.rule = { operator, text };
  rule.format.font.color = "#9C0006";
}

function presetRule(formats: Formats, criterion: Excel.ConditionalPresetCriteriaRule["criterion"]): void {
  const rule = formats.add("PresetCriteria").preset;
  rule.rule = { criterion };
  rule.format.fill.color = "#C6EFCE";
}

function rankRule(formats: Formats, type: Excel.ConditionalTopBottomRule["type"], rank: number): void {
  const rule = formats.add("TopBottom").topBottom;
  rule.rule = { type, rank };
  rule.format.fill.color = "#FFEB9C";
}

function barRule(formats: Formats, change: (bar: Excel.DataBarConditionalFormat) => void): void {
  change(formats.add("DataBar").dataBar);
}

function iconRule(formats: Formats, change: (icons: Excel.IconSetConditionalFormat) => void): void {
  change(formats.add("IconSet").iconSet);
}

function customRule(formats: Formats): void {
  const format = formats.add("Custom");
  format.custom.rule.formula = '=AND(LEN($A1)>0,$A1<>"<&> ""x""")';
  format.stopIfTrue = true;
  const { font, fill, borders } = format.custom.format;
  font.bold = true;
  font.italic = true;
  font.strikethrough = true;
  font.underline = "Double";
  fill.color = "#00FF00";
  for (const [side, style] of [["EdgeTop", "Continuous"], ["EdgeBottom", "Dash"], ["EdgeLeft", "Dot"], ["EdgeRight", "DashDotDot"]] as const) {
    borders.getItem(side).style = style;
    borders.getItem(side).color = "#123456";
  }
  format.custom.format.numberFormat = '0.00 "x"';
}

/** One conditional format of each kind, of each of its criteria. Each stands on a column of its own. */
export const everyRule: readonly (readonly [name: string, add: (formats: Formats) => void])[] = [
  ["a formula", customRule],
  ...([["Between", "=2", "=4"], ["NotBetween", "=2", "=4"], ["EqualTo", "=3"], ["NotEqualTo", "=3"], ["GreaterThan", "=$A$3"], ["LessThan", "=3"], ["GreaterThanOrEqual", "=3"], ["LessThanOrEqual", "=3"]] as const)
    .map(([operator, one, other]) => [operator, (formats: Formats) => valueRule(formats, operator, one, other)] as const),
  ...(["Contains", "NotContains", "BeginsWith", "EndsWith"] as const).map((operator) => [`text ${operator}`, (formats: Formats) => textRule(formats, operator, 'o"')] as const),
  ...([
    "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth",
    "AboveAverage", "BelowAverage", "EqualOrAboveAverage", "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage",
    "TwoStdDevBelowAverage", "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
  ] as const).map((criterion) => [criterion, (formats: Formats) => presetRule(formats, criterion)] as const),
  ...([["TopItems", 2], ["TopPercent", 40], ["BottomItems", 2], ["BottomPercent", 40]] as const).map(([type, rank]) => [type, (formats: Formats) => rankRule(formats, type, rank)] as const),
  ["two colours", (formats) => {
    formats.add("ColorScale").colorScale.criteria = { minimum: { type: "LowestValue", color: "#FF0000" }, maximum: { type: "Formula", formula: "=$A$5*2", color: "#00FF00" } };
  }],
  ["three colours", (formats) => {
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "Number", formula: "1", color: "#FF0000" }, midpoint: { type: "Percentile", formula: "40", color: "#FFFF00" }, maximum: { type: "Percent", formula: "90", color: "#00FF00" },
    };
  }],
  ["usual bars", (formats) => barRule(formats, () => undefined)],
  ["bars of their own", (formats) => barRule(formats, (bar) => {
    bar.lowerBoundRule = { type: "Number", formula: "-3" };
    bar.upperBoundRule = { type: "Formula", formula: "=$A$5+1" };
    bar.showDataBarOnly = true;
    bar.barDirection = "RightToLeft";
    bar.axisFormat = "CellMidPoint";
    bar.axisColor = "#112233";
    bar.positiveFormat.fillColor = "#00B050";
    bar.positiveFormat.borderColor = "#004020";
    bar.positiveFormat.gradientFill = false;
    bar.negativeFormat.fillColor = "#C00000";
    bar.negativeFormat.borderColor = "#400000";
  })],
  ["usual icons", (formats) => iconRule(formats, () => undefined)],
  ["reversed icons", (formats) => iconRule(formats, (icons) => {
    icons.style = "FourRating";
    icons.reverseIconOrder = true;
    icons.showIconOnly = true;
    icons.criteria = [{ type: "Invalid" }, { type: "Number", operator: "GreaterThan", formula: "2" }, { type: "Percentile", operator: "GreaterThanOrEqual", formula: "60" }, { type: "Formula", operator: "GreaterThanOrEqual", formula: "=$A$5" }] as Excel.ConditionalIconCriterion[];
  })],
  ["later icons", (formats) => iconRule(formats, (icons) => {
    icons.style = "ThreeStars";
  })],
  ["icons of several sets", (formats) => iconRule(formats, (icons) => {
    icons.style = "ThreeArrows";
    icons.criteria = [
      { type: "Invalid", customIcon: { set: "ThreeFlags", index: 1 } }, { type: "Percent", operator: "GreaterThanOrEqual", formula: "33" },
      { type: "Percent", operator: "GreaterThan", formula: "67", customIcon: { set: "FiveBoxes", index: 4 } },
    ] as Excel.ConditionalIconCriterion[];
  })],
];

/** Numbers above and below zero, equal ones, texts, days around today, an error, a blank. The first column is what formulas read. */
const cells = ["1", "2", "3", "3", "5", "-4", "foo", 'zoo"', 'o"x', "=1/0", "", "=TODAY()", "=TODAY()-1", "=TODAY()+1", "=TODAY()-20", "=TODAY()+20"];

/** A sheet with each of the rules in a column; column A has the same cells and no rule. */
export function addEveryRule(sheet: Excel.Worksheet): void {
  sheet.getRangeByIndexes(0, 0, cells.length, everyRule.length + 1).formulas = cells.map((cell) => Array.from({ length: everyRule.length + 1 }, () => cell));
  everyRule.forEach(([, add], index) => add(sheet.getRangeByIndexes(0, index + 1, cells.length, 1).conditionalFormats));
}

export const everyRuleRows = cells.length;
