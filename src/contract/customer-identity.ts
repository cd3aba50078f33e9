/**
 * Customers are the same when their names differ only in case, blanks and punctuation (RULES.md 3.2):
 * "Acme Inc" is "Acme, Inc.", but neither is "Acme". A name of punctuation only stands for itself.
 */
export function customerIdentity(name: string): string {
  const folded = name.normalize("NFC").toLowerCase();
  const bare = folded.replace(/&/g, " and ").replace(/\p{P}/gu, "").replace(/\s+/gu, " ").trim();
  return bare === "" ? folded : bare;
}
