import type { FormulaScope } from "../formula/scope";
import { intersect, type Box } from "../geometry/box";
import { formulaScope } from "../model/evaluate";
import { filledBox } from "../model/filled-cells";
import { isScale } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { CompiledRule } from "./compiled-rule";
import type { Painted } from "./painted";

const nothing: Painted = {};

/** What conditional formats make of one sheet's cells: computed for the cells that are asked for, kept by rows. */
export class SheetPainter {
  private compiled = new Map<string, CompiledRule>();
  private rules: readonly CompiledRule[] = [];
  private source: unknown = null;
  private scope: FormulaScope | null = null;
  private readonly rows = new Map<number, Map<number, Painted>>();

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet) {}

  /** The formats of the rules that apply to the cell, the first one winning for each property. */
  paint(row: number, column: number): Painted {
    const scope = this.refresh();
    if (this.rules.length === 0) return nothing;
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let format = cells.get(column);
    if (!format) cells.set(column, (format = this.evaluate(scope, row, column)));
    return format;
  }

  /** All painted cells within the used rows, from the top down and left to right. */
  paintedCells(): { row: number; column: number }[] {
    this.refresh();
    const used = filledBox(this.sheet);
    if (!used) return [];
    const rows: Box = { row: 0, rows: used.row + used.rows, column: 0, columns: Infinity };
    const painted = new Map<number, Set<number>>();
    for (const { rule } of this.rules.filter(({ rule: { format, criteria } }) => Object.keys(format).length > 0 || (criteria && isScale(criteria)))) {
      for (const area of rule.areas) this.collect(intersect(area, rows), painted);
    }
    return [...painted].sort(([one], [other]) => one - other)
      .flatMap(([row, columns]) => [...columns].sort((one, other) => one - other).map((column) => ({ row, column })));
  }

  contentChanged(sheet: Sheet, box: Box): void {
    for (const { test } of this.rules) test?.contentChanged(sheet, box);
    // A cell in another row matters to rules that look beyond their own, and to formulas that a rule reads.
    const farReaching = this.sheet.formulaCount > 0 || this.rules.some(({ test }) => test?.sameRow === false);
    if (farReaching || (sheet === this.sheet && box.rows > 10_000)) return this.forgetRows();
    if (sheet !== this.sheet) return;
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      if (!this.rows.delete(row)) continue;
      for (const { test } of this.rules) test?.forgetRow(row);
    }
  }

  forgetNames(): void {
    this.rows.clear();
    for (const { test } of this.rules) test?.forgetNames();
  }

  forgetAll(): void {
    this.rows.clear();
    for (const { test } of this.rules) test?.forgetAll();
  }

  /** What was painted, and nothing of what rules know of all their cells. */
  private forgetRows(): void {
    for (const row of this.rows.keys()) for (const { test } of this.rules) test?.forgetRow(row);
    this.rows.clear();
  }

  private collect(area: Box | null, painted: Map<number, Set<number>>): void {
    if (!area) return;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (Object.keys(this.paint(row, column)).length === 0) continue;
        const columns = painted.get(row);
        if (columns) columns.add(column);
        else painted.set(row, new Set([column]));
      }
    }
  }

  private refresh(): FormulaScope {
    const { rules } = this.sheet.state;
    if (rules !== this.source) {
      const compiled = new Map<string, CompiledRule>();
      for (const rule of rules) {
        const known = this.compiled.get(rule.id);
        compiled.set(rule.id, known?.rule === rule ? known : new CompiledRule(rule, this.workbook, this.sheet));
      }
      this.compiled = compiled;
      this.rules = [...compiled.values()];
      this.source = rules;
      this.rows.clear();
    }
    if (this.scope?.version !== this.workbook.nameVersion) {
      this.scope = formulaScope(this.workbook, this.sheet);
      this.forgetNames();
    }
    return this.scope;
  }

  private evaluate(scope: FormulaScope, row: number, column: number): Painted {
    let format: Painted = nothing;
    for (const rule of this.rules) {
      const made = rule.index.has(row, column) ? rule.test?.paint(scope, row, column) : null;
      if (!made) continue;
      format = { ...made, ...format };
      if (rule.rule.stopIfTrue) break;
    }
    return format;
  }
}
