import { translateFormula } from "../geometry/formula-references";
import { withFormulas, type ConditionalRule } from "../model/conditional-rule";
import { isScale } from "../model/scale-criteria";
import { ruleFormula } from "../paint/rule-formula";
import { anchored, writeAreas } from "./file-areas";
import { toFileFormula } from "./file-formula";
import { escapeXml } from "./package-parts";
import type { RuleFormats } from "./rule-formats";
import { averages, presetTypes, textOperators, textTypes, timePeriods, valueOperators } from "./rule-words";
import { writeScale } from "./write-scale";
import { writeXml } from "./xml";

export interface WrittenRules {
  /** `conditionalFormatting` elements (ECMA-376, 18.3.1.18). */
  readonly basic: string;
  /** The elements that Excel 2010 keeps in the sheet's extension list ([MS-XLSX] 2.4.16); "" for none. */
  readonly extended: string;
  readonly lost: readonly string[];
}

const main2009 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const excel2006 = "http://schemas.microsoft.com/office/excel/2006/main";

/** A sheet's conditional formats, and what files cannot say of them. */
export function writeRules(rules: readonly ConditionalRule[], formats: RuleFormats, sheetNumber: number): WrittenRules {
  const lost: string[] = [];
  const basic: string[] = [];
  const extended: string[] = [];
  rules.forEach((written, index) => {
    const rule = fromCorner(written);
    const areas = writeAreas(rule.areas);
    const priority = index + 1;
    if (rule.criteria && isScale(rule.criteria)) {
      const scale = writeScale(rule, rule.criteria);
      const id = `{00000000-0000-4000-8000-${(sheetNumber * 1_000_000 + priority).toString(16).toUpperCase().padStart(12, "0")}}`;
      const link = scale.extended === null ? "" : writeXml("extLst", {}, writeXml("ext", { "xmlns:x14": main2009, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" }, writeXml("x14:id", {}, id)));
      if (scale.basic !== null) basic.push(writeXml("conditionalFormatting", { sqref: areas }, writeXml("cfRule", { type: scale.type, priority }, scale.basic, link)));
      // A rule that both parts know stands in the order of the first.
      const order = scale.basic === null ? priority : undefined;
      if (scale.extended !== null) extended.push(writeXml("x14:conditionalFormatting", { "xmlns:xm": excel2006 }, writeXml("x14:cfRule", { type: scale.type, priority: order, id }, scale.extended), writeXml("xm:sqref", {}, areas)));
      return;
    }
    const { attributes, formulas } = kindOf(rule, lost);
    if (attributes === null) return;
    const shared = { dxfId: formats.add(rule.format), priority, stopIfTrue: rule.stopIfTrue ? true : undefined };
    basic.push(writeXml("conditionalFormatting", { sqref: areas }, writeXml("cfRule", { ...attributes, ...shared }, ...formulas.map((formula) => writeXml("formula", {}, escapeXml(toFileFormula(formula)))))));
  });
  return {
    basic: basic.join(""), lost,
    extended: extended.length === 0 ? "" : writeXml("ext", { "xmlns:x14": main2009, uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}" }, writeXml("x14:conditionalFormattings", {}, ...extended)),
  };
}

/** The rule as it reads from the first of its areas in the file. */
function fromCorner(rule: ConditionalRule): ConditionalRule {
  const areas = anchored(rule.areas);
  const origin = { row: areas[0]?.row ?? 0, column: areas[0]?.column ?? 0 };
  return { ...withFormulas(rule, (formula) => translateFormula(formula, origin.row - rule.origin.row, origin.column - rule.origin.column)), areas, origin };
}

interface Kind {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>> | null;
  readonly formulas: readonly string[];
}

function kindOf(rule: ConditionalRule, lost: string[]): Kind {
  const { criteria, operands = [] } = rule;
  const formula = ruleFormula(rule);
  const formulas = formula === null ? [] : [formula];
  switch (criteria?.kind) {
    case "cellValue": return { attributes: { type: "cellIs", operator: valueOperators.toFile(criteria.operator) }, formulas: operands };
    case "text": {
      const literal = /^="((?:[^"]|"")*)"$/.exec(operands[0] ?? "")?.[1];
      if (literal !== undefined) return { attributes: { type: textTypes.toFile(criteria.operator), operator: textOperators.toFile(criteria.operator), text: literal.replace(/""/g, '"') }, formulas };
      lost.push("that a conditional format is one for texts (it compares with a cell, and is kept as a formula)");
      return { attributes: { type: "expression" }, formulas };
    }
    case "preset": return { attributes: presetAttributes(criteria.criterion), formulas };
    case "topBottom": return {
      attributes: { type: "top10", percent: criteria.type.endsWith("Percent") ? true : undefined, bottom: criteria.type.startsWith("Bottom") ? true : undefined, rank: criteria.rank }, formulas: [],
    };
    default:
      if (formula === null) lost.push("a conditional format that has no rule yet");
      return { attributes: formula === null ? null : { type: "expression" }, formulas };
  }
}

function presetAttributes(criterion: string): Kind["attributes"] {
  const timePeriod = timePeriods.toFile(criterion);
  if (timePeriod !== undefined) return { type: "timePeriod", timePeriod };
  const average = averages.toFile(criterion);
  if (average === undefined) return { type: presetTypes.toFile(criterion) };
  const [above, equal, deviations] = average.split(" ").map(Number);
  return { type: "aboveAverage", aboveAverage: above === 0 ? false : undefined, equalAverage: equal === 1 ? true : undefined, stdDev: deviations === 0 ? undefined : deviations };
}
