import { problems, type ProblemCode } from "../../../src/contract/problem";
import type { Reply } from "../../support/postgres-api";
import type { ModelImport } from "./tenant";

/** What the model says of an answer: its status and what its body holds at least. */
export interface Expected {
  readonly status: number;
  readonly body?: object;
}

export const ok = (body?: object, status = 200): Expected => ({ status, ...(body === undefined ? {} : { body }) });

export function refusal(code: ProblemCode, more: object = {}): Expected {
  return { status: problems[code].status, body: { code, ...more } };
}

/** null: the import can be found. */
export function lost({ state }: ModelImport): Expected | null {
  if (state === "none") return refusal("not-found");
  return state === "expired" ? refusal("expired") : null;
}

export function expectAnswer({ status, body }: Reply, expected: Expected): void {
  // The server's own words are in the message when a test fails.
  expect({ status, body: body as unknown }).toMatchObject(expected);
}
