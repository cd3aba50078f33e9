import { fork, type ChildProcess } from "node:child_process";
import { systemClock } from "../../src/addin/client/system-clock";
import { ImportInHand } from "./import-in-hand";
import { planImport } from "./import-plan";
import { moveClock } from "./moved-clock";
import { Random, seedFor } from "./random";
import { HistoryFile, RecordingCaller } from "./recording-caller";
import { roleArguments } from "./roles";

/** What a client does in one run. */
export interface ClientWork {
  readonly baseUrl: string;
  readonly token: string;
  readonly tenant: string;
  readonly seed: number;
  /** From 0. */
  readonly index: number;
  /** Clients that have it in common share some imports. */
  readonly sharedSeed: number;
  /** Of imports that clients share, who would otherwise open one with two dates. */
  readonly importDate: string;
  readonly historyFile: string;
}

/** A client as a process of its own, which is told what to do next. */
export interface ClientProcess {
  readonly child: ChildProcess;
  /** Moves the clock that the client goes by, in milliseconds from the right time. */
  setClock(offset: number): void;
  /** Begins random imports, which go on until it is told to settle. */
  begin(work: ClientWork): void;
  /** Resolves when it has asked again, or read, all that there is. */
  go(phase: "settle" | "read"): Promise<void>;
}

export function startClient(): ClientProcess {
  const child = fork(process.argv[1] ?? "", roleArguments("client", {}), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return {
    child,
    begin: (work) => void child.send(work),
    setClock: (offset) => void child.send({ offset }),
    go: (phase) => new Promise((resolve, reject) => {
      const onEnd = (code: number | null) => reject(new Error(`A client ended with ${code} where it should ${phase}.`));
      child.once("exit", onEnd);
      child.once("message", () => {
        child.removeListener("exit", onEnd);
        resolve();
      });
      child.send(phase);
    }),
  };
}

/** What such a process does, for as long as it is there. */
export async function workAsTold(): Promise<void> {
  const told = new Orders();
  process.on("message", (order: Order | { readonly offset: number }) => {
    if (typeof order === "object" && "offset" in order) moveClock(order.offset);
    else told.add(order);
  });
  process.on("disconnect", () => process.exit(0));
  for (;;) {
    const work = await told.next();
    if (typeof work === "string") throw new Error(`A client was told to ${work} before it had begun.`);
    await workOn(work, told);
  }
}

type Order = ClientWork | "settle" | "read";

/** Orders that have come, one after the other. */
class Orders {
  private readonly come: Order[] = [];
  private wake: () => void = () => undefined;

  add(order: Order): void {
    this.come.push(order);
    this.wake();
  }

  get isWaiting(): boolean {
    return this.come.length > 0;
  }

  async next(): Promise<Order> {
    while (this.come.length === 0) await new Promise<void>((resolve) => { this.wake = resolve; });
    return this.come.shift() as Order;
  }
}

/** Random imports while faults happen, then the truth about each. */
async function workOn({ seed, sharedSeed, index, tenant, importDate, historyFile, ...connection }: ClientWork, told: Orders): Promise<void> {
  const random = new Random(seedFor(seed, index));
  const history = new HistoryFile(historyFile);
  const caller = new RecordingCaller({ ...connection, tenant, name: `c${index}` }, history);
  const hands: ImportInHand[] = [];
  let shared = 0;

  const begin = () => {
    const copyOf = random.chance(0.12) ? hands.findLast(({ plan }) => !plan.copy && !plan.plan.rejected)?.plan : undefined;
    const joint = copyOf === undefined && random.chance(0.3);
    // Of one seed the same import, whichever client plans it.
    const plan = joint
      ? planImport(new Random(seedFor(sharedSeed, shared += 1)), { tenant, label: `joint${shared}`, importDate })
      : planImport(random, { tenant, label: `c${index}i${hands.length}`, importDate: systemClock.today(), copyOf });
    history.write(plan.plan);
    const hand = new ImportInHand(plan, caller, random);
    hands.push(hand);
    return hand;
  };

  while (!told.isWaiting) {
    const running = hands.filter(({ over }) => !over);
    const hand = running.length === 0 || (running.length < 3 && random.chance(0.3)) ? begin() : random.pick(running);
    await hand.step();
    await new Promise((resolve) => setTimeout(resolve, random.whole(0, 25)));
  }
  await told.next();
  caller.phase = "settle";
  for (const hand of hands) await hand.settle();
  process.send?.("settled");
  await told.next();
  caller.phase = "read";
  for (const hand of hands) await hand.read();
  history.close();
  process.send?.("has read");
}
