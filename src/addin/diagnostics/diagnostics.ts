import type { Outcome } from "../../../test/host/conformance/run-script";
import { summaryOf, type ConformanceReport } from "./conformance-report";
import { runAllScripts } from "./run-all-scripts";

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`diagnostics.html has no element with the id "${id}".`);
  return element as T;
}

function sentenceOf(outcome: Outcome): string | null {
  switch (outcome.verdict) {
    case "differs": return `${outcome.title}. Expected ${JSON.stringify(outcome.expected)}, found ${JSON.stringify(outcome.actual)}.`;
    case "failed": return `${outcome.title}. Failed: ${outcome.error}`;
    default: return null;
  }
}

function show(report: ConformanceReport): void {
  const text = JSON.stringify(report, null, 1);
  byId("status").textContent = summaryOf(report.outcomes);
  const list = byId("differences");
  list.replaceChildren(...report.outcomes.flatMap((outcome) => {
    const sentence = sentenceOf(outcome);
    return sentence === null ? [] : [Object.assign(document.createElement("li"), { textContent: sentence })];
  }));
  list.hidden = list.childElementCount === 0;
  byId<HTMLTextAreaElement>("report").value = text;
  byId<HTMLAnchorElement>("save").href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  byId("result").hidden = false;
}

async function run(): Promise<void> {
  const button = byId<HTMLButtonElement>("run");
  const progress = byId<HTMLProgressElement>("progress");
  button.disabled = true;
  progress.hidden = false;
  byId("status").textContent = "Running …";
  try {
    show(await runAllScripts((done, all) => {
      progress.max = all;
      progress.value = done;
    }));
  } catch (error) {
    byId("status").textContent = `The run stopped: ${error instanceof Error ? error.message : String(error)} Open a new workbook and run the scripts again.`;
  } finally {
    button.disabled = false;
    progress.hidden = true;
  }
}

async function copyReport(): Promise<void> {
  const report = byId<HTMLTextAreaElement>("report");
  try {
    await navigator.clipboard.writeText(report.value);
    byId("status").textContent = "The report is on the clipboard.";
  } catch {
    // Some Excels keep the clipboard from add-ins: selected, the text is one Ctrl+C away.
    report.select();
    byId("status").textContent = "Excel does not let this page use the clipboard. The report is selected: press Ctrl+C.";
  }
}

void Office.onReady().then(() => {
  byId("status").textContent = "Ready.";
  byId<HTMLButtonElement>("run").disabled = false;
  byId("run").addEventListener("click", () => void run());
  byId("copy").addEventListener("click", () => void copyReport());
});
