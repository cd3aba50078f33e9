import { canonicalRow } from "../../src/domain/canonical";
import { checkRows } from "../../src/domain/check-rows";
import type { CheckContext } from "../../src/domain/engine";
import type { FieldKey } from "../../src/domain/field-key";
import { issueMessage } from "../../src/domain/messages";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import { cleanedByHand, holdsHidden, naughtyTexts } from "../support/naughty-texts";
import { context, row } from "./rows";

/** Without a product list a product is the text that stands in the cell. */
const unlisted: CheckContext = { ...context, products: null };

function check(field: FieldKey, text: string) {
  const [verdict] = checkRows([row(2, { [field]: text })], unlisted).verdicts;
  if (verdict === undefined) throw new Error("A row has a verdict.");
  return verdict;
}

const lines = (field: FieldKey) => naughtyTexts.flatMap((text): [string, PurchaseLine][] => {
  const { line } = check(field, text);
  return line === null ? [] : [[text, line]];
});

describe("texts that break programs", () => {
  it.each(["id", "customer", "opportunity", "product"] as const)("stand in %s as they are seen, cleaned of what nobody sees", (field) => {
    const read = lines(field);
    expect(read.length).toBeGreaterThan(440);
    for (const [text, line] of read) {
      expect([text, line[field] ?? ""]).toEqual([text, cleanedByHand(text, { keepBlanks: field === "id" })]);
      expect(holdsHidden(line[field] ?? "")).toBe(false);
    }
  });

  it.each([
    ["quantity", /^\d+(\.\d{1,6})?$/], ["billingDate", /^\d{4}-\d{2}-\d{2}$/], ["bookingDate", /^(\d{4}-\d{2}-\d{2}|none)$/], ["renewal", /^(true|false)$/],
  ] as const)("are read in %s only where they are one", (field, form) => {
    for (const [text, line] of lines(field)) {
      const value = line[field];
      if (value === null) expect([text, ["", "-", "n/a"]]).toEqual([text, expect.arrayContaining([cleanedByHand(text).toLowerCase()])]);
      else expect(String(value)).toMatch(form);
    }
    expect(lines(field).length).toBeLessThan(90);
  });

  it.each(["id", "customer", "opportunity", "product", "quantity", "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition"] as const)(
    "what was read in %s reads the same again, and every issue has its sentence", (field) => {
      for (const text of naughtyTexts) {
        const { line, issues } = check(field, text);
        for (const issue of issues) {
          const sentence = issueMessage(issue).replaceAll(text, "");
          expect(sentence).not.toMatch(/\((?:value|n|iso|id|part|canonical|name)\)|undefined|null|NaN/);
          expect(sentence.length).toBeLessThan(400);
        }
        if (line === null) continue;
        const again = checkRows([row(2, { [field]: line[field] })], unlisted).verdicts[0]?.line;
        expect([text, again && canonicalRow(again)]).toEqual([text, canonicalRow(line)]);
      }
    });

  it("in every column at once, on as many rows, are told in the order of the sheet", () => {
    const rows = naughtyTexts.map((text, at) => row(at + 2, { id: text, customer: text, opportunity: text, product: text, quantity: text, billingDate: text, bookingDate: text, renewal: text, customBilling: text, customRevRecognition: text }));
    const { verdicts } = checkRows(rows, context);
    expect(verdicts.map(({ rowNumber }) => rowNumber)).toEqual(rows.map(([rowNumber]) => rowNumber));
    expect(verdicts.filter(({ line }) => line !== null)).toEqual([]);
  });
});
