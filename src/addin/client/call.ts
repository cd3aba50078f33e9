import type { ApiOutcome, CallOptions } from "../workflow/import-api";
import type { TokenStore } from "../workflow/ports";
import { schemaVersionHeader, template } from "../../contract/schema-version";
import { attempt, type Answer, type AttemptInit } from "./attempt";
import { pause } from "./pause";
import { readProblem } from "./read-problem";
import type { Renew } from "./issuer";
import { mayRepeat, retryAfterOf, waitBefore, type RetryPolicy } from "./retry-policy";
import { SignsOfLife } from "./signs-of-life";

export interface CallRequest {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** "none" for the call that gets the token. */
  readonly token?: "none";
  /** Not repeated: its second answer would differ from its first. */
  readonly once?: true;
  /** Silence is no reason to repeat it at once: the caller asks first what came of it. */
  readonly askedAfter?: true;
  /** Problem codes that the caller deals with although repeating might help. */
  readonly ownCodes?: readonly string[];
}

export interface Caller {
  /** An absolute origin without a path. */
  readonly baseUrl: string;
  readonly tokens: TokenStore;
  /** Gets another token for one that was refused; left out where that takes the user. */
  readonly renew?: Renew;
  readonly patient: RetryPolicy;
  readonly brief: RetryPolicy;
}

/** Refusals that the next try may get round: a body hurt on its way, another request that is about to end. */
const passingCodes = new Set(["digest-mismatch", "in-progress"]);

/**
 * Makes one call of the API and repeats it while that may help. All answers below 400 are ok.
 * Where no answer comes the server is asked whether it is there: one that works on a call for long is waited for, and all repetitions of a
 * call find the work of the first.
 * Nothing of it is logged: headers hold the token, bodies the customers' data.
 */
export async function call(caller: Caller, request: CallRequest, options: CallOptions = {}): Promise<ApiOutcome<Answer>> {
  const { signal, onWaiting } = options;
  const policy = options.brief === true ? caller.brief : caller.patient;
  const signs = new SignsOfLife(policy, onWaiting);
  const time = {
    timeout: policy.timeout, bytesPerSecond: policy.bytesPerSecond,
    async isThere() {
      if (request.once === true || request.askedAfter === true || signs.worksTooLong || !(await answersOthers(caller.baseUrl, policy, signal))) return false;
      signs.heard();
      return true;
    },
  };
  let renewed = false;
  for (;;) {
    if (isCancelled(signal)) return { kind: "cancelled" };
    const token = request.token === "none" ? null : caller.tokens.read();
    if (token === null && request.token !== "none") return { kind: "sign-in", reason: "first-time" };

    signs.begin();
    const answer = await attempt(caller.baseUrl + request.path, attemptInit(request, token), time, signal);
    let outcome = answer === null ? null : readOutcome(answer, request);
    if (outcome?.value.kind === "sign-in" && token !== null && !renewed) {
      const end = await caller.renew?.(token) ?? "ended";
      renewed = end === "renewed";
      // With the new token at once; another token that is refused is no matter of time.
      if (renewed) continue;
      if (end === "unreachable") outcome = { ...outcome, passing: true };
    }
    if (outcome !== null && !outcome.passing) {
      signs.answered();
      return outcome.value;
    }
    if (isCancelled(signal)) return { kind: "cancelled" };
    if (outcome?.value.kind === "problem" && outcome.value.problem.code === "in-progress") signs.heard();

    // A refusal that does not pass is told as what it is; silence and busyness as no answer.
    const lastWord: ApiOutcome<Answer> =
      outcome !== null && answer !== null && !mayRepeat(answer.status) ? outcome.value : { kind: "unreachable" };
    const asked = answer === null ? null : retryAfterOf(answer.headers);
    if (request.once === true || signs.patienceIsOver) return lastWord;
    if (asked !== null && asked > policy.longestRetryAfter) return lastWord;
    const wait = Math.max(asked ?? 0, waitBefore(signs.repeat(), policy, Math.random()));
    if (!(await pause(wait, signal))) return { kind: "cancelled" };
  }
}

// A function, since the compiler would hold a signal that was not aborted once for one that never is.
function isCancelled(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Whether the server answers at all, by the question that costs it least. Over a full line even that takes its time. */
async function answersOthers(baseUrl: string, { timeout, bytesPerSecond }: RetryPolicy, signal: AbortSignal | undefined): Promise<boolean> {
  const time = { timeout, bytesPerSecond, isThere: async () => false };
  const answer = await attempt(`${baseUrl}/healthz`, { method: "GET", headers: { accept: "application/json" }, body: null }, time, signal);
  return answer?.status === 200;
}

function attemptInit({ method, body, headers }: CallRequest, token: string | null): AttemptInit {
  return {
    method,
    body: body ?? null,
    headers: {
      ...headers,
      accept: "application/json, application/problem+json",
      [schemaVersionHeader]: String(template.version),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  };
}

/** `passing`: the same request may get another answer later. */
function readOutcome(
  answer: Answer, { token, ownCodes = [] }: CallRequest,
): { readonly passing: boolean; readonly value: ApiOutcome<Answer> } {
  if (answer.status < 400) return { passing: false, value: { kind: "ok", value: answer } };
  if (answer.status === 401 && token !== "none") return { passing: false, value: { kind: "sign-in", reason: "refused" } };
  const problem = readProblem(answer);
  const passing = !ownCodes.includes(problem.code) && (mayRepeat(answer.status) || passingCodes.has(problem.code));
  return { passing, value: { kind: "problem", problem } };
}
