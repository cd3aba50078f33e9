/** `npm run host:compare FILE`: where a report of the diagnostics page, made in a real Excel, differs from our host. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { compareReport, reportSchema } from "./compare-report";
import { allScripts } from "./index";

const [file] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

if (file === undefined) {
  say("Name the file that the diagnostics page has saved: npm run host:compare excel-report.json");
  process.exitCode = 2;
} else {
  try {
    const { lines, differences } = compareReport(reportSchema.parse(read(file)), allScripts);
    lines.forEach(say);
    process.exitCode = differences === 0 ? 0 : 1;
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    say(`${file} is no report of the diagnostics page:\n${reason}`);
    process.exitCode = 2;
  }
}
