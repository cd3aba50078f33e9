import type { RouteName } from "../../contract/routes";

/** A body and an answer as they may travel. */
interface Example {
  readonly body?: unknown;
  readonly answer?: unknown;
}

const importId = "0199f4c2-6b1e-7c3a-9d54-0f8b2a7e6c11";
const rowsDigest = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
const totals = { rows: 1, quantity: "5", customers: 1, opportunities: 1, products: 1, amounts: {} };
const outcomes = { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
const receipt = {
  importId, committedAt: "2026-03-31T09:30:00.000Z", user: "Night job", source: { workbook: "Deals.xlsx", sheet: "Customer import" },
  outcomes, totals, contentDigest: rowsDigest,
};

export const examples: Readonly<Partial<Record<RouteName, Example>>> = {
  openImport: {
    body: {
      template: { key: "customer-import", version: 1 },
      source: { workbook: "Deals.xlsx", table: "CustomerImport", sheet: "Customer import", host: "our night job" },
      mode: "valid-rows", strict: false, allowReassign: false,
      locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-03-31",
    },
  },
  putChunk: {
    body: { rows: [[2, ["00k-1", "Acme", "Renewal 2026", "CRM-PRO", 5, { date: 46112 }, null, false, "quarterly x 4", null]]] },
    answer: { number: 0, rows: 1, digest: rowsDigest },
  },
  putManifest: {
    body: { chunks: [{ number: 0, digest: rowsDigest }], rowCount: 1, totals: { ...totals, productRows: [["CRM-PRO", 1]] }, contentDigest: rowsDigest },
    answer: { state: "validated", counts: outcomes, totals, contentDigest: rowsDigest, failed: [], issues: [], warned: [], warningsLeftOut: 0 },
  },
  dryRun: { body: { duplicateContent: "refuse" } },
  commitImport: { body: { duplicateContent: "refuse" }, answer: receipt },
  readRows: {
    answer: {
      rows: [{ rowNumber: 3, outcome: "failed", issues: [{ code: "QUANTITY_NEGATIVE", severity: "error", rowNumber: 3, field: "quantity", params: { value: "-2" } }] }],
      nextCursor: null,
    },
  },
  undoImport: {
    body: { keepLaterChanges: false },
    answer: {
      importId, undoneAt: "2026-04-02T08:00:00.000Z", user: "Ada", lines: { deleted: 1, restored: 0, kept: 0 }, customersDeleted: 1, opportunitiesDeleted: 1,
    },
  },
  putProducts: {
    body: {
      products: [{
        id: "CRM-PRO", name: "CRM Professional", code: null, listPrice: "49", currency: "USD", billingFrequency: "monthly", termMonths: 12,
        recurring: true, defaultRecognition: null, active: true,
      }],
    },
  },
  putSchedule: { body: { schedule: "30/40/30" }, answer: { name: "Thirds", schedule: "30% @ +0m; 40% @ +1m; 30% @ +2m" } },
  putClosedPeriods: { body: { lastClosedMonth: "2026-02" } },
  pair: { body: { code: "7KQ2-M9XD", name: "Ada's Excel" } },
  createToken: { body: { name: "Night job", scopes: ["imports.read", "imports.write"], expiresAt: "2027-01-31T00:00:00Z" } },
};
