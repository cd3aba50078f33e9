/** The template that this version speaks of; a change of columns or rules makes a new version. */
export const template = { key: "customer-import", version: 1 } as const;

/** Name of the header that carries the version in both directions. */
export const schemaVersionHeader = "schema-version";

/** Pane and server work together when their versions differ by one at most. */
export function speaksWith(version: number): boolean {
  return Math.abs(version - template.version) <= 1;
}
