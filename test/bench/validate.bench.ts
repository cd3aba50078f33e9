/**
 * How fast the engine checks, beside react-spreadsheet-import, zod, ajv and a loop written by hand, on the same rows of
 * which about 2 % of the cells are bad. All find the same bad cells. Each runs in a process of its own, in turns with the
 * others. `BENCH_SIZE=small` takes a hundredth of the rows.
 */
import { spawnSync } from "node:child_process";
import { interleaveAsync, median, report, small } from "./measure";
import { checkAlone, type Alone } from "./validate/alone";
import type { ContestantName } from "./validate/contestants";
import { sheetRows } from "./validate/data";
import { installPeers } from "./validate/peers";
import { serve, serving, startContestant, type Remote } from "./validate/remote";

const rounds = small ? 3 : 11;
/** A pane that has been open for a while has been typed and pasted into; so have the peers. So many runs make their code as fast as it gets. */
const warmUps = small ? 2 : 100;
type Lone = "rsi" | "hand" | "intake";
const sizes = small ? { tenth: 100, usual: 1_000, large: 10_000 } : { tenth: 10_000, usual: 100_000, large: 1_000_000 };

async function measure(): Promise<void> {
  installPeers();
  const planted = sheetRows(sizes.usual).badCells;
  const start = async (who: ContestantName, count = sizes.usual): Promise<Remote> => {
    const remote = await startContestant(who, count);
    if (count === sizes.usual && remote.badCells !== null) agree(planted, { [who]: remote.badCells });
    return remote;
  };
  const usual = {
    typeof: await start("typeof"), hand: await start("hand"), ajv: await start("ajv"), zod: await start("zod"), rsi: await start("rsi"),
    basics: await start("basics"), engine: await start("engine"),
  };
  const whole = await interleaveAsync([
    { name: "typeof of every cell", run: () => usual.typeof.run("whole") },
    { name: "by hand", run: () => usual.hand.run("whole") },
    { name: "ajv", run: () => usual.ajv.run("whole") },
    { name: "zod", run: () => usual.zod.run("whole") },
    { name: "react-spreadsheet-import", run: () => usual.rsi.run("whole") },
    { name: "react-spreadsheet-import, rows it knows", run: () => usual.rsi.run("known") },
    { name: "intake", run: () => usual.basics.run("whole") },
    { name: "intake, whole rule book", run: () => usual.engine.run("whole") },
  ], rounds);
  for (const who of ["typeof", "hand", "ajv", "zod", "basics"] as const) usual[who].stop();

  const tenth = await start("engine", sizes.tenth);
  const large = await start("engine", sizes.large);
  const firstPaste = await usual.engine.run("thousandCells");
  for (let round = 0; round < warmUps; round++) {
    for (const contestant of [usual.rsi, usual.engine]) await contestant.run("thousandCells");
    for (const contestant of [usual.rsi, tenth, usual.engine, large]) await contestant.run("oneCell");
  }
  const single = await interleaveAsync([
    { name: "react-spreadsheet-import, one cell", run: () => usual.rsi.run("oneCell") },
    { name: "intake, one cell", run: () => usual.engine.run("oneCell") },
    { name: "intake, one cell, a tenth of the rows", run: () => tenth.run("oneCell") },
    { name: "intake, one cell, ten times the rows", run: () => large.run("oneCell") },
    { name: "react-spreadsheet-import, 1,000 cells", run: () => usual.rsi.run("thousandCells") },
    { name: "intake, 1,000 cells", run: () => usual.engine.run("thousandCells") },
  ], rounds);
  for (const remote of [usual.rsi, usual.engine, tenth, large]) remote.stop();
  tell(planted, new Map([...whole, ...single, ["intake, 1,000 cells for the first time", firstPaste]]));
}

function tell(planted: number, warm: ReadonlyMap<string, number>): void {
  const cold = inTurns(["rsi", "hand", "intake"], small ? 1 : 5, sizes.usual, 0);
  const large = inTurns(["rsi", "intake"], small ? 1 : 3, sizes.large, sizes.usual);
  const all = new Map([
    ...warm,
    ["react-spreadsheet-import, cold", cold.rsi.ms], ["by hand, cold", cold.hand.ms], ["intake, cold", cold.intake.ms],
    ["react-spreadsheet-import, ten times the rows", large.rsi.ms], ["intake, ten times the rows", large.intake.ms],
  ]);
  process.stdout.write(`${sizes.usual} rows, ${planted} bad cells. Memory above the data of ten times as many: `
    + `${megabytes(large.rsi.bytes)} MB react-spreadsheet-import, ${megabytes(large.intake.bytes)} MB intake.\n`);
  const ratio = (a: string, b: string) => (all.get(a) ?? NaN) / (all.get(b) ?? NaN);
  report("validate", all, {
    basic_vs_rsi_warm_100k: ratio("react-spreadsheet-import", "intake"),
    basic_vs_rsi_cold_100k: ratio("react-spreadsheet-import, cold", "intake, cold"),
    basic_vs_zod_100k: ratio("zod", "intake"),
    basic_time_over_hand_100k: ratio("intake", "by hand"),
    hand_over_typeof_100k: ratio("by hand", "typeof of every cell"),
    basic_vs_rsi_1m: ratio("react-spreadsheet-import, ten times the rows", "intake, ten times the rows"),
    memory_over_rsi_1m: large.intake.bytes / large.rsi.bytes,
    full_vs_rsi_basic_100k: ratio("react-spreadsheet-import", "intake, whole rule book"),
    edit_vs_rsi_100k: ratio("react-spreadsheet-import, one cell", "intake, one cell"),
    edit_1m_over_10k: ratio("intake, one cell, ten times the rows", "intake, one cell, a tenth of the rows"),
    paste1000_vs_rsi_100k: ratio("react-spreadsheet-import, 1,000 cells", "intake, 1,000 cells"),
  });
}

/** Runs them in processes of their own, one after the other, several times. */
function inTurns<Who extends Lone>(all: readonly Who[], times: number, count: number, warmUp: number): Record<Who, Alone> {
  const runs = new Map<Who, Alone[]>(all.map((who) => [who, []]));
  for (let turn = 0; turn < times; turn++) for (const [who, own] of runs) own.push(alone(who, count, warmUp));
  const middle = ([who, own]: [Who, Alone[]]): [Who, Alone] =>
    [who, { ms: median(own.map(({ ms }) => ms)), bytes: median(own.map(({ bytes }) => bytes)), badCells: own[0]?.badCells ?? NaN }];
  const medians = [...runs].map(middle);
  const [first] = medians;
  for (const [who, { badCells }] of medians) agree(first?.[1].badCells ?? NaN, { [who]: badCells });
  return Object.fromEntries(medians) as Record<Who, Alone>;
}

function alone(who: Lone, count: number, warmUp: number): Alone {
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", process.argv[1] ?? "", who, String(count), String(warmUp)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`${who} failed on ${count} rows (${status}).`);
  return JSON.parse(stdout) as Alone;
}

function agree(expected: number, found: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(found)) {
    if (count !== expected) throw new Error(`${name} finds ${count} bad cells, not ${expected}.`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}

const [who, count, warmUp] = process.argv.slice(2);
if (who === undefined) void measure();
else if (who === serving) void serve(count as ContestantName, Number(warmUp));
else void checkAlone(who, Number(count), Number(warmUp)).then((result) => process.stdout.write(JSON.stringify(result)));
