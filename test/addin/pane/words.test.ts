import { createFormats, shortDuration } from "../../../src/addin/pane/formats";
import { receiptText } from "../../../src/addin/pane/receipt-lines";
import { progressDetail } from "../../../src/addin/pane/submit-progress-text";
import { receipt } from "./pane-states";

const formats = createFormats("en-GB");

it.each([[0.2, "1 s"], [45, "45 s"], [59.4, "59 s"], [61, "1 min"], [3_500, "58 min"], [4_800, "1 h 20 min"]])(
  "%p seconds left are told as %s", (seconds, text) => { expect(shortDuration(seconds)).toBe(text); },
);

it("an amount keeps digits that a float would lose", () => {
  expect(formats.decimal("12345678901234567890.123456")).toBe("12,345,678,901,234,567,890.123456");
});

it("one row is one row, and none is as many as the language says", () => {
  const rows = (locale: string, one: string, other: string) => [0, 1, 1_632].map((count) => createFormats(locale).count(count).of(one, other));
  expect(rows("en-GB", "row", "rows")).toEqual(["0 rows", "1 row", "1,632 rows"]);
  expect(rows("fr-FR", "ligne", "lignes")).toEqual(["0 ligne", "1 ligne", "1\u202F632 lignes"]);
});

it("no rate and no time are told before they are known", () => {
  expect(progressDetail({ phase: "sending", rowsDone: 10, rowsTotal: 585, rowsPerSecond: null }, formats)).toBe("10 of 585 rows");
});

it("a copied receipt fills two columns when it is pasted into a sheet", () => {
  const lines = receiptText(receipt, formats).split("\n").filter((line) => line.includes("\t"));
  expect(lines.every((line) => line.split("\t").length === 2)).toBe(true);
  expect(lines).toEqual(expect.arrayContaining([`Import ID\t${receipt.importId}`, "Created\t585", "Quantity\t90,392"]));
});
