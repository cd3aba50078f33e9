import { localAddress } from "./read-back";
import { refusal, scriptsAbout, type Place } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays", "1.12");
const behaviour = "https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531";
const spillError = "https://support.microsoft.com/office/how-to-correct-a-spill-error-ffe0f555-b479-4a17-a6e2-ef9cc9ad4023";
const operator = "https://support.microsoft.com/office/spilled-range-operator-3dd5899f-bca2-4b9d-a172-3eae9ac22efd";
const implicit = "https://support.microsoft.com/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34";
const member = (name: string) => ({ docs: `https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-${name.toLowerCase()}-member${name.startsWith("get") ? "(1)" : ""}` });

/** A row of headers, copied by one formula: the sample of the page. */
function copiedHeaders({ sheet }: Place): Excel.Range {
  sheet.getRange("A4:D4").values = [["Product", "Qty", "Unit Price", "Total Price"]];
  const target = sheet.getRange("G4");
  target.formulas = [["=A4:D4"]];
  return target;
}

const valuesOf = async ({ context, sheet }: Place, address: string) => {
  const range = sheet.getRange(address).load("values");
  await context.sync();
  return range.values;
};

/** The values that a formula in E1 gives, in a range from there on, with these values in A1. */
const given = (values: (string | number | boolean)[][], formula: string, address: string) => (place: Place) => {
  place.sheet.getRange("A1").getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values;
  place.sheet.getRange("E1").formulas = [[formula]];
  return valuesOf(place, address);
};

const people = [["Ann", "East", 3], ["Bo", "West", 1], ["Cy", "East", 2], ["Di", "West", 1]];
const docsOf = (name: string) => ({ docs: `https://support.microsoft.com/office/${name}` });

