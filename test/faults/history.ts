/** What clients wrote down while they worked: one JSON line before each call, one after it. */

export const commands = ["open", "chunk", "manifest", "commit", "undo", "abort", "status"] as const;
export type Command = (typeof commands)[number];

/** "storm": while faults happen; "settle": every unknown is repeated after healing; "read": nobody writes any more. */
export type Phase = "storm" | "settle" | "read";

/** A line that an import brings, as the books are to hold it. `quantity` is a whole number. */
export interface PlannedLine {
  readonly rowNumber: number;
  readonly id: string;
  readonly customer: string;
  readonly product: string;
  readonly quantity: string;
}

/** Written before the first call of an import. Two clients that share an import plan the same. */
export interface Plan {
  readonly type: "plan";
  readonly tenant: string;
  readonly importId: string;
  readonly lines: readonly PlannedLine[];
  /** All or nothing, with a row that has an error: none of it may be applied. */
  readonly rejected: boolean;
  /** The day on which the client believed to open it, `YYYY-MM-DD`. */
  readonly importDate: string;
}

export interface Invoke {
  readonly type: "invoke";
  readonly op: string;
  /** Microseconds of the machine's monotonic clock, which no fault moves. */
  readonly at: number;
  readonly phase: Phase;
  readonly tenant: string;
  readonly importId: string;
  readonly command: Command;
  /** Of a chunk. */
  readonly number?: number;
  /** Of a chunk's text. */
  readonly digest?: string;
}

/** "unknown": no whole answer came, or one of 500 and above. */
export type Outcome = "ok" | "fail" | "unknown";

export interface Answered {
  readonly state?: string | undefined;
  readonly receipt?: unknown;
  readonly undoReceipt?: unknown;
}

export interface End {
  readonly type: Outcome;
  readonly op: string;
  readonly at: number;
  readonly status: number | null;
  readonly code?: string | undefined;
  readonly answer?: Answered | undefined;
}

/** A moment by both clocks. */
export interface RightTime {
  readonly type: "time";
  readonly at: number;
  /** Milliseconds since 1970. */
  readonly wall: number;
}

/** Written when the servers' clock was right again. */
export interface MovedClock {
  readonly type: "clock";
  readonly from: number;
  readonly until: number;
  /** Milliseconds from the right time. */
  readonly offset: number;
}

/** A server that was started on the data directory of the first, and what came of it. */
export interface SecondServer {
  readonly type: "second";
  readonly directory: string;
  /** The process that holds it. */
  readonly holder: number;
  /** null: it did not end by itself. */
  readonly code: number | null;
  readonly said: string;
  /** The first one's PostgreSQL is the same as before. */
  readonly unharmed: boolean;
}

export type HistoryLine = Plan | Invoke | End | RightTime | MovedClock | SecondServer;

export interface Operation extends Omit<Invoke, "type" | "at"> {
  readonly outcome: Outcome;
  readonly invokedAt: number;
  /** Infinity: the client ended before it knew. */
  readonly endedAt: number;
  readonly status: number | null;
  readonly code?: string | undefined;
  readonly answer?: Answered | undefined;
}

export interface History {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly operations: readonly Operation[];
  /** null: nobody wrote it down. */
  readonly rightTime: RightTime | null;
  readonly movedClocks: readonly MovedClock[];
  readonly secondServers: readonly SecondServer[];
}

/**
 * All clients' lines, and those of the nemesis, as one history.
 * @throws SyntaxError for a line that is no JSON
 */
export function readHistory(files: readonly string[]): History {
  const plans = new Map<string, Plan>();
  const invoked: Invoke[] = [];
  const ends = new Map<string, End>();
  let rightTime: RightTime | null = null;
  const movedClocks: MovedClock[] = [];
  const secondServers: SecondServer[] = [];
  for (const text of files.flatMap((file) => file.split("\n"))) {
    if (text === "") continue;
    const line = JSON.parse(text) as HistoryLine;
    switch (line.type) {
      case "plan": plans.set(line.importId, line); break;
      case "invoke": invoked.push(line); break;
      case "time": rightTime = line; break;
      case "clock": movedClocks.push(line); break;
      case "second": secondServers.push(line); break;
      case "ok":
      case "fail":
      case "unknown": ends.set(line.op, line);
    }
  }
  const operations = invoked.map(({ type: _, at, ...rest }): Operation => {
    const end = ends.get(rest.op);
    return {
      ...rest, invokedAt: at, endedAt: end?.at ?? Infinity, outcome: end?.type ?? "unknown",
      status: end?.status ?? null, code: end?.code, answer: end?.answer,
    };
  });
  return { plans, operations, rightTime, movedClocks, secondServers };
}
