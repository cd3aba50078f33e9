import { codesOf, context, errorsOf, german, issuesOf, lineOf } from "./rows";

const read = (cell: string | number, inContext = context) => lineOf({ quantity: cell }, inContext).quantity;

it("QUANTITY_REQUIRED: blank is an error", () => {
  for (const blank of [null, "", " \u00a0"]) expect(errorsOf("quantity", blank)).toEqual(["QUANTITY_REQUIRED"]);
});

it("QUANTITY_NOT_NUMBER: words, broken numbers and signs are no numbers", () => {
  for (const text of ["ten", "seats 10", "x5", "Qty 5", "N/A", "12.5.1", "#5", "?", ".", "1 20", "1,2,3", "10k", "2 million", "2 million seats", "10 k seats", "3 dozen boxes", "1.5 mio. units", "10 Mar", "５", "-", "--5", "1E99", "0xffffffff", "1'20"]) {
    expect([text, errorsOf("quantity", text)]).toEqual([text, ["QUANTITY_NOT_NUMBER"]]);
  }
});

it("QUANTITY_TEXT: a number typed as text is read where it has one reading", () => {
  const readings: Record<string, string> = {
    "12": "12", "1 200": "1200", "1\u00a0200": "1200", "1.200,00": "1200", "1,200.50": "1200.5", "1E5": "100000", "1'200": "1200",
    "1,5": "1.5", "0.125": "0.125", "1.200.000": "1200000", "1,00,000": "100000", "+5": "5", ".5": "0.5", "5.": "5", "007": "7", "1 200,500": "1200.5",
  };
  for (const [text, value] of Object.entries(readings)) {
    for (const inContext of [context, german]) expect([text, read(text, inContext)]).toEqual([text, value]);
    expect(codesOf("quantity", text)[0]).toBe("QUANTITY_TEXT");
  }
});

it("QUANTITY_AMBIGUOUS: thousands here, a fraction there: read as the workbook's locale says", () => {
  expect([read("1,200"), read("1.200"), read("1,200", german), read("1.200", german)]).toEqual(["1200", "1.2", "1.2", "1200"]);
  expect(codesOf("quantity", "1,200")).toEqual(["QUANTITY_AMBIGUOUS"]);
  expect(errorsOf("quantity", "1,200", { ...context, strict: true })).toEqual(["QUANTITY_AMBIGUOUS"]);
});

it("QUANTITY_DATE and QUANTITY_BOOLEAN: dates and booleans are no quantities", () => {
  expect(errorsOf("quantity", { date: 45_000 })).toEqual(["QUANTITY_DATE"]);
  expect(issuesOf("quantity", true)).toMatchObject([{ code: "QUANTITY_BOOLEAN", params: { value: "TRUE" } }]);
});

it("QUANTITY_CURRENCY: a price is no quantity, by its sign, its word or its cell's format", () => {
  for (const cell of ["$5", "5 €", "10%", "£1,200.00", "¥5", "₹5", "100 USD", "USD 100", "5 euros", "100 USD/seat", "100 usd per seat", "USD100", "5 percent", "5 pct.", { currency: 5 }, { percent: 0.5 }, { percent: 9e307 }]) {
    expect([cell, errorsOf("quantity", cell)]).toEqual([cell, ["QUANTITY_CURRENCY"]]);
  }
  expect(issuesOf("quantity", { percent: 0.07 })[0]?.params).toEqual({ value: "7%" });
});

it("QUANTITY_ZERO: nothing was sold, also when only the seventh decimal says otherwise", () => {
  for (const cell of [0, -0, "0", "0,00", "0 seats", "-0", 0.0000004]) expect([cell, errorsOf("quantity", cell)]).toEqual([cell, ["QUANTITY_ZERO"]]);
});

it("QUANTITY_NEGATIVE: however the minus is written", () => {
  for (const cell of [-1, -0.5, "-5", "- 5", "−5", "(5)", "5-", "-5 seats"]) expect([cell, errorsOf("quantity", cell)]).toEqual([cell, ["QUANTITY_NEGATIVE"]]);
});

it("QUANTITY_TOO_LARGE: more than 10^12", () => {
  expect(errorsOf("quantity", 1e12)).toEqual([]);
  expect(errorsOf("quantity", 1e12 + 1)).toEqual(["QUANTITY_TOO_LARGE"]);
  expect(errorsOf("quantity", 1e300)).toEqual(["QUANTITY_TOO_LARGE"]);
});

it("QUANTITY_LARGE: more than a million is read, with a warning", () => {
  expect(codesOf("quantity", 1_000_000)).toEqual([]);
  expect(codesOf("quantity", 1_000_001)).toEqual(["QUANTITY_LARGE"]);
  expect(read(1_000_001)).toBe("1000001");
  expect([codesOf("quantity", "1000000"), codesOf("quantity", "1000001")]).toEqual([["QUANTITY_TEXT"], ["QUANTITY_TEXT", "QUANTITY_LARGE"]]);
});

it("QUANTITY_UNIT: a word after the number is taken off", () => {
  expect(codesOf("quantity", "10 seats")).toEqual(["QUANTITY_UNIT"]);
  expect([read("10 seats"), read("1,200.5 hours"), read("5users")]).toEqual(["10", "1200.5", "5"]);
});

it("QUANTITY_DECIMALS: at most six, halves up, and no trace of binary fractions", () => {
  expect([read(0.1 + 0.2), read(1.2345675), read("2.0000005"), read(1.5)]).toEqual(["0.3", "1.234568", "2.000001", "1.5"]);
  expect(codesOf("quantity", 1.2345675)).toEqual(["QUANTITY_DECIMALS", "QUANTITY_FRACTION"]);
  expect(codesOf("quantity", 0.1 + 0.2)).toEqual(["QUANTITY_FRACTION"]);
});
