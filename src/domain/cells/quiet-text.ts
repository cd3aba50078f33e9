import { joined } from "../text-key";

/** Beyond these a text is for the general reading to judge. */
const firstPlain = 0x21;
const lastPlain = 0x7e;
const blank = 0x20;
const equals = 0x3d;
const plus = 0x2b;
const at = 0x40;

/**
 * Whether a text is as plain as most are: letters, digits and signs of ASCII with single blanks between, and no more than
 * `most` of them. Cleaning leaves such a text as it is, and no rule about texts says anything of it. Many plain texts
 * (in other scripts) are not found plain here; the general reading then finds nothing either.
 */
export function isQuietText(text: string, most: number): boolean {
  return quietKey(text, most) !== 0;
}

/** The text's key (text-key.ts), since its characters are looked at anyway; 0: it is not quiet. */
export function quietKey(text: string, most: number): number {
  const { length } = text;
  if (length === 0 || length > most) return 0;
  const first = text.charCodeAt(0);
  // A beginning that other programs take for a formula's.
  if (first === equals || first === plus || first === at) return 0;
  let key = length;
  let afterBlank = true;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === blank) {
      if (afterBlank) return 0;
      afterBlank = true;
    } else {
      if (code < firstPlain || code > lastPlain) return 0;
      afterBlank = false;
    }
    key = joined(key, code);
  }
  return afterBlank ? 0 : key;
}
