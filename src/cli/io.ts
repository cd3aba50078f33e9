import type { RetryPolicy } from "../addin/client/retry-policy";
import type { Clock } from "../addin/workflow/clock";

/** What a command has of the world around it. */
export interface Io {
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** The folder for what is remembered between commands. */
  readonly stateFolder: string;
  /** How long a silent server is asked again. */
  readonly retry: RetryPolicy;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** A line on standard output: the answer. */
  out(line: string): void;
  /** A line on standard error: everything else. */
  err(line: string): void;
}
