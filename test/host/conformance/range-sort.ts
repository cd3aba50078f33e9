import { readBack } from "./read-back";
import { scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.rangesort#excel-excel-rangesort-apply-member(1)", "1.2");

export const rangeSort = [
  script("RangeSort.apply: ascending by itself", ["RangeSort.apply", "Range.sort"], [[1], [2], [3]], ({ sheet }) => {
    const range = sheet.getRange("A1:A3");
    range.values = [[3], [1], [2]];
    range.sort.apply([{ key: 0 }]);
    return readBack(range);
  }),
  script("RangeSort.apply: descending by the second column", ["RangeSort.apply"], [["b", 3], ["c", 2], ["a", 1]], ({ sheet }) => {
    const range = sheet.getRange("A1:B3");
    range.values = [["a", 1], ["b", 3], ["c", 2]];
    range.sort.apply([{ key: 1, ascending: false }]);
    return readBack(range);
  }),
  script("RangeSort.apply: by several fields", ["RangeSort.apply"], [["a", 2], ["a", 1], ["b", 5]], ({ sheet }) => {
    const range = sheet.getRange("A1:B3");
    range.values = [["b", 5], ["a", 1], ["a", 2]];
    range.sort.apply([{ key: 0 }, { key: 1, ascending: false }]);
    return readBack(range);
  }),
  script("RangeSort.apply: a header row stays", ["RangeSort.apply"], [["zzz"], ["a"], ["b"]], ({ sheet }) => {
    const range = sheet.getRange("A1:A3");
    range.values = [["zzz"], ["b"], ["a"]];
    range.sort.apply([{ key: 0 }], false, true);
    return readBack(range);
  }),
  script("RangeSort.apply: columns by a row", ["RangeSort.apply"], [[1, 2, 3], ["a", "b", "c"]], ({ sheet }) => {
    const range = sheet.getRange("A1:C2");
    range.values = [[2, 3, 1], ["b", "c", "a"]];
    range.sort.apply([{ key: 0 }], false, false, "Columns");
    return readBack(range);
  }),
  script("RangeSort.apply: numbers, text, logical values, errors, blanks last", ["RangeSort.apply"], [[1], ["a"], [false], [true], ["#N/A"], [""]], ({ sheet }) => {
    const range = sheet.getRange("A1:A6");
    range.formulas = [[""], [true], ["=NA()"], ["a"], [false], [1]];
    range.sort.apply([{ key: 0 }]);
    return readBack(range);
  }, { docs: "https://support.microsoft.com/office/62d0b95d-2a90-4610-a6ae-2e545c4a4654" }),
  script("RangeSort.apply: relative references of formulas move with their row", ["RangeSort.apply"], [[1, "=A1*2"], [2, "=A2*2"]], ({ sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.formulas = [[2, "=A1*2"], [1, "=A2*2"]];
    range.sort.apply([{ key: 0 }]);
    return readBack(range, "formulas");
  }),
];
