import { readLocale } from "../../src/addin/excel/read-locale";
import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed } from "./live-pane";

/** A workbook that counts its days from 1904, as some from old Macs do, with the template and these rows. */
async function openSheet(rows: string[][], date1904: boolean) {
  const excel = freshExcel({ date1904 });
  await createExcelWorkbook().insertTemplate(nativeLists(["PRO"]));
  excel.host.user.paste(1, 0, rows);
  const pane = openPane(excel);
  await pane.started;
  await pane.checked();
  return { pane, excel };
}

it.each([false, true])("a workbook is known by its own date system, and =DATE(2000,1,1) counts in it (1904: %p)", async (date1904) => {
  const { excel } = await openSheet([typed()], date1904);
  expect((await readLocale()).date1904).toBe(date1904);
  excel.host.user.type(1, 11, "=DATE(2000,1,1)+0");
  excel.host.user.type(1, 12, "=YEAR(F2)*10000+MONTH(F2)*100+DAY(F2)");
  const shown = await excel.Excel.run(async (context) => {
    const row = context.workbook.worksheets.getItem("Customer import").getRange("F2:M2");
    row.load("text");
    await context.sync();
    return row.text[0] ?? [];
  });
  expect([shown[0], shown[6], shown[7]]).toEqual(["2026-03-31", date1904 ? "35064" : "36526", "20260331"]);
});

it("dates in a workbook that counts from 1904 are the days that the sheet shows, in cells, checks and colours", async () => {
  const { pane } = await openSheet([
    typed({ billingDate: "2026-03-31", bookingDate: "2026-03-30" }), typed({ id: "L-2", billingDate: "1989-12-31" }),
    typed({ id: "L-3", billingDate: "1990-01-01" }), typed({ id: "L-4", billingDate: "2120-01-01" }),
  ], true);
  expect(pane.wrong()).toEqual(["F3", "F5"]);
  expect(pane.painted()).toEqual(pane.wrong());
  expect(pane.sheet().view.groups.flatMap(({ issues }) => issues).filter(({ code }) => code === "BILLING_DATE_RANGE").map(({ params }) => params.iso))
    .toEqual(["1989-12-31", "2120-01-01"]);
});
