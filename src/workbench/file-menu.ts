import type { WorkbookFiles } from "./host/view";
import { byId, make } from "./dom";
import { openMenu } from "./grid/menu";

interface Parts {
  readonly files: WorkbookFiles;
  /** Called once another workbook has taken the place of this one: add-ins start anew, as in Excel. */
  opened(): void;
  focusGrid(): void;
  say(problem: string | null): void;
}

/** The File menu, with Ctrl+O and Ctrl+S: opens a file in place of the workbook, saves the workbook as one. */
export function createFileMenu({ files, opened, focusGrid, say }: Parts): void {
  const button = byId("file");
  const name = byId("workbook-name");
  const chooser = make("input", { type: "file", accept: ".xlsx,.xlsm,.csv,.tsv,.txt", hidden: "" });
  button.after(chooser);

  async function save(kind: "xlsx" | "csv"): Promise<void> {
    const saved = await files.save(kind);
    const address = URL.createObjectURL(new Blob([new Uint8Array(saved.bytes)], { type: saved.mediaType }));
    make("a", { href: address, download: saved.name }).click();
    // The download has begun by then; the address is no longer needed.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say(saved.lost.length === 0 ? null : `${saved.name} does not hold ${saved.lost.join("; ")}.`);
  }

  async function open(file: File): Promise<void> {
    const lost = await files.open(file.name, new Uint8Array(await file.arrayBuffer()));
    name.textContent = file.name;
    opened();
    say(lost.length === 0 ? null : `${file.name} has what this page does not know: ${lost.join("; ")}.`);
  }

  /** Whatever goes wrong is said, in the words of the failure where it has some for a person. */
  function attempt(work: Promise<void>): void {
    work.catch((error: unknown) => {
      const isUnreadable = error instanceof Error && error.name === "UnreadableFile";
      say(isUnreadable ? error.message : "The file could not be read or written. Nothing has changed.");
      if (!isUnreadable) throw error;
    }).finally(focusGrid).catch((error: unknown) => reportError(error));
  }

  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (file) attempt(open(file));
    chooser.value = "";
  });
  button.addEventListener("click", () => {
    const { left, bottom } = button.getBoundingClientRect();
    openMenu("File", [
      [{ label: "Open a file …", hint: "Ctrl+O", run: () => chooser.click() }],
      [
        { label: "Save as an Excel workbook (.xlsx)", hint: "Ctrl+S", run: () => attempt(save("xlsx")) },
        { label: "Save this sheet as text (.csv)", run: () => attempt(save("csv")) },
      ],
    ], left, bottom + 2, focusGrid);
  });
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "s" && key !== "o") return;
    event.preventDefault();
    if (key === "s") attempt(save("xlsx"));
    else chooser.click();
  });
}
