import { checkRows } from "../../src/domain/check-rows";
import { context, issuesOf, row, said, sentences } from "./rows";

const parent = (rowNumber: number) => row(rowNumber, { id: `006R000000000${String(rowNumber).padStart(2, "0")}` });

it("ID_CASE_VARIANT: IDs that differ only in capitals are two lines, with a warning on both", () => {
  expect(said([row(2, { id: "abc" }), row(5, { id: "ABC" }), row(6, { id: "abd" })], "ID_CASE_VARIANT")).toEqual(["2:id:ID_CASE_VARIANT", "5:id:ID_CASE_VARIANT"]);
  expect(sentences([row(2, { id: "abc" }), row(5, { id: "ABC" }), row(9, { id: "Abc" })], "ID_CASE_VARIANT")).toEqual([
    "abc (row 2) and ABC (row 5) differ only in capitals. They are imported as two lines.",
    "abc (row 2) and ABC (row 5) differ only in capitals. They are imported as two lines.",
    "abc (row 2) and Abc (row 9) differ only in capitals. They are imported as two lines.",
  ]);
  expect(said([row(2, { id: "abc" }), row(3, { id: "abc" })], "ID_CASE_VARIANT")).toEqual([]);
});

it("ID_CASE_VARIANT: Salesforce tells records apart by capitals, so its 15-character IDs are left alone", () => {
  expect(said([row(2, { id: "001C000000o4OOI" }), row(3, { id: "001C000000o4Ooi" })], "ID_CASE_VARIANT")).toEqual([]);
  expect(said([row(2, { id: "999C000000o4OOI" }), row(3, { id: "999C000000o4Ooi" })], "ID_CASE_VARIANT")).toHaveLength(2);
});

it("ID_SF_CASE_LOST: the last three characters tell the capitals of an 18-character ID", () => {
  expect(issuesOf("id", "001c000000o4ooiia2")).toContainEqual({
    code: "ID_SF_CASE_LOST", severity: "warning", rowNumber: 2, field: "id", params: { id: "001c000000o4ooiia2", fixed: "001C000000o4OOIIA2" },
  });
  expect(sentences([row(2, { id: "001C000000O4OOIIA2" })], "ID_SF_CASE_LOST")).toEqual(
    ["The capitals of 001C000000O4OOIIA2 were changed; it should be 001C000000o4OOIIA2."]);
  for (const id of ["001C000000o4OOIIA2", "001C000000o4OOI", "999c000000o4ooiia2", "001c000000o4ooiia9"]) {
    expect([id, said([row(2, { id })], "ID_SF_CASE_LOST")]).toEqual([id, []]);
  }
});

it("ID_IS_PARENT: a column of which four in five IDs are those of opportunities, accounts, products, contracts or orders", () => {
  expect(said([parent(2), parent(3), parent(4), parent(5), row(6)], "ID_IS_PARENT")).toEqual([2, 3, 4, 5].map((n) => `${n}:id:ID_IS_PARENT`));
  expect(said([parent(2), parent(3), parent(4), row(5)], "ID_IS_PARENT")).toEqual([]);
  const ofHundred = (parents: number) => said(Array.from({ length: 100 }, (_, index) => (index < parents ? parent : row)(index + 2)), "ID_IS_PARENT").length;
  expect([ofHundred(79), ofHundred(80)]).toEqual([0, 80]);
  expect(sentences([parent(2)], "ID_IS_PARENT")).toEqual(
    ["These look like Opportunity IDs. One Opportunity can hold several products, so use the line ID (Opportunity Product ID, starts with 00k)."]);
  for (const [id, count] of [["801R00000000001", 1], ["01TR00000000001", 1], ["00kR00000000001", 0], ["006-17", 0], ["006R000000000012", 0], ["006R00000000001AA", 0], ["006R00000000001AAC", 1]] as const) {
    expect([id, said([row(2, { id })], "ID_IS_PARENT").length]).toEqual([id, count]);
  }
});

it("ID_IS_PARENT: an error where warnings count as errors", () => {
  const [verdict] = checkRows([parent(2)], { ...context, strict: true }).verdicts;
  expect([verdict?.issues[0]?.severity, verdict?.line]).toEqual(["error", null]);
  expect(checkRows([parent(2)], { ...context, strict: true }).summary.withErrors).toBe(1);
  expect(checkRows([parent(2)], context).summary.ready).toBe(1);
});
