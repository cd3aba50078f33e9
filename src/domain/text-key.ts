/** Of texts that follow one another, as IDs do, the keys do, too, and then lie side by side in memory. */
const multiplier = 31;
const lastAscii = 0x7f;
const capitals = { first: 0x41, last: 0x5a, toSmall: 0x20 };

/** A whole 32-bit number, equal for equal texts, and nearly always another for others. */
export function textKey(text: string): number {
  let key = text.length;
  for (let index = 0; index < text.length; index++) key = joined(key, text.charCodeAt(index));
  return key;
}

/** The same for texts that differ in capitals only; it makes no text of its own. */
export function caselessKey(text: string): number {
  let key = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > lastAscii) return caselessKeyOfOther(text);
    key = joined(key, code >= capitals.first && code <= capitals.last ? code + capitals.toSmall : code);
  }
  return key;
}

/** Capitals of other scripts may have small letters of another length. */
function caselessKeyOfOther(text: string): number {
  let key = 0;
  for (const character of text.toLowerCase()) key = joined(key, character.codePointAt(0) ?? 0);
  return key;
}

/** The key of a text with one more character. */
export function joined(key: number, code: number): number {
  return Math.imul(key, multiplier) + code | 0;
}
