import type { z } from "zod";
import type { ApiOutcome, ApiProblem } from "../workflow/import-api";
import type { Answer } from "./attempt";
import { parseJson } from "./read-problem";

/** Takes from an answer what the schema names and ignores the rest, as newer servers say more. */
export function readAnswer<T, Out>(
  outcome: ApiOutcome<Answer>, schema: z.ZodType<T>, take: (value: T, answer: Answer) => Out,
): ApiOutcome<Out> {
  if (outcome.kind !== "ok") return outcome;
  const parsed = schema.safeParse(parseJson(outcome.value.text));
  return parsed.success ? { kind: "ok", value: take(parsed.data, outcome.value) } : unreadable(outcome.value);
}

/** Something answers in the server's place, such as the sign-in page of a network. */
export function unreadable({ status, headers }: Answer): { kind: "problem"; problem: ApiProblem } {
  return {
    kind: "problem",
    problem: {
      status,
      code: "unreadable-answer",
      title: "The server's answer could not be read",
      detail: "The answer is not what the import API says. Check the address, and whether this network asks for a sign-in of its own.",
      requestId: headers.get("x-request-id"),
      firstImportId: null, laterImportIds: [], errors: [],
    },
  };
}
