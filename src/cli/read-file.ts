import { readFile } from "node:fs/promises";
import path from "node:path";
import type { GridFile } from "./grid";
import { readCsvGrid } from "./read-csv";
import { readWorkbook } from "./read-workbook";
import { systemCode } from "./system-error";
import { exitCodes, ToldError } from "./told-error";

export interface ReadFile extends GridFile {
  readonly bytes: Uint8Array;
}

/** Reads an .xlsx or a CSV file. Throws ToldError where there is none, or it is something else. */
export async function readGridFile(file: string): Promise<ReadFile> {
  const name = path.basename(file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ToldError(`"${file}" could not be read (${systemCode(cause) ?? "unknown reason"}).`, exitCodes.usage, { cause });
  });
  const read = readerOf(file);
  return Promise.resolve(read(name, bytes)).then((grids) => ({ ...grids, bytes }), (cause: unknown) => {
    throw new ToldError(`"${file}" is not what its name says. Save it again in Excel as .xlsx or as CSV UTF-8, then try that.`, exitCodes.usage, { cause });
  });
}

function readerOf(file: string): (name: string, bytes: Uint8Array) => Promise<GridFile> {
  switch (path.extname(file).toLowerCase()) {
    case ".xlsx":
    case ".xlsm": return readWorkbook;
    case ".csv":
    case ".tsv":
    case ".txt": return async (name, bytes) => ({ name, date1904: false, grids: [readCsvGrid(bytes)] });
    default: throw new ToldError(`"${file}" is neither .xlsx nor .csv. Save it as one of these in Excel, then try that.`, exitCodes.usage);
  }
}
