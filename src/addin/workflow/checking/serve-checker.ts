import type { CheckerAnswer, CheckerCall } from "./checker-protocol";
import type { SheetChecker } from "./sheet-checker";

/** What to do with each call that comes in from another thread: its answer is sent back. */
export function serveChecker(checker: SheetChecker, send: (answer: CheckerAnswer) => void): (call: CheckerCall) => void {
  return (call) => {
    answer(checker, call).then(
      (value) => send({ id: call.id, value }),
      (error: unknown) => send({ id: call.id, failed: error instanceof Error ? error.name : "unknown error" }),
    );
  };
}

function answer(checker: SheetChecker, call: CheckerCall): Promise<unknown> {
  switch (call.method) {
    case "begin": return checker.begin(...call.input);
    case "add": return checker.add(...call.input);
    case "step": return checker.step(...call.input);
    case "edit": return checker.edit(...call.input);
    case "findings": return checker.findings(...call.input);
    case "marks": return checker.marks(...call.input);
    case "unseen": return checker.unseen(...call.input);
    case "look": return checker.look(...call.input);
    case "settledReading": return checker.settledReading(...call.input);
    case "planImport": return checker.planImport(...call.input);
    case "offersFor": return checker.offersFor(...call.input);
    case "waysFor": return checker.waysFor(...call.input);
    case "allSafe": return checker.allSafe(...call.input);
    case "replaceEverywhere": return checker.replaceEverywhere(...call.input);
    case "chunk": return checker.chunk(...call.input);
  }
}
