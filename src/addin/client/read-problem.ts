import { z } from "zod";
import type { ApiProblem } from "../workflow/import-api";
import type { Answer } from "./attempt";

/** As much of problem+json as is shown or acted on; another server's codes and a proxy's page get through, too. */
const readableProblemSchema = z.object({
  code: z.string().catch("unexpected"),
  title: z.string().catch(""),
  detail: z.string().catch(""),
  requestId: z.string().nullable().catch(null),
  firstImportId: z.uuid().nullable().catch(null),
  laterImportIds: z.array(z.uuid()).catch([]),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).catch([]),
});

/** Reads a refusal; what is no problem+json is described by its status. */
export function readProblem({ status, text, headers }: Answer): ApiProblem {
  const parsed = readableProblemSchema.safeParse(parseJson(text));
  const problem = parsed.success
    ? parsed.data
    : { code: "unexpected", title: "", detail: "", requestId: null, firstImportId: null, laterImportIds: [], errors: [] };
  return {
    ...problem,
    status,
    title: problem.title === "" ? `The server answered with status ${status}` : problem.title,
    requestId: problem.requestId ?? headers.get("x-request-id"),
  };
}

/** The value of a JSON text, undefined when it is none: no JSON text has that value. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
