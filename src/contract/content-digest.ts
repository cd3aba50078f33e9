import { canonicalRow, compareIdKeys } from "../domain/canonical";
import type { PurchaseLine } from "../domain/purchase-line";

/**
 * What the content digest is made of, byte for byte: the canonical rows without an error, in the order
 * of their ID keys (by UTF-16 code units), each followed by a line feed, in UTF-8. Row numbers are no
 * part of it, so the same rows in another order are the same content. An import without rows hashes
 * no bytes. The digest is SHA-256 of this, written as in digest.ts.
 */
export function contentText(lines: readonly PurchaseLine[]): string {
  const ordered = [...lines].sort(compareIdKeys);
  return ordered.map((line) => `${canonicalRow(line)}\n`).join("");
}
