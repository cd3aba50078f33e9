import { oddName } from "./list-names";

/** How many of the characters that cleaning changes stand in a text. UNICHAR and FIND compare by code, by no language. */
export const oddIn = (text: string): string => `SUMPRODUCT(ISNUMBER(FIND(UNICHAR(${oddName}),${text}))+0)`;

/** Whether a text begins with A–Z or a–z, by code: order by language would take in accented letters. */
export const beginsWithLetter = (cell: string): string => {
  const code = `UNICODE(TRIM(${cell}))`;
  return `OR(AND(${code}>64,${code}<91),AND(${code}>96,${code}<123))`;
};

export const hasDigit = (cell: string): string =>
  `COUNT(${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `FIND(${digit},${cell})`).join(",")})>0`;

/**
 * Whether a text is missing from a list, capitals aside. MATCH reads * ? ~ as wildcards, so they are escaped, and
 * fails above 255 characters, which is why callers cap the length first.
 */
export const missingFrom = (list: string, cell: string): string =>
  `ISNA(MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"~","~~"),"*","~*"),"?","~?"),${list},0))`;

/** A list whose first cell is empty is not loaded. */
export const isUnloaded = (list: string): string => `INDEX(${list},1)=""`;
