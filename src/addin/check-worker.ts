import { bodyDigest } from "./client/body-digest";
import type { CheckerCall } from "./workflow/checking/checker-protocol";
import { createChecker } from "./workflow/checking/create-checker";
import { serveChecker } from "./workflow/checking/serve-checker";

/** The thread in which rows are checked, so that the pane's own stays free. */
const receive = serveChecker(createChecker(bodyDigest), (answer) => self.postMessage(answer));
self.onmessage = ({ data }: MessageEvent<CheckerCall>) => receive(data);
