import { leastBlockRows, nextBlockRows, type BlockCost } from "../../../src/addin/excel/block-size";
import { freeName } from "../../../src/addin/excel/insert-template";
import { columnsOfHeader } from "../../../src/addin/excel/table-layout";
import { readMarker, writeMarker } from "../../../src/addin/excel/template-marker";
import { mayBeSize, toWorkbookError } from "../../../src/addin/excel/workbook-errors";

it("finds our columns by their names wherever the user moved them, and names none twice", () => {
  const columns = columnsOfHeader(["Notes", "customer ", "ID", "Custom  billing", "ID2"], 3);
  expect(columns).toEqual({ customer: 4, id: 5, customBilling: 6 });
});

it("numbers a second sheet, comparing names as Excel does", () => {
  const suffix = (number: number) => ` (${number})`;
  expect(freeName("Customer import", [], suffix)).toBe("Customer import");
  expect(freeName("Customer import", ["CUSTOMER IMPORT", "Customer import (2)"], suffix)).toBe("Customer import (3)");
});

it("reads its own marker and takes anyone else's property for none", () => {
  const marker = { template: "customer-import", version: 1, table: "CustomerImport" };
  expect(readMarker(writeMarker(marker))).toEqual(marker);
  for (const foreign of ["", "yes", "null", "{}", "[1]", 7, undefined]) expect(readMarker(foreign)).toBeNull();
});

describe("the next block of rows", () => {
  const next = (cost: Partial<BlockCost>) => nextBlockRows({ rows: 1_000, bytes: 400_000, spentMs: 2, ...cost });

  it("is larger while the page's thread has time to spare, and smaller where it has not", () => {
    expect(next({ spentMs: 2 })).toBe(1_000);
    expect(next({ spentMs: 1.6 })).toBe(1_250);
    expect(next({ spentMs: 2.5 })).toBe(800);
  });

  it("grows and shrinks by steps, since a machine may be busy for a moment only", () => {
    expect(next({ spentMs: 0 })).toBe(1_500);
    expect(next({ spentMs: 400 })).toBe(500);
  });

  it("stays well below 5 MB, and is never too few or too many", () => {
    expect(next({ bytes: 40_000_000 })).toBe(65);
    expect(next({ bytes: 9_000_000_000 })).toBe(leastBlockRows);
    expect(next({ rows: 19_000, spentMs: 0 })).toBe(20_000);
  });
});

it.each([
  ["ItemNotFound", "gone"], ["InvalidOperationInCellEditMode", "editing"], ["AccessDenied", "protected"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"], ["ApiNotFound", "unsupported"], ["GeneralException", "unexpected"],
])("the error %s of Excel is told as %s, with its cause kept", (code, reason) => {
  const cause = Object.assign(new Error("what Office.js said"), { code });
  const error = toWorkbookError(cause);
  expect(error.reason).toBe(reason);
  expect(error.cause).toBe(cause);
  expect(error.message).not.toContain("what Office.js said");
});

it("takes the general error of older Excel on the web for a question of size", () => {
  expect(mayBeSize({ code: "GeneralException" })).toBe(true);
  expect(mayBeSize({ code: "ItemNotFound" })).toBe(false);
});
