import { createExcel } from "../../support/excel-host";

async function listening() {
  const excel = createExcel();
  const heard: object[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onFormulaChanged.add(async ({ formulaDetails, source }) => void heard.push({ formulaDetails, source }));
    worksheets.onCalculated.add(async ({ address }) => void heard.push({ calculated: address }));
    await context.sync();
  });
  return { ...excel, heard };
}

it("A formula that is typed is an event with the cell and the formula before, and another that says it was computed", async () => {
  const { host, heard, settled } = await listening();
  host.user.type(0, 0, "=1+1");
  host.user.type(0, 0, "=1+2");
  await settled();
  expect(heard).toEqual([
    { source: "Local", formulaDetails: [{ cellAddress: "A1", previousFormula: "" }] }, { calculated: "A1" },
    { source: "Local", formulaDetails: [{ cellAddress: "A1", previousFormula: "=1+1" }] }, { calculated: "A1" },
  ]);
});

it("A value that formulas read makes an event of what was computed, and none of changed formulas", async () => {
  const { host, heard, settled } = await listening();
  host.user.type(0, 1, "=A1*2");
  host.user.type(1, 1, "=B1+1");
  host.user.type(4, 4, "=5");
  await settled();
  heard.length = 0;
  host.user.type(0, 0, "7");
  await settled();
  expect(heard).toEqual([{ calculated: "B1:B2" }]);
});

it("Formulas that move with inserted rows did not change", async () => {
  const { host, heard, settled } = await listening();
  host.user.type(0, 1, "=A1*2");
  await settled();
  heard.length = 0;
  host.user.insertRows(0, 1);
  await settled();
  expect(heard.filter((one) => "formulaDetails" in one)).toEqual([]);
});

it("A click on a cell tells which cell and where on it", async () => {
  const { Excel, host, settled } = createExcel();
  const heard: object[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onSingleClicked.add(async ({ address, offsetX, offsetY }) => void heard.push({ address, offsetX, offsetY }));
    await context.sync();
  });
  host.user.click(2, 1, 4, 3);
  await settled();
  expect(heard).toEqual([{ address: "B3", offsetX: 4, offsetY: 3 }]);
});

it("A sheet that moves says from where and to where", async () => {
  const { Excel, host, settled } = createExcel();
  const heard: object[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    context.workbook.worksheets.onMoved.add(async ({ positionBefore, positionAfter }) => void heard.push({ positionBefore, positionAfter }));
    await context.sync();
  });
  host.user.moveSheet("Other", 0);
  await settled();
  expect(heard).toEqual([{ positionBefore: 1, positionAfter: 0 }]);
});
