import texts from "../data/blns.json";

/** The Big List of Naughty Strings (test/data/SOURCES.md). */
export const naughtyTexts: readonly string[] = texts;

/**
 * Neither seen nor blank: control characters, and what Unicode lets programs leave out where they cannot show it. What lies
 * beyond the first 65,536 characters stays, since Excel's own highlighting cannot tell it from other signs.
 */
const hidden = /(?![\u{10000}-\u{10ffff}\ufff0-\ufff8])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const blank = /[\p{Zs}\p{Zl}\p{Zp}\t\n\v\f\r\u0085\u2800]/u;

/** A text as the rule book cleans it, character by character: another way than the product's own. */
export function cleanedByHand(text: string, { keepBlanks = false } = {}): string {
  const kept = [...text.replaceAll("\r\n", "\n")].map((character) => (blank.test(character) ? " " : hidden.test(character) ? "" : character)).join("").normalize("NFC");
  return (keepBlanks ? kept : kept.replace(/ +/g, " ")).replace(/^ +| +$/g, "");
}

/** Whether a text holds anything that nobody sees. */
export const holdsHidden = (text: string): boolean => hidden.test(text);
