import { tidyUp } from "./imports/retention";
import type { Database } from "./store/database";

const hour = 3_600_000;

/**
 * Tidies up at the start and every hour.
 * @param failed is told of an error; the next hour tries again
 * @returns ends it, after a round that is on its way
 */
export function startTidying(db: Database, failed: (error: Error) => void): () => Promise<void> {
  let round = Promise.resolve();
  const tidy = () => { round = tidyUp(db, new Date()).catch(failed); };
  tidy();
  const timer = setInterval(tidy, hour);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
