/** The place where a page ended, as the next request names it; in base64url, so that nobody takes it for something to build by hand. */
export function cursorOf(key: string): string {
  return Buffer.from(key).toString("base64url");
}

/** "" for the first page. PostgreSQL takes no NUL in a text, and no key holds one. */
export function keyOfCursor(cursor: string | undefined): string {
  return cursor === undefined ? "" : Buffer.from(cursor, "base64url").toString("utf8").replaceAll("\0", "");
}

/** null: the page was not full, so it is the last one. */
export function nextCursor(rows: readonly { readonly key: string }[], limit: number): string | null {
  const last = rows[rows.length - 1];
  return last !== undefined && rows.length === limit ? cursorOf(last.key) : null;
}
