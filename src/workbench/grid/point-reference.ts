/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a cell that is pointed at goes into a formula: in the place of the one that was pointed at before, or at the
 * caret where a reference may stand. Null where none may.
 */
export function placeToPoint(text: string, caret: number, pointed: Stretch | null): Stretch | null {
  if (!/^[=+-]/.test(text)) return null;
  if (pointed !== null && pointed.end === caret) return pointed;
  const before = text.slice(0, caret);
  const inQuotes = (before.split('"').length - 1) % 2 === 1;
  return !inQuotes && /[-=+*/^&(,;<>:{]\s*$/.test(before) ? { start: caret, end: caret } : null;
}
