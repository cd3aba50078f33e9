import { checkRows } from "../../src/domain/check-rows";
import { idKey, salesforceSuffix } from "../../src/domain/salesforce-id";
import { context, errors, row } from "./rows";

it("ID_DUPLICATE: every row with the same ID is told, with the first other row", () => {
  const rows = [row(2, { id: "A", quantity: 1 }), row(5, { id: "A", quantity: 2 }), row(7, { id: " A", quantity: 3 }), row(9, { id: "B" })];
  expect(errors(rows)).toEqual(["2:id:ID_DUPLICATE", "5:id:ID_DUPLICATE", "7:id:ID_DUPLICATE"]);
  expect(checkRows(rows, context).verdicts.map(({ issues }) => issues.at(-1)?.params.r)).toEqual([5, 2, 2, undefined]);
});

it("ID_DUPLICATE: capitals, long digits and what looks like an exponent tell IDs apart", () => {
  expect(errors(["abc", "ABC", "1234567890123456", "1234567890123457", "690007E2", "69000700", "a*", "a?"].map((id, index) => row(index + 2, { id })))).toEqual([]);
});

it("ID_DUPLICATE: a number and its digits as text are the same ID", () => {
  expect(errors([row(2, { id: 42 }), row(3, { id: "42", quantity: 2 })])).toEqual(["2:id:ID_DUPLICATE", "3:id:ID_DUPLICATE"]);
});

it("ID_DUPLICATE: rows that are wrong elsewhere count, skipped rows and unreadable IDs do not", () => {
  expect(errors([row(2, { id: "A", customer: "" }), row(3, { id: "A" })])).toEqual(["2:id:ID_DUPLICATE", "2:customer:CUSTOMER_REQUIRED", "3:id:ID_DUPLICATE"]);
  expect(errors([row(2, { id: { date: 45_000 } }), row(3, { id: { date: 45_000 } })])).toEqual(["2:id:ID_DATE", "3:id:ID_DATE"]);
});

it("ID_DUPLICATE_ROW: exact copies are told apart from other duplicates", () => {
  const rows = [row(2, { id: "A", opportunity: "D-1" }), row(3, { id: "A", opportunity: "D-1", customer: " Acme " }), row(4, { id: "A", opportunity: "D-1", quantity: 2 })];
  expect(errors(rows)).toEqual(["2:id:ID_DUPLICATE_ROW", "3:id:ID_DUPLICATE_ROW", "4:id:ID_DUPLICATE"]);
  expect(checkRows(rows, context).verdicts[1]?.issues[0]?.params).toEqual({ r1: 2, r2: 3 });
});

it("ID_SF_15_18: the two forms of one Salesforce ID are one record", () => {
  expect(errors([row(2, { id: "00kR0000001WJJA" }), row(3, { id: "00kR0000001WJJAIA4" })])).toEqual(["2:id:ID_SF_15_18", "3:id:ID_SF_15_18"]);
  expect(errors([row(2, { id: "001C000000o4OOI" }), row(3, { id: "001c000000o4ooiia2" })])).toEqual(["2:id:ID_SF_15_18", "3:id:ID_SF_15_18"]);
});

it("two Salesforce IDs that differ only in capitals are two lines", () => {
  expect(errors([row(2, { id: "001C000000o4OOI" }), row(3, { id: "001C000000o4Ooi" })])).toEqual([]);
});

it.each([
  ["0014000000Lmabc", "AAB"], ["001C000000o4OOI", "IA2"], ["001C000000o4Ooi", "IAE"], ["00kR0000001WJJA", "IA4"],
])("the 18-character form of %s ends with %s and has the same key", (id, suffix) => {
  expect(salesforceSuffix(id)).toBe(suffix);
  expect(idKey(id + suffix)).toBe(id);
  expect(idKey((id + suffix).toLowerCase())).toBe(id);
  expect(idKey((id + suffix).toUpperCase())).toBe(id);
});

it("18 characters that only look like a Salesforce ID are an ID of their own", () => {
  for (const id of ["999C000000o4OOIIA2", "0010000000000000AA", "001000000000000ZZZ", "001C000000o4OOIIA9"]) expect(idKey(id)).toBe(id);
});
