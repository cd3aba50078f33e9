import { WorkbookError, type WorkbookReason } from "../workflow/ports";

const reasonsByCode: Readonly<Record<string, WorkbookReason>> = {
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

/** The `code` of an error of Office.js, or null for any other error. */
export function officeErrorCode(error: unknown): string | null {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : null;
  return typeof code === "string" ? code : null;
}

/** What Office.js threw, in the port's terms. Messages of Office.js may hold cell values, so they stay in `cause`. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return new WorkbookError(reasonsByCode[officeErrorCode(error) ?? ""] ?? "unexpected", { cause: error });
}

/** Older Excel on the web answers a too large request with one of these instead of the code that says so. */
export function mayBeSize(error: unknown): boolean {
  const code = officeErrorCode(error);
  return toWorkbookError(error).reason === "too-large" || code === "GeneralException" || code === "InternalError";
}
