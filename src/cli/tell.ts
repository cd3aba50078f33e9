import type { Io } from "./io";

/** The answer of a command: lines for people, or a value as JSON for programs. */
export function tell(io: Io, json: boolean, value: object, lines: readonly string[]): void {
  if (json) io.out(JSON.stringify(value, null, 2));
  else for (const line of lines) io.out(line);
}
