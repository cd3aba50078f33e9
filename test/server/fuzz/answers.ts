import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import { problems, type Problem } from "../../../src/contract/problem";
import type { Reply } from "../../support/postgres-api";
import { canary } from "./mutations";
import { problemSchema, type Operation } from "./operations";
import type { Schema } from "./value-of";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const compiled = new Map<Schema, ValidateFunction>();

/** Whether a value is one that the schema allows. */
export function fits(schema: Schema, value: unknown): boolean {
  let validate = compiled.get(schema);
  if (validate === undefined) compiled.set(schema, validate = ajv.compile(schema));
  return validate(value);
}

/** What is wrong with an answer, by the document: nothing, as a rule. */
export function faultsOf({ answers, headers: needed }: Operation, { status, body, headers }: Reply): string[] {
  if (status >= 500) return [`The server failed with ${status}.`];
  const answer = String(status) in answers || status < 400 ? String(status) : "default";
  const missing = needed[answer]?.find((name) => headers[name] === undefined);
  if (missing !== undefined) return [`The header ${missing} of ${status} is missing.`];
  const declared = answers[answer];
  if (declared === undefined) return [`The status ${status} is not declared.`];
  if (declared === null) return body === "" ? [] : ["There is a body where none is declared."];
  const mediaType = String(headers["content-type"] ?? "").split(";")[0];
  if (mediaType !== declared.mediaType) return [`The answer is ${mediaType}, declared is ${declared.mediaType}.`];
  if (!fits(declared.schema, body)) return [`The answer does not fit its schema: ${ajv.errorsText(compiled.get(declared.schema)?.errors)}.`];
  return declared.schema === problemSchema ? problemFaults(body as Problem, status, headers) : [];
}

function problemFaults(problem: Problem, status: number, headers: Reply["headers"]): string[] {
  const { instance: _, ...told } = problem;
  const expected = problems[problem.code];
  return [
    ...(problem.status === status && expected.status === status ? [] : [`${problem.code} came with ${status}.`]),
    ...(problem.type === `urn:intake:problem:${problem.code}` && problem.title === expected.title ? [] : ["Type or title are another code's."]),
    ...(problem.requestId === headers["x-request-id"] ? [] : ["The request id is not the header's."]),
    ...(/^[A-Z0-9].{10,}[.]$/s.test(problem.detail) ? [] : [`The detail is no sentence: ${problem.detail}`]),
    ...(JSON.stringify(told).includes(canary) ? ["A value that was sent comes back."] : []),
  ];
}
