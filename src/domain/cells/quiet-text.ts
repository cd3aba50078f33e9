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
  const { length } = text;
  if (length === 0 || length > most) return false;
  const first = text.charCodeAt(0);
  // A beginning that other programs take for a formula's.
  if (first === equals || first === plus || first === at) return false;
  let afterBlank = true;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === blank) {
      if (afterBlank) return false;
      afterBlank = true;
    } else {
      if (code < firstPlain || code > lastPlain) return false;
      afterBlank = false;
    }
  }
  return !afterBlank;
}
