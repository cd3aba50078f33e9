import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createHost } from "../../../../src/workbench/host/create-host";
import { bothWays, reopened } from "../../../support/reopened";

const rules: readonly Excel.DataValidationRule[] = [
  { list: { inCellDropDown: true, source: 'a,"b",<c>' } }, { list: { inCellDropDown: false, source: "=$D$1:$D$3" } },
  { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, { decimal: { formula1: 0.5, formula2: 2, operator: "NotBetween" } },
  { date: { formula1: "2026-03-31", operator: "GreaterThanOrEqualTo" } }, { time: { formula1: "=TIME(9,0,0)", operator: "LessThan" } },
  { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } }, { wholeNumber: { formula1: "=$D$1", operator: "EqualTo" } },
  { decimal: { formula1: 3, operator: "NotEqualTo" } }, { decimal: { formula1: 3, operator: "GreaterThan" } }, { custom: { formula: '=LEFT(A11,1)="x"' } },
];

it("A file keeps validations of each kind, with their messages and what they do about blanks", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => rules.forEach((rule, row) => {
    const { dataValidation } = worksheets.getActiveWorksheet().getRangeByIndexes(row, 0, 1, 2);
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = row % 2 === 0;
    dataValidation.prompt = { title: `Title ${row}`, message: 'First "line"\nsecond & last_x0041_', showPrompt: row % 3 !== 0 };
    dataValidation.errorAlert = { title: "No", message: `Not ${row}`, showAlert: row % 4 !== 0, style: (["Stop", "Warning", "Information"] as const)[row % 3] ?? "Stop" };
  }));
  const [before, after] = await bothWays(workbook, async (context) => {
    const cells = rules.map((_rule, row) => context.workbook.worksheets.getActiveWorksheet().getCell(row, 1).dataValidation.load());
    await context.sync();
    return cells.map((cell) => cell.toJSON());
  });
  expect(workbook.lost).toEqual({ saving: [], opening: [] });
  expect(after).toEqual(before);
});

it("An input message on cells that take any value is kept as just that", async () => {
  const workbook = await reopened(({ workbook: { worksheets } }) => {
    worksheets.getActiveWorksheet().getRange("B2:B9").dataValidation.prompt = { title: "Note", message: "Anything goes", showPrompt: true };
  });
  const [before, after] = await bothWays(workbook, async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("B2:B9");
    dataValidation.load("type,prompt,rule");
    await context.sync();
    return dataValidation.toJSON();
  });
  expect(after).toEqual(before);
  expect(after).toMatchObject({ type: "None", prompt: { message: "Anything goes" } });
});

/** A file with one empty sheet, and elements put into that behind its cells. */
async function fileWith(elements: string): Promise<Uint8Array> {
  const parts = unzipSync((await createHost().files.save("xlsx")).bytes);
  const path = "xl/worksheets/sheet1.xml";
  parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(/<pageMargins\b/, (next) => `${elements}${next}`));
  return zipSync(parts);
}

it("A validation whose formula is not understood allows any value, and the person is told so", async () => {
  const { files } = createHost();
  const bytes = await fileWith('<dataValidations count="1"><dataValidation type="custom" sqref="A1"><formula1>A1=[1]Other!B1 +*</formula1></dataValidation></dataValidations>');
  expect(await files.open("a.xlsx", bytes)).toEqual(["a validation whose formula is not understood here (any value is allowed there)"]);
});

it("A list from another sheet, which Excel keeps apart from other validations, is read", async () => {
  const { files, face } = createHost();
  const list = '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>$C$1:$C$2</xm:f></x14:formula1><xm:sqref>A1:A5</xm:sqref></x14:dataValidation>';
  const bytes = await fileWith(`<extLst><ext><x14:dataValidations count="1">${list}</x14:dataValidations></ext></extLst>`);
  expect(await files.open("a.xlsx", bytes)).toEqual([]);
  expect(face.active().choices(2, 0)).not.toBeNull();
  expect(face.active().choices(5, 0)).toBeNull();
});

it("A conditional format of a kind that is not known here is named", async () => {
  const { files } = createHost();
  const bytes = await fileWith('<conditionalFormatting sqref="A1"><cfRule type="fromTheFuture" priority="1"/></conditionalFormatting>');
  expect(await files.open("a.xlsx", bytes)).toEqual(["a conditional format of the kind fromTheFuture"]);
});
