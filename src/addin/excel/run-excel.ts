import { WorkbookError } from "../workflow/ports";
import { toWorkbookError } from "./workbook-errors";

/** In big workbooks a sync may never resolve (office-js issues 6150, 6678), so waiting has an end. */
const answerWithinMs = 30_000;

export interface RunOptions {
  /** "wait": Excel queues the batch until the user leaves the cell; "fail": WorkbookError "editing". */
  readonly whileEditing: "wait" | "fail";
}

/**
 * Runs one batch against the workbook.
 * @throws WorkbookError for whatever Office.js throws, with that as its cause
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = { whileEditing: "wait" },
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: options.whileEditing === "wait" }, batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * `context.sync()` that gives up after 30 seconds.
 * @throws WorkbookError "unanswered"
 */
export async function answered(context: Excel.RequestContext): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WorkbookError("unanswered")), answerWithinMs);
  });
  try {
    await Promise.race([context.sync(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
