import { fail, type Failed, type Reader } from "./reader";

const labelLimit = 100;

/** Takes the quoted label out of one entry. `body` is the rest of the entry, trimmed. */
export function readLabel(
  reader: Reader, part: string,
): { readonly label: string | null; readonly body: string } | Failed {
  const open = part.indexOf('"');
  const close = open < 0 ? -1 : part.indexOf('"', open + 1);
  if (close < 0) return { label: null, body: part };
  const label = part.slice(open + 1, close).replace(/\s+/g, " ").trim();
  const body = `${part.slice(0, open)} ${part.slice(close + 1)}`.trim();
  if (label === "" || label.length > labelLimit || body.includes('"')) {
    return fail(reader, "SCH_BAD_WHEN", part, { part });
  }
  return { label, body };
}
