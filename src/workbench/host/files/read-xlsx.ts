import type { NameState } from "../model/name-state";
import type { Workbook } from "../model/workbook";
import { readStyles } from "./column-styles";
import { readCustomProperties } from "./custom-properties";
import { readProperties } from "./file-properties";
import { fromFileFormula } from "./file-formula";
import { isSeveralCells } from "./implicit-intersection";
import { attribute, PackageParts, relationshipsPath } from "./package-parts";
import { colorReader, makeColorsPlain } from "./file-colors";
import { readSheet } from "./read-sheet";
import { readTableStyles } from "./file-table-styles";
import { readTables } from "./read-tables";
import { readRuleFormats } from "./rule-formats";
import { readSheetElements } from "./sheet-xml";
import { unreadParts } from "./unread-parts";
import { deepIn } from "./xml";

/** A file that is no workbook, or one that cannot be read here. The message is for the person. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/**
 * Makes the workbook what the .xlsx file says, in place of all that it held. Returns what could not be read, as words
 * for the person. Throws UnreadableFile, and then has changed nothing.
 */
export async function readXlsx(workbook: Workbook, name: string, bytes: Uint8Array): Promise<string[]> {
  const library = await import("hucre/xlsx");
  const { file, parts } = await library.readXlsx(bytes, { readStyles: true }).then(
    (read) => ({ file: read, parts: new PackageParts(bytes) }),
    (cause: unknown) => {
      throw new UnreadableFile(`"${name}" could not be read as an Excel workbook. Save it as .xlsx in Excel, then open that.`, { cause });
    },
  );
  if (file.sheets.length === 0) throw new UnreadableFile(`"${name}" has no worksheet.`);
  const dateSystem = file.dateSystem ?? "1900";
  const paths = parts.sheetPaths();
  const hidden = new Set([...(parts.text("xl/workbook.xml") ?? "").matchAll(/<definedName\b[^>]*>/g)].flatMap(([tag]) => (attribute(tag, "hidden") === "1" ? [attribute(tag, "name")] : [])));
  const elementsOf = paths.map((path) => readSheetElements(parts.text(path) ?? ""));
  const columnStyles = elementsOf.flatMap((elements) => deepIn(elements.filter(({ name: own }) => own === "cols"), "col")).map(({ attributes }) => Number(attributes["style"] ?? 0));
  const styles = await readStyles(parts, [...new Set(columnStyles)].filter((number) => number > 0), library.readXlsx);
  const color = colorReader(parts);
  for (const style of [...styles.values(), ...file.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ style: own }) => own ?? []))]) makeColorsPlain(style, color);
  const formats = readRuleFormats(parts, color);
  const lost: string[] = unreadParts(parts);
  workbook.become({ name, date1904: dateSystem === "1904" }, () => {
    const severalNames = new Set((file.namedRanges ?? []).filter(({ range }) => isSeveralCells(range)).map(({ name: own }) => own.toUpperCase()));
    const sheets = file.sheets.map((written, index) => {
      const sheet = workbook.createSheet(written.name);
      const path = paths[index] ?? "";
      const elements = elementsOf[index] ?? [];
      const { tables, lost: lostOfTables } = readTables(parts, path, elements, formats, () => workbook.nextId());
      lost.push(...lostOfTables, ...readSheet(sheet, written, {
        customProperties: readCustomProperties(parts, path), styles, elements, relationships: parts.text(relationshipsPath(path)) ?? "", tables, severalNames, formats, color, nextId: () => workbook.nextId(), dateSystem,
      }));
      // The library leaves it out, and what stands there is a checksum only.
      if (/<sheetProtection\b[^>]*\b(?:password|hashValue)=/.test(parts.text(path) ?? "")) lost.push("the password of a protected sheet");
      return sheet;
    });
    const names = (file.namedRanges ?? []).filter((one) => !/^_xlnm\._FilterDatabase$/i.test(one.name)).map(({ name: own, range, scope, comment }): NameState => ({
      name: own, formula: fromFileFormula(range), visible: !hidden.has(own), comment: comment ?? "", sheetId: sheets.find(({ state }) => state.name === scope)?.id ?? null,
    }));
    const active = sheets[file.activeSheet ?? 0];
    const visible = active?.state.visibility === "Visible" ? active : sheets.find(({ state }) => state.visibility === "Visible");
    return {
      sheets, names, activeId: visible?.id ?? "", properties: readProperties(file.properties), tableStyles: readTableStyles(parts, () => workbook.nextId()), protection: file.workbookProtection?.lockStructure ? "" : null,
    };
  });
  return [...new Set(lost)];
}
