import { randomInt } from "node:crypto";
import { pairingAlphabet } from "../contract/pairing";

const length = 8;
const lifetime = 2 * 60_000;
const triesAllowed = 5;

/**
 * One-time codes that stand for a token until it is fetched. They live in memory: they die within two
 * minutes, after five wrong tries by anyone, with their first use, and with the process.
 */
export class PairingCodes {
  private readonly codes = new Map<string, { readonly tenantId: string; readonly diesAt: number }>();
  private wrongTries = 0;

  /** @param now milliseconds, so that a test can move the clock */
  constructor(private readonly now: () => number = Date.now) {}

  issue(tenantId: string): string {
    this.dropDead();
    if (this.codes.size === 0) this.wrongTries = 0;
    const code = Array.from({ length }, () => pairingAlphabet[randomInt(pairingAlphabet.length)]).join("");
    this.codes.set(code, { tenantId, diesAt: this.now() + lifetime });
    return code;
  }

  /** The tenant that the code belongs to, once; null for a code that is wrong, used or too old. */
  redeem(code: string): string | null {
    this.dropDead();
    const entry = this.codes.get(code);
    if (entry) {
      this.codes.delete(code);
      return entry.tenantId;
    }
    this.wrongTries += 1;
    if (this.wrongTries >= triesAllowed) {
      this.codes.clear();
      this.wrongTries = 0;
    }
    return null;
  }

  private dropDead(): void {
    for (const [code, { diesAt }] of this.codes) if (diesAt <= this.now()) this.codes.delete(code);
  }
}
