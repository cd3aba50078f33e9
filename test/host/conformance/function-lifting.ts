import { scriptsAbout, type Json, type Place } from "./script";

const script = scriptsAbout("https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531", "1.12");
const page = (path: string) => ({ docs: `https://support.microsoft.com/office/${path}` });

async function spilled({ context, sheet }: Place, formula: string): Promise<Json> {
  sheet.getRange("A1:A5").values = [[3], [5], [4], [2], ["none"]];
  sheet.getRange("C1").formulas = [[formula]];
  const range = sheet.getRange("C1").getSpillingToRange().load("values");
  await context.sync();
  return range.values as Json;
}

/** Functions that take one value, given an array for it. */
export const functionLifting = [
  script("Range.formulas: LARGE with several places gives as many values, and leaves out text", ["Range.formulas", "Range.getSpillingToRange"], [[5, 4]],
    (place) => spilled(place, "=LARGE(A1:A5,{1,2})"), page("large-function-3af0af19-1190-42bb-bb8b-01672ec00a64")),
  script("Range.formulas: SMALL with several places gives as many values", ["Range.formulas"], [[2], [3]],
    (place) => spilled(place, "=SMALL(A1:A5,{1;2})"), page("small-function-17da8222-7c82-42b2-961b-14c45384df07")),
  script("Range.formulas: RANK of several numbers", ["Range.formulas"], [[3], [1]],
    (place) => spilled(place, "=RANK(A1:A2,A1:A5)"), page("rank-function-6a2fc49d-1831-4a03-9d8c-c279cf99f723")),
  script("Range.formulas: IFS decides for each value of a range", ["Range.formulas"], [["low"], ["high"]],
    (place) => spilled(place, '=IFS(A1:A2>4,"high",TRUE,"low")'), page("ifs-function-36329a26-37b2-467c-972b-4a39bd951d45")),
  script("Range.formulas: SWITCH compares each value of an array", ["Range.formulas"], [["one", "two", "other"]],
    (place) => spilled(place, '=SWITCH({1,2,3},1,"one",2,"two","other")'), page("switch-function-47ab33c0-28ce-4530-8a45-d532ec4aa25e")),
  script("Range.formulas: CHOOSE with an array of places puts columns side by side", ["Range.formulas"], [[5, 3], [4, 5]],
    (place) => spilled(place, "=CHOOSE({1,2},A2:A3,A1:A2)"), page("choose-function-fc5c184f-cb62-4ec7-a46e-38653b98f5bc")),
];
