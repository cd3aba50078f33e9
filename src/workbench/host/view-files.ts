export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the file does not hold, as words for the person. */
  readonly lost: readonly string[];
}

/** Opening and saving the workbook. What reads and writes files is loaded when it is first needed. */
export interface WorkbookFiles {
  /** "xlsx": all of the workbook. "csv": what the active sheet shows. */
  save(kind: "xlsx" | "csv"): Promise<SavedFile>;
  /**
   * Replaces the workbook by the file, .xlsx or .csv by its name, and forgets what could be undone. Returns what could
   * not be read. Throws an error named UnreadableFile with a sentence for the person, and has then changed nothing.
   */
  open(name: string, bytes: Uint8Array): Promise<readonly string[]>;
}
