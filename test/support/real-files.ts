import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, SheetRow } from "../../src/domain/cell";
import { fieldKeys, type FieldKey } from "../../src/domain/field-key";
import { parseCsv } from "./csv";

type FileRecord = Readonly<Record<string, string>>;

/** The records of a file in test/data as their columns name them. A byte order mark is no part of the first name. */
export function fileRecords(name: string, separator: "," | "\t" = ","): readonly FileRecord[] {
  const text = readFileSync(path.resolve(__dirname, "../data", name), "utf8").replace(/^\ufeff/, "");
  return parseCsv(text, separator);
}

/** Rows of the template from records, by hand: what each field takes from a record. */
export function mapped(records: readonly FileRecord[], fields: Partial<Record<FieldKey, (record: FileRecord, index: number) => Cell>>): SheetRow[] {
  return records.map((record, index): SheetRow => [index + 2, fieldKeys.map((key) => {
    const cell = fields[key]?.(record, index) ?? null;
    return cell === "" ? null : cell;
  })]);
}
