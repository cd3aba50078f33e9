import type { PairingCodes } from "./pairing-codes";
import { defaultTenant } from "./store/migrate";

/**
 * A pane in Excel needs a code, which the terminal gives on Enter; where there is no terminal nothing is offered.
 * @returns ends it
 */
export function offerCodes(codes: PairingCodes, say: (text: string) => void): () => Promise<void> {
  if (!process.stdin.isTTY) return async () => undefined;
  say("  Pair a pane in Excel: press Enter here for a code\n");
  const onEnter = () => void codes.issue(defaultTenant).then(
    (code) => say(`Pairing code: ${code} (valid for two minutes, once)`),
    () => say("There is no pairing code: the database does not answer. Press Enter again in a moment."));
  process.stdin.on("data", onEnter);
  return async () => {
    process.stdin.removeListener("data", onEnter);
    process.stdin.pause();
  };
}
