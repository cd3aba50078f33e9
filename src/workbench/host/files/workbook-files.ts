import type { History } from "../model/history";
import type { Workbook } from "../model/workbook";
import type { WorkbookFiles } from "../view";
import { readCsvFile, writeCsvFile } from "./csv";
import { readXlsx, UnreadableFile } from "./read-xlsx";
import { writeXlsx } from "./write-xlsx";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function createWorkbookFiles(workbook: Workbook, history: History, changed: () => void): WorkbookFiles {
  const stem = (): string => workbook.name.replace(/\.[^.]*$/, "");
  return {
    async save(kind) {
      if (kind === "csv") return { name: `${stem()}.csv`, mediaType: "text/csv", bytes: await writeCsvFile(workbook), lost: [] };
      const file = { name: `${stem()}.xlsx`, mediaType: xlsxType, ...(await writeXlsx(workbook)) };
      workbook.saved();
      return file;
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
