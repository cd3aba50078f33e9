import type { SheetRow } from "../../../src/domain/cell";
import { createBasicCheck } from "../../../src/domain/basic-check";
import { createEngine } from "../../../src/domain/create-engine";
import type { CheckContext, Engine } from "../../../src/domain/engine";
import type { Issue } from "../../../src/domain/issue";
import { createProductIndex } from "../../../src/domain/product-index";
import { products, reading } from "./data";

export const context: CheckContext = { reading, products: createProductIndex(products) };

/** The basic rules of the ten columns, from rows to the list of issues. */
export const basics: (rows: readonly SheetRow[]) => readonly Issue[] = createBasicCheck(context);

/** The whole rule book, from rows to the list of issues. */
export function check(rows: readonly SheetRow[]): Engine {
  const engine = createEngine(context);
  engine.replaceAll(rows);
  engine.issues();
  return engine;
}

export function badCells(issues: readonly Issue[]): number {
  return new Set(issues.filter(({ severity }) => severity === "error").map(({ rowNumber, field }) => `${rowNumber}:${field}`)).size;
}
