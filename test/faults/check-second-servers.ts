import type { SecondServer } from "./history";
import type { Violation } from "./violation";

/** It has to end by itself, to say who holds the directory, and to leave the database to that one. */
export function checkSecondServers(seconds: readonly SecondServer[]): Violation[] {
  return seconds.flatMap(({ code, said, holder, directory, unharmed }): Violation[] => {
    const sentence = `Another Intake server (process ${holder}) holds ${directory}. Stop it, or name another directory in INTAKE_DATA.`;
    const wrong = [
      ...(code === 1 ? [] : [`It ended with ${code}.`]), ...(said.includes(sentence) ? [] : ["It did not say who holds the directory."]),
      ...(said.includes("Starting PostgreSQL") ? ["It began to start PostgreSQL."] : []), ...(unharmed ? [] : ["The first one's PostgreSQL is gone."]),
    ];
    return wrong.length === 0 ? [] : [{ kind: "second-server", importId: "", text: wrong.join(" ") }];
  });
}
