import { createExcel } from "../../support/excel-host";

interface Rule {
  readonly address: string;
  readonly formula: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly stop?: boolean;
}

async function rules(...list: readonly Rule[]) {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const { address, formula, fill, bold, stop } of list) {
      const rule = sheet.getRange(address).conditionalFormats.add("Custom");
      rule.custom.rule.formula = formula;
      if (fill) rule.custom.format.fill.color = fill;
      if (bold) rule.custom.format.font.bold = true;
      if (stop) rule.stopIfTrue = true;
    }
    await context.sync();
  });
  return excel;
}

it("The rule that was added last stands first", async () => {
  const { host } = await rules({ address: "A1:A9", formula: "=TRUE", fill: "#111111" }, { address: "A1:A9", formula: "=TRUE", fill: "#222222" });
  expect(host.face.active().cell(0, 0).fill).toBe("#222222");
});

it("Rules that do not contradict each other add up", async () => {
  const { host } = await rules({ address: "A1", formula: "=TRUE", fill: "#111111" }, { address: "A1", formula: "=TRUE", bold: true });
  expect(host.face.active().cell(0, 0)).toMatchObject({ fill: "#111111", bold: true, painted: true });
});

it("A rule without a format stops the ones below it and shows nothing", async () => {
  const { host } = await rules({ address: "A1:A9", formula: "=TRUE", fill: "#111111" }, { address: "A1:A9", formula: "=$A1=1", stop: true });
  host.user.type(0, 0, "1");
  expect(host.face.active().cell(0, 0).painted).toBe(false);
  expect(host.face.active().cell(1, 0).painted).toBe(true);
});

it("A formula that errs or gives a text paints nothing", async () => {
  const { host } = await rules({ address: "A1", formula: "=1/0", fill: "#111111" }, { address: "A2", formula: '="yes"', fill: "#111111" });
  host.user.type(5, 5, "x");
  expect(host.paintedCells("Sheet1")).toEqual([]);
});

it("A rule that looks at another row is asked again when that row changes", async () => {
  const { host } = await rules({ address: "A2:A9", formula: "=A2=A1", fill: "#111111" });
  host.user.paste(0, 0, [["x"], ["y"]]);
  expect(host.face.active().cell(1, 0).painted).toBe(false);
  host.user.type(0, 0, "y");
  expect(host.face.active().cell(1, 0).painted).toBe(true);
});

it("The priority of a rule can be changed and a rule be deleted", async () => {
  const { Excel, host } = await rules({ address: "A1", formula: "=TRUE", fill: "#111111" }, { address: "A1", formula: "=TRUE", fill: "#222222" });
  const change = (act: (formats: Excel.ConditionalFormatCollection) => void) => Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats);
    await context.sync();
  });
  await change((formats) => {
    formats.getItemAt(1).priority = 0;
  });
  expect(host.face.active().cell(0, 0).fill).toBe("#111111");
  await change((formats) => formats.getItemAt(0).delete());
  expect(host.face.active().cell(0, 0).fill).toBe("#222222");
  await change((formats) => formats.clearAll());
  expect(host.face.active().cell(0, 0)).toMatchObject({ fill: null, painted: false });
});

it("A formula that Excel would not take in a rule is refused", async () => {
  await expect(rules({ address: "A1", formula: "=SUM(" })).rejects.toMatchObject({ code: "InvalidArgument" });
});
