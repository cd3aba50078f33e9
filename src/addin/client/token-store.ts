import type { TokenStore } from "../workflow/ports";
import { createKeptText } from "./kept-text";

/**
 * The token in memory, and for a reload of the pane in session storage, which ends with the window. Excel gives a
 * partition key where storage is shared between sites (`Office.context.partitionKey`).
 */
export function createTokenStore(storage: () => Storage, partitionKey: string | undefined): TokenStore {
  return createKeptText(storage, `${partitionKey ?? ""}intake.token`);
}
