import { performance } from "node:perf_hooks";
import type { Cell, SheetRow } from "../../../src/domain/cell";
import type { Engine } from "../../../src/domain/engine";
import { sheetRows, textEntries, typedEntries } from "./data";
import { handWritten, typeofEveryCell } from "./hand-written";
import { badCells, basics, check } from "./intake";
import { ajvRows, copied, reactSpreadsheetImport, rsiBadCells, zodRows, type RsiRow } from "./peers";

declare const gc: (() => void) | undefined;

/** What is measured of a contestant: milliseconds of one run each. `known`: the whole once more, for one that keeps something at its rows. */
export type Measured = "whole" | "known" | "oneCell" | "thousandCells";

export interface Contestant {
  /** How many bad cells it finds; null where it looks for none. */
  readonly badCells: number | null;
  readonly runs: Partial<Readonly<Record<Measured, () => Promise<number>>>>;
}

/** Everyone who takes part, with rows of its own. */
export const contestants = {
  typeof: async (count: number): Promise<Contestant> => {
    const { rows } = sheetRows(count);
    return { badCells: null, runs: { whole: timed(() => typeofEveryCell(rows)) } };
  },
  hand: async (count: number): Promise<Contestant> => {
    const { rows } = sheetRows(count);
    return { badCells: handWritten(rows).length, runs: { whole: timed(() => handWritten(rows)) } };
  },
  ajv: async (count: number): Promise<Contestant> => {
    const [ajv, typed] = [ajvRows(), typedEntries(sheetRows(count).rows)];
    return { badCells: ajv(typed), runs: { whole: timed(() => ajv(typed)) } };
  },
  zod: async (count: number): Promise<Contestant> => {
    const [zod, typed] = [zodRows(), typedEntries(sheetRows(count).rows)];
    return { badCells: zod(typed), runs: { whole: timed(() => zod(typed)) } };
  },
  rsi: rsiContestant,
  basics: async (count: number): Promise<Contestant> => {
    const { rows } = sheetRows(count);
    return { badCells: badCells(basics(rows)), runs: { whole: timed(() => basics(rows)) } };
  },
  engine: async (count: number): Promise<Contestant> => {
    const { rows } = sheetRows(count);
    const engine = check(rows);
    return {
      badCells: badCells(engine.issues()),
      runs: {
        whole: timed(() => { engine.replaceAll(rows); engine.issues(); }),
        oneCell: async () => editing(engine, rows),
        thousandCells: async () => pasting(engine, rows),
      },
    };
  },
};

export type ContestantName = keyof typeof contestants;

/**
 * It checks the whole when rows come in from the step before (UploadFlow.js), and gives each an index then; its grid's edits name
 * the rows that changed. Rows that it knows it checks as a whole only after some were deleted.
 */
async function rsiContestant(count: number): Promise<Contestant> {
  const rsi = reactSpreadsheetImport();
  const entries = textEntries(sheetRows(count).rows);
  let checked = await rsi(copied(entries));
  const checking = async (incoming: RsiRow[]) => {
    // It does not pay for what was done to bring the rows.
    gc?.();
    const started = performance.now();
    checked = await rsi(incoming);
    return performance.now() - started;
  };
  const changing = async (places: readonly number[], change: () => void) => {
    change();
    const started = performance.now();
    checked = await rsi(checked, [...places]);
    return performance.now() - started;
  };
  return {
    badCells: rsiBadCells(checked),
    runs: {
      whole: () => checking(copied(entries)),
      known: () => checking(checked),
      oneCell: () => changing([5], () => { checked[5] = { ...checked[5], id: newId("edit", 5) }; }),
      thousandCells: () => changing(pastedInto(count), () => {
        pastedInto(count).forEach((into, from) => { checked[into] = { ...checked[into], ...entries[from], id: newId("paste", into) }; });
      }),
    },
  };
}

function timed(run: () => unknown): () => Promise<number> {
  return async () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };
}

const editsPerRun = 20;

/** Milliseconds of one edit of one cell, up to what is said now of every row that it changed. */
function editing(engine: Engine, rows: readonly SheetRow[]): number {
  const changed = Array.from({ length: editsPerRun }, (_, edit) => withId(rows[edit % rows.length], newId("edit", edit)));
  const started = performance.now();
  for (const row of changed) changes(engine, [row]);
  return (performance.now() - started) / editsPerRun;
}

/** All ten cells of a hundred rows: those of other rows, under an ID of their own. */
function pasting(engine: Engine, rows: readonly SheetRow[]): number {
  const changed = pastedInto(rows.length).map((into, from): SheetRow => {
    const row = rows[into];
    if (row === undefined) throw new Error("There is no such row.");
    return [row[0], withId(rows[from], newId("paste", into))[1]];
  });
  const started = performance.now();
  changes(engine, changed);
  return performance.now() - started;
}

function pastedInto(count: number): readonly number[] {
  return Array.from({ length: 100 }, (_, index) => Math.floor(count / 2) + index);
}

/** What a pane asks of the engine when cells changed. */
function changes(engine: Engine, rows: readonly SheetRow[]): number {
  let issues = 0;
  for (const rowNumber of engine.edit(rows).rows ?? []) issues += engine.issuesOf(rowNumber).length;
  return issues + engine.summary().lines;
}

function newId(what: string, place: number): string {
  return `${what}-${performance.now()}-${place}`;
}

function withId(row: SheetRow | undefined, id: string): SheetRow {
  if (row === undefined) throw new Error("There is no such row.");
  const [rowNumber, cells] = row;
  return [rowNumber, [id, ...cells.slice(1)] satisfies Cell[]];
}
