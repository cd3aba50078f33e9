import { systemClock } from "../../src/addin/client/system-clock";
import { bodyDigest } from "../../src/addin/client/body-digest";
import { createImportApi } from "../../src/addin/client/import-api";
import { createJournal } from "../../src/addin/client/journal";
import { patientPolicy } from "../../src/addin/client/retry-policy";
import { createIssuer } from "../../src/addin/client/issuer";
import { createTokenStore } from "../../src/addin/client/token-store";
import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { createSignInWindow } from "../../src/addin/excel/sign-in-window";
import { uuidV7 } from "../../src/addin/client/uuid-v7";
import { createChecker } from "../../src/addin/workflow/checking/create-checker";
import { createPane } from "../../src/addin/workflow/create-pane";
import type { Clock } from "../../src/addin/workflow/clock";
import type { PaneState } from "../../src/addin/workflow/pane-state";
import { fieldKeys, type FieldKey } from "../../src/domain/field-key";
import type { ExcelOnHost } from "../support/excel-host";

/** A minute of waiting for a server that is away, in a second. */
const impatient = { ...patientPolicy, firstWait: 20, longestWait: 100, patience: 1_000, timeout: 20_000, longestRetryAfter: 1_000 };

type SheetState = Extract<PaneState, { step: "sheet" }>;

/** Opens a pane over a workbook, as taskpane.html does. `kept` is the browser's storage; a reload finds it again. */
export function openPane(excel: ExcelOnHost, baseUrl = "https://localhost:1", kept = new Map<string, string>(), clock: Clock = systemClock) {
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }) as Storage;
  const tokens = createTokenStore(storage, undefined);
  const issuer = createIssuer("https://localhost:1", tokens);
  const pane = createPane({
    workbook: createExcelWorkbook(), api: createImportApi({ baseUrl, tokens, renew: issuer.renew, patient: impatient, brief: impatient }), journal: createJournal(storage, undefined, "test"), tokens,
    issuer, signInWindow: createSignInWindow(),
    clock, checker: createChecker(bodyDigest), newImportId: () => uuidV7(), source: { workbook: "Book1.xlsx", host: "Excel" },
  });
  const sheet = (): SheetState => {
    const state = pane.state.get();
    if (state.step !== "sheet") throw new Error(`The pane shows "${state.step}", not a sheet.`);
    return state;
  };
  return {
    ...pane, excel, sheet, kept,
    /** Waits until the pane has checked what was done last. */
    async checked(): Promise<void> {
      await excel.settled();
      await new Promise((resolve) => setTimeout(resolve, 150));
      await until(() => { const state = pane.state.get(); return state.step !== "sheet" || !state.view.checking; });
      await excel.settled();
    },
    /** Has the pane list all issues, as someone does who asks for more until there are no more. */
    async listAll(): Promise<void> {
      for (const { code, cells } of sheet().view.groups) {
        while ((sheet().view.groups.find((group) => group.code === code)?.issues.length ?? cells) < cells) await pane.actions.listMore(code);
      }
    },
    /** The listed cells with an error, as "A2". */
    wrong: () => sheet().view.groups.filter(({ severity }) => severity === "error").flatMap(({ issues }) => issues)
      .flatMap(({ rowNumber, field }) => (rowNumber === null || field === null ? [] : [address(field, rowNumber)])).sort(),
    /** The cells that Excel paints, by its own evaluation of the conditional formats. */
    painted: () => excel.host.paintedCells(sheet().view.sheet.sheetName)
      .map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`).sort(),
  };
}

export async function until(done: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!done()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A good line as it is typed, with some fields otherwise. */
export function typed(fields: Partial<Record<FieldKey, string>> = {}): string[] {
  const usual: Partial<Record<FieldKey, string>> = { id: "L-1", customer: "Acme", product: "PRO", quantity: "1", billingDate: "2026-03-31" };
  return fieldKeys.map((key) => fields[key] ?? usual[key] ?? "");
}

function address(field: FieldKey, rowNumber: number): string {
  return `${String.fromCharCode(65 + fieldKeys.indexOf(field))}${rowNumber}`;
}

