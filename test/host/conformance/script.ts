/**
 * Small scripts for Excel, each with the result that Excel's documentation promises. They run on the workbench's host
 * (in Jest and in Chromium) and, from the add-in's diagnostics page, inside real Excel. So they rely on nothing but
 * what Excel documents: no ids of a certain form, no pixel, no order that is not promised.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Where a script works: a fresh, empty, active sheet, which is deleted afterwards along with every sheet and name it added. */
export interface Place {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

export interface ConformanceScript {
  /** A sentence that begins with the class: "Range.values: an empty cell reads as an empty text". Unique among all scripts. */
  readonly title: string;
  /** The members it is about, as `Class.member` in the client's own spelling. */
  readonly covers: readonly string[];
  /** The page that promises the result. */
  readonly docs: string;
  /** The requirement set of ExcelApi that the script needs, such as "1.9". */
  readonly since: string;
  readonly expected: Json;
  run(place: Place): Promise<Json>;
}

type Describe = (
  title: string, covers: readonly string[], expected: Json, run: ConformanceScript["run"], options?: { readonly docs?: string; readonly since?: string },
) => ConformanceScript;

/** Describes scripts about one page of the documentation. `since` is the set they need unless one says otherwise. */
export function scriptsAbout(docs: string, since = "1.1"): Describe {
  return (title, covers, expected, run, options = {}) => ({ title, covers, expected, run, docs: options.docs ?? docs, since: options.since ?? since });
}

/** The code that the attempt is refused with, or null where it goes well. */
export async function refusal(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** The code of an error of office.js. Anything else is thrown on. */
export function codeOf(thrown: unknown): string {
  const code = typeof thrown === "object" && thrown !== null ? (thrown as { code?: unknown }).code : undefined;
  if (typeof code !== "string") throw thrown;
  return code;
}

/** Waits until the condition holds, for events, which come when they like; gives up silently after `patience` milliseconds. */
export async function until(condition: () => boolean, patience = 2_000): Promise<void> {
  const end = Date.now() + patience;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
}
