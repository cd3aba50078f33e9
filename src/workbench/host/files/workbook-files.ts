import type { History } from "../model/history";
import type { Workbook } from "../model/workbook";
import { readCsvFile, writeCsvFile } from "./csv";
import { readXlsx, UnreadableFile } from "./read-xlsx";
import { writeXlsx } from "./write-xlsx";

export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the file does not hold, as words for the person. */
  readonly lost: readonly string[];
}

/** Opening and saving the workbook. The file library is loaded when it is first needed. */
export interface WorkbookFiles {
  /** "xlsx": all of the workbook. "csv": what the active sheet shows. */
  save(kind: "xlsx" | "csv"): Promise<SavedFile>;
  /**
   * Replaces the workbook by the file, .xlsx or .csv by its name, and forgets what could be undone. Returns what could
   * not be read. Throws UnreadableFile with a sentence for the person, and has then changed nothing.
   */
  open(name: string, bytes: Uint8Array): Promise<readonly string[]>;
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function createWorkbookFiles(workbook: Workbook, history: History, changed: () => void): WorkbookFiles {
  const stem = (): string => workbook.name.replace(/\.[^.]*$/, "");
  return {
    async save(kind) {
      if (kind === "csv") return { name: `${stem()}.csv`, mediaType: "text/csv", bytes: await writeCsvFile(workbook), lost: [] };
      return { name: `${stem()}.xlsx`, mediaType: xlsxType, ...(await writeXlsx(workbook)) };
    },
    async open(name, bytes) {
      const lost = await read(workbook, name, bytes);
      history.clear();
      changed();
      return lost;
    },
  };
}

async function read(workbook: Workbook, name: string, bytes: Uint8Array): Promise<readonly string[]> {
  switch (name.replace(/^.*\./, "").toLowerCase()) {
    case "xlsx":
    case "xlsm": return readXlsx(workbook, name, bytes);
    case "csv":
    case "txt":
    case "tsv": await readCsvFile(workbook, name, bytes); return [];
    default: throw new UnreadableFile(`"${name}" is neither an Excel workbook (.xlsx) nor a text with separators (.csv).`);
  }
}