export const spilling = [
  script("Range.getSpillingToRange: the cells that a formula fills", ["Range.getSpillingToRange"], "G4:J4", (place) => localAddress(copiedHeaders(place).getSpillingToRange())),
  script("Range.values: neighbours of a formula with several values show them", ["Range.values"], [["Product", "Qty", "Unit Price", "Total Price"]], (place) => {
    copiedHeaders(place);
    return valuesOf(place, "G4:J4");
  }),
  script("Range.getSpillingToRangeOrNullObject: null for a cell that is filled by another's formula", ["Range.getSpillingToRangeOrNullObject"], [false, true, true], async (place) => {
    const target = copiedHeaders(place);
    const found = [target, place.sheet.getRange("H4"), place.sheet.getRange("A4")].map((range) => range.getSpillingToRangeOrNullObject());
    await place.context.sync();
    return found.map(({ isNullObject }) => isNullObject);
  }, member("getSpillingToRangeOrNullObject")),
  script("Range.getSpillingToRange: is refused for several cells", ["Range.getSpillingToRange"], true, async (place) => {
    copiedHeaders(place);
    place.sheet.getRange("G4:H4").getSpillingToRange().load("address");
    return (await refusal(() => place.context.sync())) !== null;
  }, member("getSpillingToRange")),
  script("Range.getSpillParent: the cell whose formula fills this one", ["Range.getSpillParent"], "G4", (place) => {
    copiedHeaders(place);
    return localAddress(place.sheet.getRange("I4").getSpillParent());
  }),
  script("Range.getSpillParent: is refused for several cells", ["Range.getSpillParent"], true, async (place) => {
    copiedHeaders(place);
    place.sheet.getRange("H4:I4").getSpillParent().load("address");
    return (await refusal(() => place.context.sync())) !== null;
  }),
  script("Range.getSpillParentOrNullObject: null for several cells, and where nothing spills", ["Range.getSpillParentOrNullObject"], [true, true, false], async (place) => {
    copiedHeaders(place);
    const found = ["H4:I4", "A4", "H4"].map((address) => place.sheet.getRange(address).getSpillParentOrNullObject());
    await place.context.sync();
    return found.map(({ isNullObject }) => isNullObject);
  }),
  script("Range.hasSpill: all cells, none, or null for some", ["Range.hasSpill"], [true, false, null, true], async (place) => {
    copiedHeaders(place);
    const ranges = ["G4:J4", "A4:D4", "F4:J4", "H4"].map((address) => place.sheet.getRange(address).load("hasSpill"));
    await place.context.sync();
    return ranges.map(({ hasSpill }) => hasSpill);
  }, member("hasSpill")),
  script("Range.savedAsArray: a formula that spills, one of single values, and both", ["Range.savedAsArray"], [true, false, null], async (place) => {
    copiedHeaders(place);
    place.sheet.getRange("G5").formulas = [["=B4"]];
    const ranges = ["G4", "G5", "G4:G5"].map((address) => place.sheet.getRange(address).load("savedAsArray"));
    await place.context.sync();
    return ranges.map(({ savedAsArray }) => savedAsArray);
  }, member("savedAsArray")),

  script("Spilling: #SPILL! while something is in the way, the values when it is gone", ["Range.formulas"], [[["#SPILL!", "mine"]], [["Product", "Qty"]]], async (place) => {
    copiedHeaders(place);
    place.sheet.getRange("H4").values = [["mine"]];
    const blocked = await valuesOf(place, "G4:H4");
    place.sheet.getRange("H4").clear();
    return [blocked, await valuesOf(place, "G4:H4")];
  }, { docs: spillError }),
  script("Spilling: is not supported in tables", ["Range.formulas", "TableCollection.add"], [["#SPILL!"], [2]], async (place) => {
    place.sheet.getRange("A1:B3").values = [["Qty", "Same"], [1, ""], [2, ""]];
    place.sheet.tables.add("A1:B3", true);
    await place.context.sync();
    place.sheet.getRange("B2:B3").formulas = [["=[Qty]"], ["=[@Qty]"]];
    return valuesOf(place, "B2:B3");
  }, { docs: spillError }),
  script("Spilling: the size follows the source", ["Range.formulas"], [[1, 2], [1, 2, 3, 4]], async (place) => {
    place.sheet.getRange("A1").values = [[2]];
    place.sheet.getRange("B1").formulas = [["=SEQUENCE(1,A1)"]];
    const before = place.sheet.getRange("B1").getSpillingToRange().load("values");
    await place.context.sync();
    place.sheet.getRange("A1").values = [[4]];
    const after = place.sheet.getRange("B1").getSpillingToRange().load("values");
    await place.context.sync();
    return [before.values[0] ?? null, after.values[0] ?? null];
  }, { docs: behaviour }),
  script("Spilling: # after a cell means all that its formula fills", ["Range.formulas"], [[6, 3]], (place) => {
    place.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    place.sheet.getRange("C1:D1").formulas = [["=SUM(A1#)", "=ROWS(A1#)"]];
    return valuesOf(place, "C1:D1");
  }, { docs: operator }),
  script("Spilling: # after a cell that spills nothing is #REF!", ["Range.formulas"], [["#REF!"]], (place) => {
    place.sheet.getRange("A1").values = [[1]];
    place.sheet.getRange("C1").formulas = [["=SUM(A1#)"]];
    return valuesOf(place, "C1");
  }, { docs: operator }),
  script("Spilling: the used range counts the cells that are filled", ["Worksheet.getUsedRange"], "A1:B3", ({ sheet }) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
    return localAddress(sheet.getUsedRange());
  }, { docs: behaviour }),
  script("Implicit intersection: @ takes the cell of the formula's own row, or the first of an array", ["Range.formulas"], [[10, 1], [20, 1]], (place) => {
    place.sheet.getRange("A1:A3").values = [[10], [20], [30]];
    place.sheet.getRange("C1:D2").formulas = [["=@A1:A3", "=@SEQUENCE(3)"], ["=@A1:A3", "=@SEQUENCE(3)"]];
    return valuesOf(place, "C1:D2");
  }, { docs: implicit }),

  script("FILTER: rows that meet a condition", ["Range.formulas"], [["Ann", "East", 3], ["Cy", "East", 2], ["", "", ""]], given(people, '=FILTER(A1:C4,B1:B4="East")', "E1:G3"), docsOf("filter-function-f4f7cb66-82eb-4767-8f7c-4877ad80c759")),
  script("FILTER: * means and, + means or", ["Range.formulas"], [["Ann"], ["Bo"], ["Di"]], given(people, '=FILTER(A1:A4,(B1:B4="West")+(C1:C4=3))', "E1:E3"), docsOf("filter-function-f4f7cb66-82eb-4767-8f7c-4877ad80c759")),
  script("FILTER: what is given for no rows, or #CALC!", ["Range.formulas"], [["none"], ["#CALC!"]], async (place) => {
    place.sheet.getRange("A1:A2").values = [[1], [2]];
    place.sheet.getRange("E1:E2").formulas = [['=FILTER(A1:A2,A1:A2>5,"none")'], ["=FILTER(A1:A2,A1:A2>5)"]];
    return valuesOf(place, "E1:E2");
  }, docsOf("filter-function-f4f7cb66-82eb-4767-8f7c-4877ad80c759")),
  script("SORT: by a column, downwards", ["Range.formulas"], [["Ann", "East", 3], ["Cy", "East", 2], ["Bo", "West", 1], ["Di", "West", 1]], given(people, "=SORT(A1:C4,3,-1)", "E1:G4"), docsOf("sort-function-22f63bd0-ccc8-492f-953d-c20e8e44b86c")),
  script("SORTBY: by other cells", ["Range.formulas"], [["Bo"], ["Di"], ["Cy"], ["Ann"]], given(people, "=SORTBY(A1:A4,C1:C4)", "E1:E4"), docsOf("sortby-function-cd2d7a62-1b93-435c-b561-d6a35134f28f")),
  script("UNIQUE: each value once, or those that are there once", ["Range.formulas"], [[3, 3], [1, 2], [2, ""]], async (place) => {
    place.sheet.getRange("A1:A4").values = [[3], [1], [2], [1]];
    place.sheet.getRange("E1:F1").formulas = [["=UNIQUE(A1:A4)", "=UNIQUE(A1:A4,FALSE,TRUE)"]];
    return valuesOf(place, "E1:F3");
  }, docsOf("unique-function-c5ab87fd-30a3-4ce9-9d1a-40204fb85e1e")),
  script("SEQUENCE: rows, columns, start and step", ["Range.formulas"], [[10, 15, 20], [25, 30, 35]], given([[""]], "=SEQUENCE(2,3,10,5)", "E1:G2"), docsOf("sequence-function-57467a98-57e0-4817-9f14-2eb78519ca90")),
  script("TRANSPOSE: rows become columns", ["Range.formulas"], [[1, 3], [2, 4]], given([[1, 2], [3, 4]], "=TRANSPOSE(A1:B2)", "E1:F2"), docsOf("transpose-function-ed039415-ed8a-4a81-93e9-4b6dfac76027")),
  script("LET: names for parts of a formula", ["Range.formulas"], [[9]], given([[1], [2]], "=LET(x,SUM(A1:A2),y,2,x+x*y)", "E1"), docsOf("let-function-34842dd8-b92b-4d3f-b325-b8b8f9908999")),
];
