import { compileConditionalFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import type { ConditionalRule, RuleCriteria, RuleFormat } from "../model/conditional-rule";
import type { ColorReader } from "./file-colors";
import { readAreas } from "./file-areas";
import { fromFileFormula } from "./file-formula";
import { readXstring } from "./package-parts";
import { readRuleFormat } from "./rule-formats";
import { averages, presetTypes, textTypes, timePeriods, valueOperators } from "./rule-words";
import { readScale } from "./read-scale";
import { childOf, childrenOf, deepIn, flagOf, type XmlElement } from "./xml";

/** What of the file a sheet's rules need. */
export interface RuleSources {
  readonly formats: readonly RuleFormat[];
  readonly color: ColorReader;
  readonly nextId: () => string;
}

interface WrittenRule {
  readonly rule: XmlElement;
  readonly range: string;
  /** The same rule as Excel 2010 adds to it. */
  readonly extended?: XmlElement | undefined;
}

type Kind = Pick<ConditionalRule, "type" | "formula"> & { readonly criteria?: RuleCriteria; readonly operands?: readonly string[] };

/** A sheet's conditional formats, the highest priority first. What is not understood here is named in `lost`. */
export function readRules(sheet: readonly XmlElement[], sources: RuleSources): { readonly rules: ConditionalRule[]; readonly lost: string[] } {
  const lost: string[] = [];
  const rules = [...writtenRules(sheet)].sort((one, other) => priorityOf(one) - priorityOf(other)).flatMap((written): ConditionalRule[] => {
    const { rule, range } = written;
    const areas = readAreas(range);
    const [first] = areas;
    const kind = first ? kindOf(written, sources.color) : null;
    if (!first || !kind) {
      lost.push(`a conditional format of the kind ${rule.attributes["type"] ?? "unknown"}`);
      return [];
    }
    const origin = { row: first.row, column: first.column };
    if (![kind.formula, ...(kind.operands ?? [])].every((formula) => formula === "" || compiles(formula, origin))) {
      lost.push("a conditional format whose formula is not understood here");
      return [];
    }
    const own = childOf(rule, "dxf");
    const format = own ? readRuleFormat(own, sources.color) : sources.formats[Number(rule.attributes["dxfId"] ?? -1)];
    return [{ id: sources.nextId(), ...kind, areas, origin, format: format ?? {}, stopIfTrue: flagOf(rule, "stopIfTrue") }];
  });
  return { rules, lost };
}

/** The rules of Excel 2007, with what Excel 2010 says of them, and those that only Excel 2010 knows. */
function writtenRules(sheet: readonly XmlElement[]): readonly WrittenRule[] {
  const basic = sheet.filter(({ name }) => name === "conditionalFormatting").flatMap((element): WrittenRule[] =>
    childrenOf(element, "cfRule").map((rule) => ({ rule, range: element.attributes["sqref"] ?? "" })));
  const extended = deepIn(sheet.filter(({ name }) => name === "extLst"), "conditionalFormatting").flatMap((element): WrittenRule[] =>
    childrenOf(element, "cfRule").map((rule) => ({ rule, range: childOf(element, "sqref")?.text ?? "" })));
  const byId = new Map(extended.map(({ rule }) => [rule.attributes["id"] ?? "", rule]));
  const linked = new Set<XmlElement>();
  const joined = basic.map((written) => {
    const own = byId.get(deepIn(childrenOf(written.rule, "extLst"), "id")[0]?.text.trim() ?? "");
    if (own) linked.add(own);
    return { ...written, extended: own };
  });
  return [...joined, ...extended.filter(({ rule }) => !linked.has(rule))];
}

function priorityOf({ rule }: WrittenRule): number {
  return Number(rule.attributes["priority"] ?? 0);
}

function kindOf({ rule, extended }: WrittenRule, color: ColorReader): Kind | null {
  const { attributes } = rule;
  const type = attributes["type"] ?? "";
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map(({ text }) => fromFileFormula(text));
  const preset = (criterion: string | undefined): Kind | null =>
    (criterion === undefined ? null : { type: "PresetCriteria", formula: "", criteria: { kind: "preset", criterion }, operands: [] });
  const text = textTypes.fromFile(type);
  if (text !== undefined) return textKind(text, attributes["text"], formulas);
  switch (type) {
    case "expression": return formulas[0] === undefined ? null : { type: "Custom", formula: formulas[0] };
    case "cellIs": {
      const operator = valueOperators.fromFile(attributes["operator"] ?? "");
      return operator === undefined || formulas.length === 0 ? null : { type: "CellValue", formula: "", criteria: { kind: "cellValue", operator }, operands: formulas };
    }
    case "timePeriod": return preset(timePeriods.fromFile(attributes["timePeriod"] ?? ""));
    case "aboveAverage": return preset(averages.fromFile(`${Number(flagOf(rule, "aboveAverage", true))} ${Number(flagOf(rule, "equalAverage"))} ${attributes["stdDev"] ?? 0}`));
    case "top10": {
      const side = `${flagOf(rule, "bottom") ? "Bottom" : "Top"}${flagOf(rule, "percent") ? "Percent" : "Items"}`;
      return { type: "TopBottom", formula: "", criteria: { kind: "topBottom", type: side, rank: Number(attributes["rank"] ?? 10) }, operands: [] };
    }
    case "colorScale": case "dataBar": case "iconSet": {
      const scale = readScale(rule, extended ?? rule, color);
      return scale && { type: `${type.charAt(0).toUpperCase()}${type.slice(1)}`, formula: "", ...scale };
    }
    default: return preset(presetTypes.fromFile(type));
  }
}

/** Excel 2010 writes a rule that compares with a cell with two formulas: what is asked, and that cell. */
function textKind(operator: string, text: string | undefined, formulas: readonly string[]): Kind | null {
  const operand = text === undefined ? formulas[1] : `="${readXstring(text).replace(/"/g, '""')}"`;
  if (operand !== undefined) return { type: "ContainsText", formula: "", criteria: { kind: "text", operator }, operands: [operand] };
  return formulas[0] === undefined ? null : { type: "Custom", formula: formulas[0] };
}

function compiles(formula: string, origin: ConditionalRule["origin"]): boolean {
  try {
    compileConditionalFormula(formula, origin);
    return true;
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) return false;
    throw thrown;
  }
}
