import { createExcel, type ExcelOnHost } from "../../support/excel-host";

type Options = Parameters<typeof createExcel>[0];

/** A fresh workbook whose client is the global `Excel`, as it is inside Excel. */
export function freshExcel(options: Options = {}): ExcelOnHost {
  // The client adds to an object of its name that is there already, so that of the last workbook has to go first.
  Reflect.deleteProperty(globalThis, "Excel");
  const excel = createExcel(options);
  Object.assign(globalThis, { Excel: excel.Excel });
  return excel;
}
