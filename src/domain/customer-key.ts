import { idKey } from "./salesforce-id";

const legalWords = new Set([
  "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd", "limited", "plc", "gmbh",
  "ag", "kg", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "aps", "pty", "pte", "kk",
]);

/** Most names: no accents, no punctuation, and single blanks. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Signs that tell names apart, unlike commas, dots and dashes: "AT&T" is not "ATT", nor "C#" "C". */
const punctuation = /(?![&#%@*])\p{P}/gu;

const accountId = /^001[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/;

/** Salesforce tells accounts apart by capitals and by single letters, so their IDs are no names to compare. */
export function isSalesforceAccount(name: string): boolean {
  return name.startsWith("001") && accountId.test(name);
}

/**
 * Customers are one when their names differ only in case, blanks and punctuation (RULES.md 3.2): "Acme Inc" is
 * "Acme, Inc.", but neither is "Acme". A name of nothing but punctuation stands for itself,
 * an account's ID for both of its forms.
 */
export function customerIdentity(name: string): string {
  if (isSalesforceAccount(name)) return idKey(name);
  if (plain.test(name)) return name.toLowerCase().replaceAll(" ", "");
  const folded = fold(name);
  const bare = folded.replace(punctuation, "").replace(/\s+/g, "");
  return bare === "" ? folded : bare;
}

/** What similar names share, for warnings: accents, "&" and the words for a company's legal form do not count. */
export function customerKey(name: string): string {
  if (isSalesforceAccount(name)) return idKey(name);
  if (plain.test(name)) return keyOfPlain(name.toLowerCase());
  const bare = fold(name).normalize("NFD").replace(/\p{M}/gu, "").replace(/&/g, " and ").replace(/\p{P}/gu, "");
  const words = bare.split(/\s+/).filter((word) => word !== "");
  if (words[0] === "the" && words.length > 1) words.shift();
  while (words.length > 1 && legalWords.has(words[words.length - 1] ?? "")) words.pop();
  return words.length === 0 ? fold(name) : words.join(" ");
}

/** The same for words with single blanks between them, without making texts of them. */
function keyOfPlain(name: string): string {
  let key = name.startsWith("the ") ? name.slice(4) : name;
  for (let at = key.lastIndexOf(" "); at > 0 && legalWords.has(key.slice(at + 1)); at = key.lastIndexOf(" ")) key = key.slice(0, at);
  return key;
}

/** Upper case first, so that "ß" equals "SS" and both forms of sigma are one. */
function fold(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase();
}
