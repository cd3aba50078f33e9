import { bodyDigest } from "./client/body-digest";
import type { CheckerAnswer } from "./workflow/checking/checker-protocol";
import { createChecker } from "./workflow/checking/create-checker";
import { createRemoteChecker } from "./workflow/checking/remote-checker";
import type { SheetChecker } from "./workflow/checking/sheet-checker";

/** A checker in a worker; where the browser has none, in the page itself. */
export function startChecker(): SheetChecker {
  if (typeof Worker === "undefined") return createChecker(bodyDigest);
  return createRemoteChecker(({ answered, lost }) => {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { name: "check-worker" });
    worker.onerror = lost;
    worker.onmessageerror = lost;
    worker.onmessage = ({ data }: MessageEvent<CheckerAnswer>) => answered(data);
    return { send: (call) => worker.postMessage(call), terminate: () => worker.terminate() };
  });
}
