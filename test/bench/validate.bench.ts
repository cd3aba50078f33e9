/**
 * How fast the engine checks, beside react-spreadsheet-import, zod, ajv and a loop written by hand, on the same rows of
 * which about 2 % of the cells are bad. All find the same bad cells. `BENCH_SIZE=small` takes a hundredth of the rows.
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { Cell, SheetRow } from "../../src/domain/cell";
import { interleaveAsync, median, report } from "./measure";
import { checkAlone, type Alone } from "./validate/alone";
import { sheetRows, textEntries, typedEntries } from "./validate/data";
import { handWritten, typeofEveryCell } from "./validate/hand-written";
import { badCells, basics, check } from "./validate/intake";
import { ajvRows, copied, installPeers, reactSpreadsheetImport, rsiBadCells, zodRows, type RsiRow } from "./validate/peers";

const small = process.env.BENCH_SIZE === "small";
const rounds = small ? 3 : 7;
/** A pane that has been open for a while has pasted before; the peer has checked its rows by then, too. */
const warmUps = 20;
const sizes = small ? { tenth: 100, usual: 1_000, large: 10_000 } : { tenth: 10_000, usual: 100_000, large: 1_000_000 };

async function measure(): Promise<void> {
  installPeers();
  const { rows, badCells: planted } = sheetRows(sizes.usual);
  const rsi = reactSpreadsheetImport();
  const zod = zodRows();
  const ajv = ajvRows();
  const entries = textEntries(rows);
  const typed = typedEntries(rows);
  agree(planted, {
    intake: badCells(basics(rows)), "intake, whole rule book": badCells(check(rows).issues()), "react-spreadsheet-import": rsiBadCells(await rsi(copied(entries))),
    zod: zod(typed), ajv: ajv(typed), "by hand": handWritten(rows).length,
  });

  let checkedByRsi: RsiRow[] = await rsi(copied(entries));
  const whole = await interleaveAsync([
    { name: "typeof of every cell", run: timed(() => typeofEveryCell(rows)) },
    { name: "by hand", run: timed(() => handWritten(rows)) },
    { name: "ajv", run: timed(() => ajv(typed)) },
    { name: "zod", run: timed(() => zod(typed)) },
    { name: "react-spreadsheet-import", run: async () => { checkedByRsi = await rsi(checkedByRsi); } },
    { name: "intake", run: timed(() => basics(rows)) },
    { name: "intake, whole rule book", run: timed(() => check(rows)) },
  ], rounds);

  // Only now, so that no check of all rows had to make its way through a heap full of other sheets.
  const engine = check(rows);
  const tenthEngine = check(sheetRows(sizes.tenth).rows);
  const largeEngine = check(sheetRows(sizes.large).rows);
  const edits = 20;
  // All ten cells of each: those of other rows, under an ID of their own.
  const pasted = Array.from({ length: 100 }, (_, index) => ({ into: Math.floor(rows.length / 2) + index, from: index }));
  const paste = (): number => {
    const changed = pasted.map(({ into, from }) => pastedRow(rows[into], rows[from], `paste-${performance.now()}-${into}`));
    const started = performance.now();
    changes(engine, changed);
    return performance.now() - started;
  };
  for (let round = 0; round < warmUps; round++) paste();
  const single = await interleaveAsync([
    { name: "react-spreadsheet-import, one cell", run: async () => {
      checkedByRsi[5] = { ...checkedByRsi[5], id: `edit-${performance.now()}` };
      checkedByRsi = await rsi(checkedByRsi, [5]);
    } },
    { name: "intake, one cell", run: async () => editing(engine, rows, edits) },
    { name: "intake, one cell, a tenth of the rows", run: async () => editing(tenthEngine, rows, edits) },
    { name: "intake, one cell, ten times the rows", run: async () => editing(largeEngine, rows, edits) },
    { name: "react-spreadsheet-import, 1,000 cells", run: async () => {
      for (const { into, from } of pasted) checkedByRsi[into] = { ...checkedByRsi[into], ...entries[from], id: `paste-${performance.now()}-${into}` };
      checkedByRsi = await rsi(checkedByRsi, pasted.map(({ into }) => into));
    } },
    { name: "intake, 1,000 cells", run: async () => paste() },
  ], rounds);

  const cold = inTurns(small ? 1 : 5, sizes.usual, 0);
  const large = inTurns(small ? 1 : 3, sizes.large, sizes.usual);
  const all = new Map([
    ...whole, ...single,
    ["react-spreadsheet-import, cold", cold.rsi.ms], ["intake, cold", cold.intake.ms],
    ["react-spreadsheet-import, ten times the rows", large.rsi.ms], ["intake, ten times the rows", large.intake.ms],
  ]);
  process.stdout.write(`${rows.length} rows, ${planted} bad cells. Memory above the data of ten times as many: `
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

function timed(run: () => unknown): () => Promise<number> {
  return async () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };
}

/** Milliseconds of one edit of one cell, up to what is said now of every row that it changed. */
function editing(engine: ReturnType<typeof check>, rows: readonly SheetRow[], edits: number): number {
  const changed = Array.from({ length: edits }, (_, edit) => withId(rows[edit % rows.length], `edit-${performance.now()}-${edit}`));
  const started = performance.now();
  for (const row of changed) changes(engine, [row]);
  return (performance.now() - started) / edits;
}

/** What a pane asks of the engine when cells changed. */
function changes(engine: ReturnType<typeof check>, rows: readonly SheetRow[]): number {
  let issues = 0;
  for (const rowNumber of engine.edit(rows).rows ?? []) issues += engine.issuesOf(rowNumber).length;
  return issues + engine.summary().lines;
}

function withId(row: SheetRow | undefined, id: string): SheetRow {
  if (row === undefined) throw new Error("There is no such row.");
  const [rowNumber, cells] = row;
  return [rowNumber, [id, ...cells.slice(1)] satisfies Cell[]];
}

/** The cells of another row in the place of this one. */
function pastedRow(into: SheetRow | undefined, from: SheetRow | undefined, id: string): SheetRow {
  if (into === undefined) throw new Error("There is no such row.");
  return [into[0], withId(from, id)[1]];
}

/** Runs both in processes of their own, one after the other, several times. */
function inTurns(times: number, count: number, warmUp: number): Record<"rsi" | "intake", Alone> {
  const runs: Record<"rsi" | "intake", Alone[]> = { rsi: [], intake: [] };
  for (let turn = 0; turn < times; turn++) {
    for (const who of ["rsi", "intake"] as const) runs[who].push(alone(who, count, warmUp));
  }
  agree(runs.rsi[0]?.badCells ?? NaN, { intake: runs.intake[0]?.badCells ?? NaN });
  const middle = (all: readonly Alone[]): Alone =>
    ({ ms: median(all.map(({ ms }) => ms)), bytes: median(all.map(({ bytes }) => bytes)), badCells: all[0]?.badCells ?? NaN });
  return { rsi: middle(runs.rsi), intake: middle(runs.intake) };
}

function alone(who: "rsi" | "intake", count: number, warmUp: number): Alone {
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
else void checkAlone(who, Number(count), Number(warmUp)).then((result) => process.stdout.write(JSON.stringify(result)));
