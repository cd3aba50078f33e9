import type { RetryPolicy } from "./retry-policy";

/** What a call knows of its server while it waits. Times are those of a clock that nobody sets (F29). */
export class SignsOfLife {
  private readonly startedAt = performance.now();
  private heardAt = this.startedAt;
  private isSilent = false;
  /** Attempts in a row that ended without any sign, also of this one. */
  private silentTries = 0;

  /** @param onWaiting told true when the server has become silent, false when it is heard again */
  constructor(private readonly policy: RetryPolicy, private readonly onWaiting: ((silent: boolean) => void) | undefined) {}

  begin(): void {
    this.silentTries += 1;
  }

  /** It works on the call, or answers others meanwhile. */
  heard(): void {
    this.heardAt = performance.now();
    this.silentTries = 0;
    this.tell(false);
  }

  /** Before the wait that comes before the next try; how many of those there were without a sign. */
  repeat(): number {
    if (this.silentTries > 0) this.tell(true);
    return Math.max(this.silentTries, 1);
  }

  answered(): void {
    this.tell(false);
  }

  /** Whether a server that is there, and has not answered, is waited for any more. */
  get worksTooLong(): boolean {
    return performance.now() - this.startedAt >= this.policy.longestWork;
  }

  get patienceIsOver(): boolean {
    const { patience, longestWork } = this.policy;
    const now = performance.now();
    return now - this.heardAt >= patience || now - this.startedAt >= Math.max(patience, longestWork);
  }

  private tell(silent: boolean): void {
    if (silent !== this.isSilent) this.onWaiting?.(silent);
    this.isSilent = silent;
  }
}
