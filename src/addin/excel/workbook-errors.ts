import { WorkbookError } from "../workflow/ports";

type Reason = WorkbookError["reason"];

const reasonsByCode: Readonly<Record<string, Reason>> = {
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

const sentences: Readonly<Record<Reason, string>> = {
  gone: "The sheet or its table is not in the workbook any more. Insert the template again, or undo the deletion.",
  editing: "A cell is being edited. Press Enter to finish it, then try again.",
  protected: "The sheet or the workbook is protected. Remove the protection, then try again.",
  "too-large": "Excel could not hand over that many cells at once.",
  unanswered: "Excel is not answering. If you are editing a cell, press Enter; then try again.",
  unsupported: "This version of Excel lacks a function that Intake needs. Use Excel 2021 or later.",
  unexpected: "Excel reported an error.",
};

/** The `code` of an error of Office.js, or null for any other error. */
export function officeErrorCode(error: unknown): string | null {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : null;
  return typeof code === "string" ? code : null;
}

export function workbookError(reason: Reason, cause?: unknown): WorkbookError {
  return new WorkbookError(reason, sentences[reason], { cause });
}

/** What Office.js threw, in the port's terms. Messages of Office.js may hold cell values, so they stay in `cause`. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return workbookError(reasonsByCode[officeErrorCode(error) ?? ""] ?? "unexpected", error);
}

/** Older Excel on the web answers a too large request with one of these instead of the code that says so. */
export function mayBeSize(error: unknown): boolean {
  const code = officeErrorCode(error);
  return toWorkbookError(error).reason === "too-large" || code === "GeneralException" || code === "InternalError";
}
