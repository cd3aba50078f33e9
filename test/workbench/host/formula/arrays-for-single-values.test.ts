import { createExcel } from "../../../support/excel-host";

/** Two columns of numbers with a text and a blank among them, in A1:B6; each formula is read with all that it spills. */
const cells = [[5, 1], [3, 2], ["text", 3], ["", 4], [5, 5], [8, 6]];

async function spilled(formula: string): Promise<unknown[][]> {
  const { Excel } = createExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B6").values = cells;
    const cell = sheet.getRange("F1");
    cell.formulas = [[formula]];
    const range = cell.getSpillingToRangeOrNullObject().load("values");
    cell.load("values");
    await context.sync();
    return range.isNullObject ? cell.values : range.values;
  });
}

it.each([
  ["=LARGE(A1:A6,{1,2})", [[8, 5]]],
  ["=SMALL(A1:A6,{1;2;9})", [[3], [5], ["#NUM!"]]],
  ["=SUM(LARGE(A1:A6,{1,2}))", [[13]]],
  ["=LARGE(A1:A6,B2)", [[5]]],
  ["=LARGE(A1:A6,0)", [["#NUM!"]]],
  ["=RANK(A1:A2,A1:A6)", [[2], [4]]],
  ["=RANK(A1,A1:A6,1)", [[2]]],
  ["=RANK.AVG(5,A1:A6)", [[2.5]]],
  ["=RANK(7,A1:A6)", [["#N/A"]]],
  ["=RANK(5,{1,5})", [["#VALUE!"]]],
  ["=PERCENTILE(A1:A6,{0.5,0.9})", [[5, 7.1]]],
  ["=PERCENTILE(A1:A6,2)", [["#NUM!"]]],
  ["=QUARTILE(A1:A6,{0,1,4})", [[3, 4.5, 8]]],
  ["=PERCENTRANK(A1:A6,{3,4,9})", [[0, 0.166, "#N/A"]]],
  ["=MEDIAN(A1:A6)", [[5]]],
  ["=MODE(A1:A6)", [[5]]],
  ["=SUMSQ(A1:A3)", [[34]]],
  ["=GCD({4,6},{2,8})", [[2]]],
  ["=LCM(B1:B4,A4)", [[12]]],
  ["=NPV({0,1},B1:B2)", [[3, 1]]],
  ["=FORECAST({1,2},A1:A3,B1:B3)", [[5, 3]]],
  ["=INDEX(A1:A6,{1,2})", [[5, 3]]],
  ["=SUM(INDEX(A1:A6,N(IF(1,{1,6}))))", [[13]]],
  ["=VLOOKUP(5,A1:B6,{1,2},FALSE)", [[5, 1]]],
  ["=SUBTOTAL({9,2},A1:A6)", [[21, 4]]],
  ["=TEXTJOIN({\",\",\";\"},TRUE,B1:B4)", [["1,2;3,4"]]],
  ["=OFFSET(A1,{0,1},0)", [["#VALUE!"]]],
  ["=INDIRECT({\"A1\",\"A2\"})", [["#VALUE!"]]],
])("%s: a function is applied to each of several values where it takes one, and text and blanks are left out", async (formula, values) => {
  expect(await spilled(formula)).toEqual(values);
});

it.each([
  ["=IFS(A1:A2>4,\"high\",TRUE,\"low\")", [["high"], ["low"]]],
  ["=IFS({TRUE,FALSE},1)", [[1, "#N/A"]]],
  ["=IFS(FALSE,1/0,B1:B2=2,{3;4})", [["#N/A"], [4]]],
  ["=SWITCH({1,2,3},1,\"a\",2,\"b\",\"other\")", [["a", "b", "other"]]],
  ["=SWITCH(2,{1,2},\"yes\",\"no\")", [["no", "yes"]]],
  ["=CHOOSE({1,2},B1:B2,A1:A2)", [[1, 5], [2, 3]]],
  ["=CHOOSE({1,3},\"a\",\"b\")", [["a", "#VALUE!"]]],
  ["=VLOOKUP(2,CHOOSE({1,2},B1:B6,A1:A6),2,FALSE)", [[3]]],
  ["=IFNA({1,#N/A},9)", [[1, 9]]],
])("%s: each element of an array chooses for itself", async (formula, values) => {
  expect(await spilled(formula)).toEqual(values);
});
