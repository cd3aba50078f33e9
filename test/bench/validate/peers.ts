/** The peers, each called as it is published, with the basic rules said in its own way. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import nodeModule from "node:module";
import path from "node:path";
import type { Ajv } from "ajv";
import type { z as zod } from "zod";
import type { Entry } from "./data";
import { idLimit, isoDate, orBlank, productIds, scheduleText, wholeNumber } from "./basic-rules";
import { keys } from "./data";

const folder = path.resolve("test/bench");

/** Installs what test/bench/package.json names, once. */
export function installPeers(): void {
  if (existsSync(path.join(folder, "node_modules/.package-lock.json"))) return;
  process.stderr.write("Installing the peers in test/bench …\n");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) throw new Error("The peers could not be installed: npm ci in test/bench failed.");
}

function load<Module>(name: string): Module {
  return nodeModule.createRequire(path.join(folder, "package.json"))(name) as Module;
}

export type RsiRow = Entry<string> & { __index?: string; __errors?: Record<string, unknown> | null };
type RsiValidation =
  | { rule: "required" | "unique"; level?: "error"; errorMessage?: string }
  | { rule: "regex"; value: string; errorMessage: string };
type RsiCheck = (
  data: RsiRow[], fields: { key: string; validations: RsiValidation[] }[], rowHook?: undefined, tableHook?: undefined, changed?: number[],
) => Promise<RsiRow[]>;

/** What react-spreadsheet-import runs when data come in, and with the rows that changed when a cell was edited. */
export function reactSpreadsheetImport(): (data: RsiRow[], changed?: number[]) => Promise<RsiRow[]> {
  const { addErrorsAndRunHooks } = load<{ addErrorsAndRunHooks: RsiCheck }>(
    "react-spreadsheet-import/dist-commonjs/steps/ValidationStep/utils/dataMutations.js");
  const pattern = (value: string, errorMessage: string): RsiValidation => ({ rule: "regex", value, errorMessage });
  const limit = pattern(`^.{0,${idLimit}}$`, "Too long.");
  const fields = [
    { key: "id", validations: [{ rule: "required" }, { rule: "unique" }, limit] },
    { key: "customer", validations: [{ rule: "required" }, limit] },
    { key: "opportunity", validations: [limit] },
    { key: "product", validations: [{ rule: "required" }, pattern(`^$|^(?:${productIds.join("|")})$`, "Choose a product.")] },
    { key: "quantity", validations: [{ rule: "required" }, pattern(orBlank(wholeNumber), "Enter a number.")] },
    { key: "billingDate", validations: [pattern(orBlank(isoDate), "Enter a date.")] },
    { key: "bookingDate", validations: [pattern(orBlank(isoDate), "Enter a date.")] },
    { key: "renewal", validations: [pattern("^$|^(?:true|false)$", "TRUE or FALSE.")] },
    { key: "customBilling", validations: [pattern(orBlank(scheduleText), "Enter a schedule.")] },
    { key: "customRevRecognition", validations: [pattern(orBlank(scheduleText), "Enter a schedule.")] },
  ] satisfies { key: string; validations: RsiValidation[] }[];
  return (data, changed) => addErrorsAndRunHooks(data, fields, undefined, undefined, changed);
}

export function rsiBadCells(rows: readonly RsiRow[]): number {
  return rows.reduce((sum, row) => sum + Object.keys(row.__errors ?? {}).length, 0);
}

type Typed = Entry<string | number | boolean>;

/** One schema, one `safeParse` for each row, and a set for the IDs, which a schema of one row cannot compare. Answers the number of bad cells. */
export function zodRows(): (rows: readonly Typed[]) => number {
  const { z } = load<{ z: typeof zod }>("zod");
  const date = z.string().regex(isoDate).optional();
  const schedule = z.string().regex(scheduleText).optional();
  const schema = z.object({
    id: z.string().min(1).max(idLimit), customer: z.string().min(1).max(idLimit), opportunity: z.string().max(idLimit).optional(),
    product: z.enum(productIds as [string, ...string[]]), quantity: z.number().positive().max(1e12), billingDate: date, bookingDate: date,
    renewal: z.boolean().optional(), customBilling: schedule, customRevRecognition: schedule,
  });
  return (rows) => {
    let flagged = 0;
    for (const row of rows) {
      const { error } = schema.safeParse(row);
      if (error !== undefined) flagged += error.issues.length;
    }
    return flagged + repeatedIds(rows);
  };
}

/** As zod, with a compiled JSON schema. */
export function ajvRows(): (rows: readonly Typed[]) => number {
  const { default: Compiler } = load<{ default: typeof Ajv }>("ajv");
  const text = { type: "string", maxLength: idLimit };
  const date = { type: "string", pattern: isoDate.source };
  const schedule = { type: "string", pattern: scheduleText.source };
  const check = new Compiler({ allErrors: true }).compile({
    type: "object", required: ["id", "customer", "product", "quantity"],
    properties: {
      id: text, customer: text, opportunity: text, product: { enum: productIds }, quantity: { type: "number", exclusiveMinimum: 0, maximum: 1e12 },
      billingDate: date, bookingDate: date, renewal: { type: "boolean" }, customBilling: schedule, customRevRecognition: schedule,
    },
  });
  return (rows) => {
    let flagged = 0;
    for (const row of rows) if (!check(row)) flagged += check.errors?.length ?? 0;
    return flagged + repeatedIds(rows);
  };
}

function repeatedIds(rows: readonly Typed[]): number {
  const times = new Map<unknown, number>();
  for (const { id } of rows) if (id !== undefined) times.set(id, (times.get(id) ?? 0) + 1);
  let repeated = 0;
  for (const count of times.values()) if (count > 1) repeated += count;
  return repeated;
}

/** A new array of the same rows as new objects, as after reading a file. */
export function copied(rows: readonly RsiRow[]): RsiRow[] {
  return rows.map((row) => {
    const copy: RsiRow = {};
    for (const key of keys) if (row[key] !== undefined) copy[key] = row[key];
    return copy;
  });
}
