import { createExcel } from "../../support/excel-host";

/** The cells of A1:A9 that a conditional format on them paints, given what they hold. */
async function painted(values: readonly (string | number | boolean)[], add: (formats: Excel.ConditionalFormatCollection) => void): Promise<string[]> {
  const { Excel, host } = createExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange(`A1:A${values.length}`).formulas = values.map((value) => [value]);
    add(sheet.getRange(`A1:A${values.length}`).conditionalFormats);
    await context.sync();
  });
  return host.paintedCells("Sheet1").map(({ row }) => String(values[row]));
}

const cellValue = (rule: Excel.ConditionalCellValueRule) => (formats: Excel.ConditionalFormatCollection) => {
  const { cellValue: part } = formats.add("CellValue");
  part.format.fill.color = "red";
  part.rule = rule;
};
const text = (rule: Excel.ConditionalTextComparisonRule) => (formats: Excel.ConditionalFormatCollection) => {
  const { textComparison } = formats.add("ContainsText");
  textComparison.format.fill.color = "red";
  textComparison.rule = rule;
};
const preset = (criterion: Excel.ConditionalPresetCriteriaRule["criterion"]) => (formats: Excel.ConditionalFormatCollection) => {
  const { preset: part } = formats.add("PresetCriteria");
  part.format.fill.color = "red";
  part.rule = { criterion };
};
const topBottom = (rule: Excel.ConditionalTopBottomRule) => (formats: Excel.ConditionalFormatCollection) => {
  const { topBottom: part } = formats.add("TopBottom");
  part.format.fill.color = "red";
  part.rule = rule;
};

describe("what conditional formats with criteria paint", () => {
  it.each([
    ["less than 5", cellValue({ formula1: "5", operator: "LessThan" }), [4, 5, 6], ["4"]],
    ["between 5 and 6", cellValue({ formula1: "=5", formula2: "=6", operator: "Between" }), [4, 5, 6, 7], ["5", "6"]],
    ["not between 5 and 6", cellValue({ formula1: "5", formula2: "6", operator: "NotBetween" }), [4, 5, 6, 7], ["4", "7"]],
    ["equal to a text, whatever its case", cellValue({ formula1: "Apple", operator: "EqualTo" }), ["apple", "pear"], ["apple"]],
    ["at least the first cell", cellValue({ formula1: "=$A$1", operator: "GreaterThanOrEqual" }), [3, 2, 4], ["3", "4"]],
    ["contains", text({ operator: "Contains", text: "lay" }), ["Delayed", "in time"], ["Delayed"]],
    ["does not contain", text({ operator: "NotContains", text: "lay" }), ["Delayed", "in time"], ["in time"]],
    ["begins with", text({ operator: "BeginsWith", text: "de" }), ["Delayed", "made"], ["Delayed"]],
    ["ends with", text({ operator: "EndsWith", text: "DE" }), ["Delayed", "made"], ["made"]],
    ["blanks", preset("Blanks"), ["x", " ", "y"], [" "]],
    ["errors", preset("Errors"), [1, "=1/0"], ["=1/0"]],
    ["duplicates, whatever their case", preset("DuplicateValues"), ["a", "A", "b", 1], ["a", "A"]],
    ["duplicates of numbers that are written as texts", preset("DuplicateValues"), [1, "'1", "'01", "x"], ["1", "'1", "'01"]],
    ["duplicates by the first fifteen digits", preset("DuplicateValues"), ["'1234567890123456", "'1234567890123459", "'1234567890123466"], ["'1234567890123456", "'1234567890123459"]],
    ["duplicates as wildcards find them", preset("DuplicateValues"), ["PT_736", "*736", "a736"], ["*736"]],
    ["duplicates of a text that begins with a comparison", preset("DuplicateValues"), ["<b>", "'a", "'a2"], ["<b>"]],
    ["ten tenths, none of which is above their average", preset("AboveAverage"), [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], []],
    ["unique values", preset("UniqueValues"), ["a", "A", "b", 1], ["b", "1"]],
    ["above average", preset("AboveAverage"), [1, 2, 3, "x"], ["3"]],
    ["below average or equal", preset("EqualOrBelowAverage"), [1, 2, 3], ["1", "2"]],
    ["a deviation above", preset("OneStdDevAboveAverage"), [1, 1, 1, 1, 9], ["9"]],
    ["today", preset("Today"), ["=TODAY()", "=TODAY()-1", 5], ["=TODAY()"]],
    ["this month", preset("ThisMonth"), ["=TODAY()", "=EDATE(TODAY(),2)", "x"], ["=TODAY()"]],
    ["the two highest, ties too", topBottom({ rank: 2, type: "TopItems" }), [1, 5, 5, 4, 5], ["5", "5", "5"]],
    ["the lowest half", topBottom({ rank: 50, type: "BottomPercent" }), [1, 2, 3, 4], ["1", "2"]],
  ] as const)("%s", async (_name, add, values, expected) => {
    expect(await painted(values, add)).toEqual(expected);
  });

  it("Editing a cell repaints the others that it is a duplicate of", async () => {
    const { Excel, host } = createExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4");
      range.values = [["a"], ["b"], ["c"], ["d"]];
      preset("DuplicateValues")(range.conditionalFormats);
      await context.sync();
    });
    expect(host.paintedCells("Sheet1")).toEqual([]);
    host.user.type(3, 0, "A");
    expect(host.paintedCells("Sheet1").map(({ row }) => row)).toEqual([0, 3]);
  });

  it("What a rule compares with follows inserted rows, and undo takes it back", async () => {
    const { Excel, host } = createExcel();
    const rule = async () => Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C9").conditionalFormats.load("items/id");
      await context.sync();
      const part = formats.items[0]!.cellValue.load("rule");
      await context.sync();
      return part.rule.formula1;
    });
    await Excel.run(async (context) => {
      cellValue({ formula1: "=$C$3", operator: "GreaterThan" })(context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9").conditionalFormats);
      await context.sync();
    });
    host.user.insertRows(1, 2);
    expect(await rule()).toBe("=$C$5");
    host.user.undo();
    expect(await rule()).toBe("=$C$3");
  });
});
