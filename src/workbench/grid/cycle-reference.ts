/** A text with the part that is selected in it, as of a text field. */
export interface EditedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const reference = /\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_.(])/g;

/** Excel's order for F4: A1, $A$1, A$1, $A1. */
const order: readonly (readonly [string, string])[] = [["", ""], ["$", "$"], ["", "$"], ["$", ""]];

/** F4 in a formula: fixes the row and the column of the references that the caret or the selection touches, each time another way. */
export function cycleReference({ text, start, end }: EditedText): EditedText {
  if (!text.startsWith("=")) return { text, start, end };
  const touched = [...text.matchAll(reference)].filter((match) => match.index <= end && match.index + match[0].length >= start && !/[A-Za-z0-9_.$]/.test(text[match.index - 1] ?? ""));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return { text, start, end };
  const from = first.index;
  const to = last.index + last[0].length;
  const fixed = text.slice(from, to).replace(reference, cycled);
  return { text: text.slice(0, from) + fixed + text.slice(to), start: touched.length > 1 ? from : from + fixed.length, end: from + fixed.length };
}

function cycled(written: string): string {
  const [, column = "", letters = "", row = "", digits = ""] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(written) ?? [];
  const at = order.findIndex(([ofColumn, ofRow]) => ofColumn === column && ofRow === row);
  const [nextColumn, nextRow] = order[(at + 1) % order.length] ?? ["", ""];
  return `${nextColumn}${letters}${nextRow}${digits}`;
}
