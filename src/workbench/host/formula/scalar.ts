/** The codes Excel writes for an error value. */
export type ErrorCode =
  | "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A"
  | "#SPILL!" | "#CALC!" | "#FIELD!" | "#GETTING_DATA" | "#BLOCKED!" | "#CONNECT!" | "#BUSY!" | "#UNKNOWN!";

/** An error value as a cell holds it. There is one object per code, so errors compare by identity. */
export class CellError {
  private static readonly known = new Map<string, CellError>();

  private constructor(readonly code: ErrorCode) {}

  static of(code: ErrorCode): CellError {
    let error = CellError.known.get(code);
    if (!error) {
      error = new CellError(code);
      CellError.known.set(code, error);
    }
    return error;
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds or a formula gives. null is an empty cell, which is not the same as "". */
export type Scalar = number | string | boolean | null | CellError;

export const errorCodes: readonly ErrorCode[] = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
  "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!",
];

/** The error value that a person types as `#N/A`, or null where the text is none. */
export function readErrorCode(text: string): CellError | null {
  const upper = text.toUpperCase();
  const code = errorCodes.find((known) => known === upper);
  return code ? CellError.of(code) : null;
}
