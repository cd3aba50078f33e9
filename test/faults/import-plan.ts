import type { SheetRow } from "../../src/domain/cell";
import type { Manifest } from "../../src/contract/manifest";
import type { OpenImport } from "../../src/contract/open-import";
import { sampleProducts } from "../../src/server/sample-products";
import { digest, manifestOf, openBody } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import type { Plan, PlannedLine } from "./history";
import type { Random } from "./random";

export interface PlannedChunk {
  readonly number: number;
  readonly text: string;
  readonly digest: string;
}

/** All that a client sends for one import, decided before its first call. */
export interface ImportPlan {
  readonly plan: Plan;
  readonly opened: OpenImport;
  readonly chunks: readonly PlannedChunk[];
  readonly manifest: Manifest;
  /** It brings the same rows as an earlier one. */
  readonly copy: boolean;
}

export interface PlanOptions {
  readonly tenant: string;
  /** Begins the IDs and customers that are this import's own. */
  readonly label: string;
  readonly importDate: string;
  /** Whose rows it brings again. */
  readonly copyOf?: ImportPlan | undefined;
}

const products = ["CRM-STD", "CRM-PRO", "STORAGE-100", "SETUP-FEE"];

/** Lines of its own, some that other imports change, too, and sometimes one with an error. */
export function planImport(random: Random, { tenant, label, importDate, copyOf }: PlanOptions): ImportPlan {
  const importId = idFrom(random);
  const lines = copyOf?.plan.lines ?? planLines(random, label);
  const flawed = copyOf === undefined && random.chance(0.15);
  const rejected = flawed && random.chance(0.5);
  const opened = openBody({ mode: rejected ? "all-or-nothing" : "valid-rows", importDate });
  const rows: SheetRow[] = lines.map(({ rowNumber, id, customer, product, quantity }) => sheetRow(rowNumber, { id, customer, product, quantity: Number(quantity) }));
  if (flawed) rows.push(sheetRow(rows.length + 2, { id: `${label}-flawed`, customer: `${label} customer`, quantity: "many" }));
  const size = Math.ceil(rows.length / random.whole(1, 4));
  const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, number) => {
    const text = JSON.stringify({ rows: rows.slice(number * size, (number + 1) * size) });
    return { number, text, digest: digest(text) };
  });
  return {
    plan: { type: "plan", tenant, importId, lines, rejected, importDate },
    opened, chunks, copy: copyOf !== undefined,
    manifest: { ...manifestOf(rows, opened, sampleProducts), chunks: chunks.map(({ number, digest }) => ({ number, digest })) },
  };
}

const sharedIds = 10;

function planLines(random: Random, label: string): PlannedLine[] {
  const shared = random.shuffled(Array.from({ length: sharedIds }, (_, index) => index));
  return Array.from({ length: random.whole(2, 60) }, (_, index) => {
    const rowNumber = index + 2;
    const quantity = String(random.whole(1, 99));
    const others = random.chance(0.08) ? shared.pop() : undefined;
    return others === undefined
      ? { rowNumber, id: `${label}-${rowNumber}`, customer: `${label} customer ${rowNumber % 3}`, product: random.pick(products), quantity }
      : { rowNumber, id: `SHARED-${others}`, customer: `Shared customer ${others % 2}`, product: "CRM-STD", quantity };
  });
}

/** A UUIDv7 by its form; the same for the same random numbers, so that two clients can share an import. */
function idFrom(random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(0, 15).toString(16)).join("");
  return `${digits(8)}-${digits(4)}-7${digits(3)}-a${digits(3)}-${digits(12)}`;
}
