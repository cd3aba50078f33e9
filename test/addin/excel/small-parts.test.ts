import { firstBlockRows, leastBlockRows, nextBlockRows } from "../../../src/addin/excel/block-size";
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

it("asks for blocks of rows that stay well below 5 MB, and never for too few or too many", () => {
  expect(nextBlockRows(500)).toBe(5_242);
  expect(nextBlockRows(40_000)).toBe(65);
  expect(nextBlockRows(9_000_000)).toBe(leastBlockRows);
  expect(nextBlockRows(1)).toBe(20_000);
  expect(firstBlockRows).toBe(5_000);
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
