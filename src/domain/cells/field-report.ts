import type { Cell } from "../cell";
import type { FieldKey } from "../field-key";
import type { SeverityOf } from "../severity-of";
import { isCleaned, unreadable } from "./cell-text";
import type { FieldReading, Finding, RowFinding } from "./finding";

/** A field's cell as understood, and what its row says of it. After an error nothing is to be concluded from the value. */
export interface FieldReport<T> {
  readonly value: T;
  readonly findings: readonly RowFinding[];
  readonly failed: boolean;
}

const nothing: readonly RowFinding[] = [];
const textCleaned: Finding = { code: "TEXT_CLEANED", params: {} };

/** Reads cells for a field, and stops at what makes any cell unreadable. The value is `fallback` after an error. */
export function reporting<T>(field: FieldKey, fallback: T, severityOf: SeverityOf, read: (cell: Cell) => FieldReading<T>): (cell: Cell) => FieldReport<T> {
  return (cell) => {
    const broken = unreadable(cell);
    const { value, findings: found } = broken === null ? read(cell) : { value: fallback, findings: [broken] };
    const cleaned = broken === null && typeof cell === "string" && isCleaned(field, cell);
    if (found.length === 0 && !cleaned) return { value, findings: nothing, failed: false };
    const findings = cleaned ? [...found, textCleaned] : found;
    const told = findings.map((finding) => rowFinding(finding, field, severityOf));
    const failed = told.some(({ severity }) => severity === "error");
    return { value: failed ? fallback : value, findings: told, failed };
  };
}

export function rowFinding({ code, params, rows }: Finding, field: FieldKey | null, severityOf: SeverityOf): RowFinding {
  const severity = severityOf(code);
  return rows === undefined ? { code, severity, field, params } : { code, severity, field, params, rows };
}
