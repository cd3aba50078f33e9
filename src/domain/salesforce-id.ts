const prefixes = new Set(
  ["001", "006", "00k", "00o", "01t", "02i", "0q0", "0ql", "800", "801", "802", "810", "811"],
);
const lastAscii = 0x7f;
const suffixAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/**
 * What an ID is compared by (RULES.md 3.1.1): itself, or for the 18-character form of a Salesforce ID its
 * first 15 characters with the capitals that the last three tell. `id` is cleaned; the result is composed.
 */
export function idKey(id: string): string {
  return (id.length === 18 ? restore(id) : null) ?? (isAscii(id) ? id : id.normalize("NFC"));
}

/** The 18-character form as it should be, where the capitals of the first 15 are not those that its suffix tells; else null. */
export function withLostCapitals(id: string): string | null {
  const key = id.length === 18 ? restore(id) : null;
  return key === null || id.startsWith(key) ? null : key + salesforceSuffix(key);
}

/** Whether an ID begins as the Salesforce records do that a purchase line may come from. */
export function hasSalesforcePrefix(id: string): boolean {
  return prefixes.has(id.slice(0, 3).toLowerCase());
}

/** The three characters that make 18 of a 15-character Salesforce ID. */
export function salesforceSuffix(id15: string): string {
  let suffix = "";
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let position = 0; position < 5; position++) {
      if (/[A-Z]/.test(id15.charAt(block + position))) bits |= 1 << position;
    }
    suffix += suffixAlphabet.charAt(bits);
  }
  return suffix;
}

/** Such a text is composed already. */
function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > lastAscii) return false;
  return true;
}

/** null: not a Salesforce ID, or its suffix says that digits are capitals. */
function restore(id: string): string | null {
  if (!/^[0-9A-Za-z]{18}$/.test(id) || !hasSalesforcePrefix(id)) return null;
  let key = "";
  for (let index = 0; index < 15; index++) {
    const bits = suffixAlphabet.indexOf(id.charAt(15 + Math.floor(index / 5)).toUpperCase());
    if (bits < 0) return null;
    const capital = (bits & (1 << (index % 5))) !== 0;
    const character = id.charAt(index);
    if (capital && !/[A-Za-z]/.test(character)) return null;
    key += capital ? character.toUpperCase() : character.toLowerCase();
  }
  return key;
}
