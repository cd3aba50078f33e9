import { dateOrderOf } from "../../../src/addin/excel/read-locale";

it.each([
  ["M/d/yyyy", "mdy"], ["dd/MM/yyyy", "dmy"], ["yyyy-MM-dd", "ymd"], ["TT.MM.JJJJ", "dmy"], ["jj/mm/aaaa", "dmy"],
  ["d/M/yy", "dmy"], ["yyyy/M/d", "ymd"], ["d.M.yyyy", "dmy"], ["éééé. HH. nn.", "ymd"], ["ДД.ММ.ГГГГ", "dmy"], ["", "dmy"],
])("a workbook whose short date is %s writes dates as %s", (pattern, order) => {
  expect(dateOrderOf(pattern)).toBe(order);
});
