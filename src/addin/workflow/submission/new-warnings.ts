import type { Issue } from "../../../domain/issue";
import type { ServerWarnings } from "../import-api";

/** Warnings by which the server asks again, since the books changed: those that it did not have then. */
export function newWarnings(now: ServerWarnings, then: ServerWarnings): readonly Issue[] {
  const told = new Set(then.listed.map(saidOf));
  return now.listed.filter((issue) => !told.has(saidOf(issue)));
}

/** The server keeps the names of values in an order of its own. */
function saidOf({ code, rowNumber, field, params }: Issue): string {
  return JSON.stringify([code, rowNumber, field, Object.entries(params).sort()]);
}
