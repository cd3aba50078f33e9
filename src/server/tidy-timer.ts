import { tidyUp } from "./imports/retention";
import type { Database } from "./store/database";
import { sweepErased } from "./store/sweep";

const hour = 3_600_000;

/**
 * Tidies up at the start and every hour.
 * @param adminUrl signs in as the owner of the tables
 * @param failed is told of an error; the next hour tries again
 * @returns ends it, after a round that is on its way
 */
export function startTidying(db: Database, adminUrl: string, failed: (error: Error) => void): () => Promise<void> {
  let round = Promise.resolve();
  const tidy = async () => {
    await tidyUp(db, new Date());
    await sweepErased(adminUrl);
  };
  const begin = () => { round = tidy().catch(failed); };
  begin();
  const timer = setInterval(begin, hour);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
