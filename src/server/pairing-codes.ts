import { createHash, randomInt } from "node:crypto";
import { pairingAlphabet } from "../contract/pairing";
import type { Database } from "./store/database";
import { insertPairingCode, redeemPairingCode } from "./store/pairing";

const length = 8;
const lifetime = 2 * 60_000;

/**
 * One-time codes that stand for a token until it is fetched, at any server of the database, which keeps their SHA-256 only.
 * They die within two minutes, after five wrong tries by anyone, and with their first use.
 */
export class PairingCodes {
  /** @param now so that a test can move the clock */
  constructor(private readonly db: Database, private readonly now: () => Date = () => new Date()) {}

  async issue(tenantId: string): Promise<string> {
    const code = Array.from({ length }, () => pairingAlphabet[randomInt(pairingAlphabet.length)]).join("");
    const diesAt = new Date(this.now().getTime() + lifetime);
    await this.db.asTenant(tenantId, (tx) => insertPairingCode(tx, tenantId, hashOf(code), diesAt));
    return code;
  }

  /** The tenant that the code belongs to, once; null for a code that is wrong, used or too old. */
  redeem(code: string): Promise<string | null> {
    return this.db.asNobody((tx) => redeemPairingCode(tx, hashOf(code), this.now()));
  }
}

function hashOf(code: string): Buffer {
  return createHash("sha256").update(code).digest();
}
