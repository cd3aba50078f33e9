/** Changes what of a text is outside of parts that `quoted` matches, which stay as they are. */
export function outside(text: string, quoted: RegExp, change: (part: string) => string): string {
  let result = "";
  let reached = 0;
  for (const match of text.matchAll(quoted)) {
    result += change(text.slice(reached, match.index)) + match[0];
    reached = match.index + match[0].length;
  }
  return result + change(text.slice(reached));
}
