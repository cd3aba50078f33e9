const sentences = {
  ActivityLimitReached: "Activity limit has been reached.",
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "There's a conflict with the merged range.",
  NonBlankCellOffSheet: "New cells can't be inserted: that would push cells that hold something off the end of the worksheet.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

/** The codes of Excel.ErrorCodes that this host answers with. */
export type ApiErrorCode = keyof typeof sentences;

/** A failure that the add-in is told of, with Excel's code and sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(readonly code: ApiErrorCode, message: string = sentences[code]) {
    super(message);
  }
}
