import { formatBox } from "../geometry/address";
import { boxOf } from "../geometry/box";
import type { Workbook } from "../model/workbook";
import { cellStyleNumber } from "./column-styles";
import { addCustomProperties } from "./custom-properties";
import { toFileFormula } from "./file-formula";
import { writeAutoFilter } from "./file-filters";
import { writeColumns, writeSheetFormat } from "./file-lines";
import { writeLinks } from "./file-links";
import { addTableStyles } from "./file-table-styles";
import { writeProperties } from "./file-properties";
import { addRelationships, attribute, PackageParts } from "./package-parts";
import { freeFormatNumber, RuleFormats } from "./rule-formats";
import { putElements } from "./sheet-xml";
import { writeRules } from "./write-rules";
import { writeSheet, type WrittenSheet } from "./write-sheet";
import { writeTable } from "./write-table";
import { writeValidations } from "./write-validations";
import { writeXml } from "./xml";

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** What the file does not hold, as words for the person; empty where all is kept. */
  readonly lost: readonly string[];
}

/** The workbook as an .xlsx file that Excel opens: contents, formats, tables, rules, validations, names, markers. */
export async function writeXlsx(workbook: Workbook): Promise<WrittenFile> {
  const library = await import("hucre/xlsx");
  const { sheets, names, activeId, protection } = workbook.state;
  const written = sheets.map((sheet) => writeSheet(workbook, sheet));
  const samples = written.map(sampleCells);
  const bytes = await library.writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    properties: writeProperties(workbook.state.properties),
    ...(protection !== null && { workbookProtection: { lockStructure: true, ...(protection !== "" && { password: protection }) } }),
    dateSystem: workbook.date1904 ? "1904" : "1900",
    activeSheet: Math.max(0, sheets.findIndex(({ id }) => id === activeId)),
    namedRanges: names.map(({ name, formula, comment, sheetId }) => {
      const scope = sheets.find(({ id }) => id === sheetId)?.state.name;
      return { name, range: toFileFormula(formula), ...(comment !== "" && { comment }), ...(scope !== undefined && { scope }) };
    }),
  });
  const parts = new PackageParts(bytes);
  hideNames(parts, names.filter(({ visible }) => !visible).map(({ name }) => name));
  let properties = 1;
  let tables = 0;
  const formats = new RuleFormats(freeFormatNumber(parts));
  const lostRules: string[] = [];
  parts.sheetPaths().forEach((path, index) => {
    const sheet = sheets[index];
    if (!sheet) return;
    const rules = writeRules(sheet.state.rules, formats, index + 1);
    lostRules.push(...rules.lost);
    for (const table of sheet.state.tables) {
      const part = `xl/tables/table${(tables += 1)}.xml`;
      const number = attribute(/<table\b[^>]*>/.exec(parts.text(part) ?? "")?.[0] ?? "", "id") ?? String(tables);
      parts.put(part, writeTable(sheet, table, number, formats));
    }
    const { autoFilter } = sheet.state;
    const cells = withErrors(parts.text(path) ?? "");
    const links = writeLinks(sheet.state.hyperlinks);
    addRelationships(parts, path, links.targets);
    const elements = {
      sheetFormatPr: writeSheetFormat(sheet.state),
      cols: writeColumns(sheet.state, written[index]?.looks.columns ?? new Map(), (column) => {
        const sample = samples[index]?.get(column);
        return sample === undefined ? undefined : cellStyleNumber(cells, sample);
      }),
      autoFilter: autoFilter === null ? "" : writeAutoFilter(formatBox(autoFilter.box), autoFilter.criteria, formats),
      conditionalFormatting: rules.basic, dataValidations: writeValidations(sheet), hyperlinks: links.element, extLst: rules.extended && writeXml("extLst", {}, rules.extended),
    };
    parts.put(path, Object.entries(elements).reduce((xml, [name, written]) => putElements(xml, name, written), cells));
    const own = sheet.state.customProperties;
    addCustomProperties(parts, path, own, properties);
    properties += own.length;
  });
  formats.putInto(parts);
  addTableStyles(parts, workbook.state.tableStyles);
  const settings = workbook.state.settings.size > 0 ? ["the add-in's settings in the workbook"] : [];
  return { bytes: parts.zip(), lost: [...new Set([...written.flatMap(({ lost }) => lost), ...lostRules, ...settings])] };
}

/** For each styled column a cell that has just the column's style, put there where there is none. */
function sampleCells({ sheet, looks }: WrittenSheet): Map<number, string> {
  const samples = new Map<number, string>();
  for (const [column, style] of looks.columns) {
    let row = 0;
    while (looks.cells.has(`${row},${column}`)) row += 1;
    const place = `${row},${column}`;
    const known = sheet.cells?.get(place);
    sheet.cells?.set(place, { value: sheet.rows?.[row]?.[column] ?? null, ...known, style });
    samples.set(column, formatBox(boxOf(row, column)));
  }
  return samples;
}

/** The file library writes an error that a formula gives as a text. */
function withErrors(xml: string): string {
  return xml.replace(/ t="str">(<f\b[^>]*>[^<]*<\/f><v>#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)<\/v>)/g, ' t="e">$1');
}

function hideNames(parts: PackageParts, hidden: readonly string[]): void {
  const xml = parts.text("xl/workbook.xml") ?? "";
  parts.put("xl/workbook.xml", hidden.reduce((text, name) => text.replace(`<definedName name="${name}"`, `<definedName name="${name}" hidden="1"`), xml));
}
