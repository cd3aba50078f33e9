/** The records of a separated text with a header line (RFC 4180), by column name. */
export function parseCsv(text: string, separator: "," | "\t" = ","): Record<string, string>[] {
  const [header = [], ...records] = rowsOf(text, separator);
  return records.map((fields) => Object.fromEntries(header.map((name, column) => [name, fields[column] ?? ""])));
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) { row.push(field); field = ""; }
    else if (character === "\n") { row.push(field); rows.push(row); row = []; field = ""; }
    else if (character !== "\r") field += character;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
