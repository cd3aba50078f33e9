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

export type HistoryLine = Plan | Invoke | End;

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
}

/**
 * All clients' lines as one history.
 * @throws SyntaxError for a line that is no JSON
 */
export function readHistory(files: readonly string[]): History {
  const plans = new Map<string, Plan>();
  const invoked: Invoke[] = [];
  const ends = new Map<string, End>();
  for (const text of files.flatMap((file) => file.split("\n"))) {
    if (text === "") continue;
    const line = JSON.parse(text) as HistoryLine;
    if (line.type === "plan") plans.set(line.importId, line);
    else if (line.type === "invoke") invoked.push(line);
    else ends.set(line.op, line);
  }
  const operations = invoked.map(({ type: _, at, ...rest }): Operation => {
    const end = ends.get(rest.op);
    return {
      ...rest, invokedAt: at, endedAt: end?.at ?? Infinity, outcome: end?.type ?? "unknown",
      status: end?.status ?? null, code: end?.code, answer: end?.answer,
    };
  });
  return { plans, operations };
}
