import { limits } from "../../contract/limits";
import { HttpProblem } from "./problem";

const quote = 0x22, backslash = 0x5c;
/** Brackets are above nearly all else that stands outside of strings. */
const lowestBracket = "[".charCodeAt(0);
/** By byte: 1 opens a level, -1 closes one. */
const steps = new Int8Array(256);
for (const opening of "[{") steps[opening.charCodeAt(0)] = 1;
for (const closing of "]}") steps[closing.charCodeAt(0)] = -1;

/** Counts brackets outside of strings; the root is not counted. @throws HttpProblem for a text of JSON that is nested deeper than the limit */
export function refuseDepth(text: Buffer): void {
  const { length } = text;
  let depth = 0;
  for (let at = 0; at < length; at++) {
    const byte = text[at] as number;
    if (byte === quote) at = endOfString(text, at + 1);
    else if (byte >= lowestBracket) {
      depth += steps[byte] as number;
      if (depth > limits.jsonDepth + 1) throw new HttpProblem("malformed", `The body is nested deeper than ${limits.jsonDepth} levels.`);
    }
  }
}

/** Where its closing quote stands, or the end of the text. */
function endOfString(text: Buffer, start: number): number {
  const { length } = text;
  let at = start;
  for (; at < length; at++) {
    const byte = text[at];
    if (byte === quote) break;
    if (byte === backslash) at++;
  }
  return at;
}
