import type { FormulaScope } from "../formula/scope";
import { intersect, type Box } from "../geometry/box";
import type { RuleFormat } from "../model/conditional-rule";
import { formulaScope } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { CompiledRule } from "./compiled-rule";

const nothing: RuleFormat = {};

/** What conditional formats make of one sheet's cells: computed for the cells that are asked for, kept by rows. */
export class SheetPainter {
  private compiled = new Map<string, CompiledRule>();
  private rules: readonly CompiledRule[] = [];
  private source: unknown = null;
  private scope: FormulaScope | null = null;
  private readonly rows = new Map<number, Map<number, RuleFormat>>();

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet) {}

  /** The formats of the rules that apply to the cell, the first one winning for each property. */
  paint(row: number, column: number): RuleFormat {
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
    const used = this.sheet.contents.used();
    if (!used) return [];
    const rows: Box = { row: 0, rows: used.row + used.rows, column: 0, columns: Infinity };
    const painted = new Map<number, Set<number>>();
    for (const { rule } of this.rules.filter(({ rule: { format } }) => Object.keys(format).length > 0)) {
      for (const area of rule.areas) this.collect(intersect(area, rows), painted);
    }
    return [...painted].sort(([one], [other]) => one - other)
      .flatMap(([row, columns]) => [...columns].sort((one, other) => one - other).map((column) => ({ row, column })));
  }

  contentChanged(sheet: Sheet, box: Box): void {
    // A cell in another row matters to rules that look beyond their own, and to formulas that a rule reads.
    const farReaching = this.sheet.formulaCount > 0 || this.rules.some(({ sameRow }) => !sameRow);
    if (farReaching || (sheet === this.sheet && box.rows > 10_000)) return this.forgetAll();
    if (sheet !== this.sheet) return;
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      if (!this.rows.delete(row)) continue;
      for (const rule of this.rules) rule.forget(row);
    }
  }

  forgetAll(): void {
    this.rows.clear();
    for (const rule of this.rules) rule.forgetAll();
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
        compiled.set(rule.id, known?.rule === rule ? known : new CompiledRule(rule));
      }
      this.compiled = compiled;
      this.rules = [...compiled.values()];
      this.source = rules;
      this.rows.clear();
    }
    if (this.scope?.version !== this.workbook.nameVersion) {
      this.scope = formulaScope(this.workbook, this.sheet);
      this.forgetAll();
    }
    return this.scope;
  }

  private evaluate(scope: FormulaScope, row: number, column: number): RuleFormat {
    let format: RuleFormat = nothing;
    for (const rule of this.rules) {
      if (!rule.index.has(row, column) || !rule.hits(scope, row, column)) continue;
      format = { ...rule.rule.format, ...format };
      if (rule.rule.stopIfTrue) break;
    }
    return format;
  }
}
