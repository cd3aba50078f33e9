import type { CheckerAnswer, CheckerCall } from "./checker-protocol";
import { CheckerError, type SheetChecker } from "./sheet-checker";

/** A thread with a checker in it. */
export interface CheckerThread {
  send(call: CheckerCall): void;
  /** Ends it, whatever it is doing. */
  terminate(): void;
}

/** What a thread tells. */
export interface ThreadListener {
  answered(answer: CheckerAnswer): void;
  /** It has ended by itself. */
  lost(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A checker in a thread of its own, which is started when it is first needed. Where the thread ends by itself, or its checker
 * fails, everything that waits for it ends with a CheckerError, and the next call starts another.
 */
export function createRemoteChecker(start: (listener: ThreadListener) => CheckerThread): SheetChecker {
  let thread: CheckerThread | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function startThread(): CheckerThread {
    const started: CheckerThread = start({
      lost() {
        if (thread === started) giveUp("ended");
      },
      answered(answer) {
        if (thread !== started) return;
        if ("failed" in answer) return giveUp(answer.failed);
        waiting.get(answer.id)?.resolve(answer.value);
        waiting.delete(answer.id);
      },
    });
    return started;
  }

  /** What a checker holds after it failed half-way cannot be trusted. */
  function giveUp(reason: string): void {
    thread?.terminate();
    thread = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new CheckerError({ cause: reason }));
  }

  /** Both sides are of one build, so an answer is what the method promises. */
  function ask<Method extends keyof SheetChecker>(method: Method, ...input: Parameters<SheetChecker[Method]>): ReturnType<SheetChecker[Method]> {
    const id = ++lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread ??= startThread();
      thread.send({ id, method, input } as CheckerCall);
    });
    return answer as ReturnType<SheetChecker[Method]>;
  }

  return {
    begin: (settings) => ask("begin", settings),
    add: (rows) => ask("add", rows),
    step: () => ask("step"),
    edit: (rows) => ask("edit", rows),
    findings: (request) => ask("findings", request),
    marks: (painting) => ask("marks", painting),
    unseen: (issues) => ask("unseen", issues),
    look: (rows) => ask("look", rows),
    settledReading: () => ask("settledReading"),
    planImport: (products) => ask("planImport", products),
    offersFor: (issue) => ask("offersFor", issue),
    waysFor: (code) => ask("waysFor", code),
    allSafe: () => ask("allSafe"),
    replaceEverywhere: (field, value, after) => ask("replaceEverywhere", field, value, after),
    chunk: (number) => ask("chunk", number),
  };
}
