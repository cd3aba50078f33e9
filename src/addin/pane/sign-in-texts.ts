import type { Access, SignInFailure } from "../workflow/access-state";
import type { Failure } from "../workflow/problem";
import type { StartWords } from "../words/pane-words";

/** Where a sign-in stands; null: there is nothing to say of it. */
export function signInText({ trying }: Access, { signIn }: StartWords): string | null {
  switch (trying.step) {
    case "idle": return null;
    case "waiting": return signIn.waiting;
    case "failed": return failureText(trying.failure, signIn);
  }
}

function failureText(failure: SignInFailure, words: StartWords["signIn"]): string {
  return failure.kind === "failed" ? words.windowFailed(failure.code) : words.failures[failure.kind];
}

/** The submission waits for nothing but a connection, which the note about the sign-in tells of, too. */
export function isToldBySignIn(failure: Failure, { trying }: Access): boolean {
  return failure.kind === "sign-in" && trying.step !== "idle";
}
