import { readFileSync } from "node:fs";
import path from "node:path";
import { startIntake, type RunningIntake } from "../../support/running-intake";
import { putProducts } from "../../support/products";
import { products } from "./lines";

/** The production bundle in a process of its own, over a PostgreSQL that somebody else started. */
export interface ProductServer {
  readonly url: string;
  readonly token: string;
  readonly intake: RunningIntake;
  /** The most memory that the process has held so far, in bytes. */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** @param after goes on with the address, token and certificate of an earlier one, in a new process */
export async function startProduct(databaseUrl: string, after?: ProductServer): Promise<ProductServer> {
  const intake = await startIntake({ env: { DATABASE_URL: databaseUrl }, ...(after ? { after: after.intake } : {}) });
  await putProducts(intake, products);
  return {
    url: intake.pane,
    token: readFileSync(path.join(intake.dataDirectory, "token"), "utf8").trim(),
    intake,
    peakMemory: () => peakOf(intake.process.pid ?? 0),
    stop: async () => void await intake.stop(),
  };
}

function peakOf(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("The peak of a process's memory is read from /proc, which only Linux has.");
  return Number(kilobytes) * 1_024;
}
