import { z } from "zod";
import { sameJson } from "./same-json";
import type { ConformanceScript, Json } from "./script";

const outcome = z.discriminatedUnion("verdict", [
  z.object({ title: z.string(), verdict: z.literal("agrees") }),
  z.object({ title: z.string(), verdict: z.literal("differs"), expected: z.json(), actual: z.json(), docs: z.string() }),
  z.object({ title: z.string(), verdict: z.literal("failed"), error: z.string(), docs: z.string() }),
  z.object({ title: z.string(), verdict: z.literal("unsupported"), set: z.string() }),
]);

/** The report that the diagnostics page writes. */
export const reportSchema = z.object({
  made: z.string(), platform: z.string(), version: z.string(), highestSet: z.string(), outcomes: z.array(outcome),
});

/**
 * Where an Excel differs from our host, as lines for a person. Our host does what each script expects (the tests see to
 * that), so a script whose expectation has changed since the report is judged by what it expects today.
 */
export function compareReport(report: z.infer<typeof reportSchema>, scripts: readonly ConformanceScript[]): { readonly lines: readonly string[]; readonly differences: number } {
  const byTitle = new Map(scripts.map((script) => [script.title, script]));
  const reported = new Set(report.outcomes.map(({ title }) => title));
  const differences: string[] = [];
  const notes: string[] = [];
  for (const found of report.outcomes) {
    const script = byTitle.get(found.title);
    if (!script) notes.push(`no longer a script: ${found.title}`);
    else if (found.verdict === "failed") differences.push(`FAILED   ${found.title}\n           ${found.error}\n           ${script.docs}`);
    else if (found.verdict === "unsupported") notes.push(`needs ${found.set}: ${found.title}`);
    else if (found.verdict === "differs" && !sameJson(found.actual as Json, script.expected)) {
      differences.push(`DIFFERS  ${found.title}\n           our host ${JSON.stringify(script.expected)}\n           Excel    ${JSON.stringify(found.actual)}\n           ${script.docs}`);
    }
  }
  for (const { title } of scripts) if (!reported.has(title)) notes.push(`not in the report: ${title}`);
  const head = `Excel ${report.version} (${report.platform}), ExcelApi ${report.highestSet}, ${report.made}: ${report.outcomes.length} scripts, ${differences.length} differ.`;
  return { lines: [head, ...differences, ...notes.map((note) => `note     ${note}`)], differences: differences.length };
}
