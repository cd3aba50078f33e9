import { sameJson } from "./same-json";
import type { ConformanceScript, Json } from "./script";

/** What runs scripts: Excel itself with its add-in client, or the workbench's host behind the same client. */
export interface Client {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether it has that requirement set of ExcelApi. */
  supports(set: string): boolean;
}

/** How a script ended. `differs` and `failed` are what one looks for. */
export type Outcome =
  | { readonly title: string; readonly verdict: "agrees" }
  | { readonly title: string; readonly verdict: "differs"; readonly expected: Json; readonly actual: Json; readonly docs: string }
  | { readonly title: string; readonly verdict: "failed"; readonly error: string; readonly docs: string }
  | { readonly title: string; readonly verdict: "unsupported"; readonly set: string };

/** Runs one script on a sheet of its own and leaves the workbook as it was, but for its undo stack. */
export async function runScript(client: Client, script: ConformanceScript): Promise<Outcome> {
  const { title, docs, since, expected } = script;
  if (!client.supports(since)) return { title, verdict: "unsupported", set: `ExcelApi ${since}` };
  const before = await inventory(client);
  try {
    const actual = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.activate();
      await context.sync();
      return script.run({ context, sheet });
    });
    return sameJson(actual, expected) ? { title, verdict: "agrees" } : { title, verdict: "differs", expected, actual, docs };
  } catch (thrown) {
    return { title, verdict: "failed", error: errorText(thrown), docs };
  } finally {
    await tidy(client, before);
  }
}

interface Inventory {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly active: string;
}

function inventory(client: Client): Promise<Inventory> {
  return client.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    return { sheets: new Set(sheets.items.map(({ id }) => id)), names: new Set(names.items.map(({ name }) => name)), active: active.id };
  });
}

async function tidy(client: Client, before: Inventory): Promise<void> {
  await client.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/visibility");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    context.workbook.worksheets.getItem(before.active).activate();
    for (const name of names.items) if (!before.names.has(name.name)) name.delete();
    for (const sheet of sheets.items) {
      if (before.sheets.has(sheet.id)) continue;
      // Excel refuses to delete a very hidden sheet.
      if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
  });
}

function errorText(thrown: unknown): string {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === "string").join(": ") || String(thrown);
}
