import type { Settings } from "./environment";
import type { HasSpace } from "./free-space";
import type { VerifySignIn } from "./http/sign-in";
import type { AnsweredRequest } from "./metrics/metrics";
import type { PairingCodes } from "./pairing-codes";
import type { SignInOffers } from "./sign-in-offers";
import type { Database } from "./store/database";

/** What every way of serving stands on. */
export interface Ground {
  readonly settings: Settings;
  readonly db: Database;
  readonly codes: PairingCodes;
  readonly hasSpace: HasSpace;
  /** null: only tokens of our own count. */
  readonly signIn: VerifySignIn | null;
  /** What the pane is told of the issuer; null: nothing, so that a pairing code is its way. */
  readonly offer: SignInOffers | null;
  /** Structured logs. */
  readonly log: { write(line: string): void };
  /** Told of every request that was answered. */
  readonly observe: (request: AnsweredRequest) => void;
  readonly say: (text: string) => void;
  /** What the stop takes back, the last first. */
  readonly undo: (() => Promise<unknown>)[];
  readonly files: SiteFiles;
}

/** Folders of built files. */
export interface SiteFiles {
  readonly pane: string;
  readonly workbench: string;
  /** The folder of office.js, or null. */
  readonly office: string | null;
}
