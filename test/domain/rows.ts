import type { Cell, SheetRow } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import type { CheckContext } from "../../src/domain/engine";
import { fieldKeys, type FieldKey } from "../../src/domain/field-key";
import type { Issue } from "../../src/domain/issue";
import type { IssueCode } from "../../src/domain/issue-codes";
import { issueMessage } from "../../src/domain/messages";
import type { Product } from "../../src/domain/product";
import { createProductIndex } from "../../src/domain/product-index";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import type { Reading } from "../../src/domain/reading";

export const reading: Reading = {
  locale: { decimal: ".", dateOrder: "mdy" },
  date1904: false,
  dateOrder: { billingDate: null, bookingDate: null },
  importDate: "2026-07-15",
};

export const product = (id: string, more: Partial<Product> = {}): Product => ({
  id, name: `${id} name`, code: null, listPrice: "100", currency: "USD", billingFrequency: "monthly",
  termMonths: 12, recurring: true, defaultRecognition: null, active: true, ...more,
});

export const products = createProductIndex([product("PRO"), product("BASIC")]);

export const context: CheckContext = { reading, products };

export const german: CheckContext = { products, reading: { ...reading, locale: { decimal: ",", dateOrder: "dmy" } } };

/** A row that is ready and of which there is nothing to say; name the cells that matter. */
export function row(rowNumber: number, cells: Partial<Record<FieldKey, Cell>> = {}): SheetRow {
  const all: Partial<Record<FieldKey, Cell>> = { id: `L-${rowNumber}`, customer: "Acme", opportunity: `D-${rowNumber}`, product: "PRO", quantity: 1, ...cells };
  return [rowNumber, fieldKeys.map((key) => all[key] ?? null)];
}

/** A row of nothing but these cells. */
export function bare(rowNumber: number, cells: Partial<Record<FieldKey, Cell>> = {}): SheetRow {
  return [rowNumber, fieldKeys.map((key) => cells[key] ?? null)];
}

/** The codes of the errors of a cell, in a row that is otherwise ready. */
export function errorsOf(field: FieldKey, cell: Cell, inContext: CheckContext = context): string[] {
  return issuesOf(field, cell, inContext).filter(({ severity }) => severity === "error").map(({ code }) => code);
}

export function codesOf(field: FieldKey, cell: Cell, inContext: CheckContext = context): string[] {
  return issuesOf(field, cell, inContext).map(({ code }) => code);
}

export function issuesOf(field: FieldKey, cell: Cell, inContext: CheckContext = context): readonly Issue[] {
  return checkRows([row(2, { [field]: cell })], inContext).verdicts.flatMap(({ issues }) => issues);
}

/** The line of a single row that is ready but for these cells; fails when it has errors. */
export function lineOf(cells: Partial<Record<FieldKey, Cell>>, inContext: CheckContext = context): PurchaseLine {
  const [verdict] = checkRows([row(2, cells)], inContext).verdicts;
  if (!verdict?.line) throw new Error(`Not ready: ${verdict?.issues.map(({ code }) => code).join(", ")}`);
  return verdict.line;
}

/** `row:field:code` of every error, in order. */
export function errors(rows: readonly SheetRow[], inContext: CheckContext = context): string[] {
  return checkRows(rows, inContext).verdicts
    .flatMap(({ issues }) => issues)
    .filter(({ severity }) => severity === "error")
    .map(({ rowNumber, field, code }) => `${rowNumber}:${field}:${code}`);
}

/** `row:field:code` of what rows say with these codes, in order. */
export function said(rows: readonly SheetRow[], ...codes: readonly IssueCode[]): string[] {
  return checkRows(rows, context).verdicts
    .flatMap(({ issues }) => issues)
    .filter(({ code }) => codes.includes(code))
    .map(({ rowNumber, field, code }) => `${rowNumber}:${field}:${code}`);
}

/** The sentences of the issues with this code, from the top. */
export function sentences(rows: readonly SheetRow[], code: IssueCode, inContext: CheckContext = context): string[] {
  return checkRows(rows, inContext).verdicts.flatMap(({ issues }) => issues).filter((issue) => issue.code === code).map(issueMessage);
}
