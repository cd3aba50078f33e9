import { createExcel } from "../../support/excel-host";

async function start(fill: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    fill(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  const refused = (row: number, column: number, text: string) => excel.host.user.alertFor(row, column, text) !== null;
  const read = (address: string) => excel.Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getActiveWorksheet().getRange(address).dataValidation;
    const invalid = validation.getInvalidCellsOrNullObject();
    validation.load("rule,type,valid");
    invalid.load("address");
    await context.sync();
    return { rule: validation.rule, type: validation.type, valid: validation.valid, invalid: invalid.isNullObject ? null : invalid.address.replaceAll("Sheet1!", "") };
  });
  return { ...excel, refused, read };
}

describe("formulas of validations", () => {
  it("a custom formula sees the value that is typed, for each cell its own", async () => {
    const { refused } = await start((sheet) => {
      sheet.getRange("B1:B2").values = [[5], [50]];
      sheet.getRange("A1:A2").dataValidation.rule = { custom: { formula: "=A1<=B1" } };
    });
    expect([refused(0, 0, "6"), refused(0, 0, "4"), refused(1, 0, "6"), refused(1, 0, "x")]).toEqual([true, false, false, true]);
  });

  it("no value may come twice", async () => {
    const { refused, host } = await start((sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=COUNTIF($A$1:$A$9,A1)=1" } };
    });
    host.user.type(0, 0, "x");
    expect([refused(1, 0, "X"), refused(1, 0, "y"), refused(0, 0, "x")]).toEqual([true, false, false]);
  });

  it("read back they are those of the range's first cell, wherever the rule was set", async () => {
    const { read } = await start((sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = { wholeNumber: { formula1: "=B1", operator: "GreaterThan" } };
    });
    expect((await read("A4:A5")).rule.wholeNumber?.formula1).toBe("=B4");
  });

  it("they follow cells that move, and undo takes it back", async () => {
    const { read, refused, host } = await start((sheet) => {
      sheet.getRange("A2:B2").values = [["", 5]];
      sheet.getRange("D1").values = [[100]];
      sheet.getRange("A2:A3").dataValidation.rule = { decimal: { formula1: "=B2", formula2: "=$D$1", operator: "Between" } };
    });
    host.user.insertRows(0, 2);
    expect((await read("A4")).rule.decimal).toMatchObject({ formula1: "=B4", formula2: "=$D$3" });
    expect([refused(3, 0, "4"), refused(3, 0, "6"), refused(3, 0, "101")]).toEqual([true, false, true]);
    host.user.undo();
    expect((await read("A2")).rule.decimal).toMatchObject({ formula1: "=B2", formula2: "=$D$1" });
  });

  it("a rule that ignores blanks allows everything while a cell that it names is blank", async () => {
    const { refused, host, Excel } = await start((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: "=B1", operator: "LessThan" } };
    });
    expect(refused(0, 0, "7")).toBe(false);
    host.user.type(0, 1, "5");
    expect(refused(0, 0, "7")).toBe(true);
    host.user.clear({ row: 0, column: 1, rows: 1, columns: 1 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.ignoreBlanks = false;
      await context.sync();
    });
    expect(refused(0, 0, "7")).toBe(true);
  });
});

describe("lists", () => {
  it("each cell has its own list where the source is relative", async () => {
    const { refused, host } = await start((sheet) => {
      sheet.getRange("B1:C2").values = [["red", "blue"], ["cat", "dog"]];
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=B1:C1" } };
    });
    expect([host.face.active().choices(0, 0), host.face.active().choices(1, 0)]).toEqual([["red", "blue"], ["cat", "dog"]]);
    expect([refused(1, 0, "red"), refused(1, 0, "CAT")]).toEqual([true, false]);
  });

  it("a list may depend on another cell by INDIRECT, and changes with it", async () => {
    const { host } = await start((sheet, context) => {
      sheet.getRange("F1:G2").values = [["red", "cat"], ["blue", "dog"]];
      context.workbook.names.add("Colours", sheet.getRange("F1:F2"));
      context.workbook.names.add("Animals", sheet.getRange("G1:G2"));
      sheet.getRange("A1").values = [["Colours"]];
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=INDIRECT(A1)" } };
    });
    expect(host.face.active().choices(0, 1)).toEqual(["red", "blue"]);
    host.user.type(0, 0, "Animals");
    expect(host.face.active().choices(0, 1)).toEqual(["cat", "dog"]);
  });

  it("a list of numbers takes the number; without a drop-down it is a rule all the same", async () => {
    const { refused, host } = await start((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: false, source: "1, 2.5 ,x" } };
    });
    expect([refused(0, 0, "2.50"), refused(0, 0, "2"), refused(0, 0, "x"), host.face.active().choices(0, 0)]).toEqual([false, true, false, null]);
  });

  it("a name with blank cells allows everything where blanks are ignored", async () => {
    const { refused } = await start((sheet, context) => {
      sheet.getRange("F1").values = [["red"]];
      context.workbook.names.add("Colours", sheet.getRange("F1:F2"));
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Colours" } };
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$2" } };
    });
    expect([refused(0, 0, "green"), refused(0, 1, "green")]).toEqual([false, true]);
  });
});

describe("cells that break their rule", () => {
  it("are found in parts with rules of their own, also among hundreds of thousands of blank ones", async () => {
    const { read } = await start((sheet) => {
      sheet.getRange("A1:B3").values = [[1, "a"], [-1, "abcdef"], [2, "abcdefg"]];
      sheet.getRange("A:A").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("B1:B500000").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } };
    });
    expect(await read("A:B")).toMatchObject({ type: "MixedCriteria", valid: null, invalid: "A2,B2:B3" });
  });

  it("the same rule set on two ranges is one rule to them both", async () => {
    const { read } = await start((sheet) => {
      for (const address of ["A1:A3", "A4:A9"]) sheet.getRange(address).dataValidation.rule = { custom: { formula: address.startsWith("A1") ? "=B1>0" : "=B4>0" } };
      sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("C2").dataValidation.rule = { custom: { formula: "=FALSE" } };
    });
    expect(await read("A1:A9")).toMatchObject({ type: "Custom", rule: { custom: { formula: "=B1>0" } } });
    expect((await read("C1:C2")).type).toBe("Inconsistent");
  });

  it("a paste writes what typing would not, and the cells say so", async () => {
    const { host, read, refused } = await start((sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    });
    expect(refused(0, 0, "c")).toBe(true);
    host.user.paste(0, 0, [["c"], ["a"]]);
    expect(await read("A1:A2")).toMatchObject({ valid: null, invalid: "A1" });
  });
});

it("an unlocked cell of a protected sheet keeps its validation", async () => {
  const { refused } = await start((sheet) => {
    sheet.getRange("A1:B1").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect([refused(0, 0, "-1"), refused(0, 1, "-1")]).toEqual([true, false]);
});

it.each([
  ["a kind that is none", { sparkle: { formula: "=1" } }],
  ["an operator that is none", { decimal: { formula1: 1, operator: "Near" } }],
  ["a limit that is no number", { wholeNumber: { formula1: "many", operator: "LessThan" } }],
  ["a date that is none", { date: { formula1: "2026-02-31", operator: "LessThan" } }],
  ["a list of nothing", { list: { inCellDropDown: true, source: "" } }],
] as const)("a rule with %s is refused", async (_name, rule) => {
  await expect(start((sheet) => (sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule))).rejects.toMatchObject({ code: "InvalidArgument" });
});
