import type { TokenStore } from "../workflow/ports";
import { createKeptText } from "./kept-text";

export interface PaneTokens extends TokenStore {
  /** Takes the token of a sign-in in place of any other, in memory alone: it ends with the page. */
  hold(token: string): void;
}

/**
 * A paired token is in memory, and for a reload of the pane in session storage, which ends with the window. Excel gives a
 * partition key where storage is shared between sites (`Office.context.partitionKey`).
 */
export function createTokenStore(storage: () => Storage, partitionKey: string | undefined): PaneTokens {
  const paired = createKeptText(storage, `${partitionKey ?? ""}intake.token`);
  let signedIn: string | null = null;
  return {
    read: () => signedIn ?? paired.read(),
    write(token) {
      signedIn = null;
      paired.write(token);
    },
    hold(token) {
      paired.write(null);
      signedIn = token;
    },
  };
}
