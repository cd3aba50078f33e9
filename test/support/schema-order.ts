import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "../../src/workbench/host/files/xml";

/**
 * Children in the order that the schemas have them: ECMA-376 part 1, annex A (sml.xsd), and [MS-XLSX] 2.6 for what Excel
 * 2010 added under the same names. Excel says that a file is corrupt where one stands before its turn.
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  worksheet: [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
    "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
    "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "drawingHF",
    "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ],
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"], sheetView: ["pane", "selection", "pivotSelection", "extLst"], row: ["c", "extLst"], c: ["f", "v", "is", "extLst"],
  conditionalFormatting: ["cfRule", "sqref", "extLst"], cfRule: ["formula", "f", "colorScale", "dataBar", "iconSet", "dxf", "extLst"],
  colorScale: ["cfvo", "color"], iconSet: ["cfvo", "cfIcon"], cfvo: ["f", "extLst"],
  dataBar: ["cfvo", "color", "fillColor", "borderColor", "negativeFillColor", "negativeBorderColor", "axisColor"],
  dataValidation: ["formula1", "formula2", "sqref"],
  autoFilter: ["filterColumn", "sortState", "extLst"],
  filterColumn: ["filters", "top10", "customFilters", "dynamicFilter", "colorFilter", "iconFilter", "extLst"], filters: ["filter", "dateGroupItem"],
  table: ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"],
  tableColumn: ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"],
  styleSheet: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"],
  dxf: ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"], patternFill: ["fgColor", "bgColor"], xf: ["alignment", "protection", "extLst"],
  border: ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"],
  workbook: [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
    "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
  ],
};

/** Elements of which there may be several in a row. */
const repeated = new Set(["conditionalFormatting", "cfRule", "formula", "f", "cfvo", "color", "cfIcon", "filterColumn", "filter", "dateGroupItem", "row", "c"]);

/** What Excel would refuse in the parts of the file that are about its cells; empty where it would take them. */
export function schemaFaults(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    (/^xl\/(worksheets|tables)\/[^/]*\.xml$|^xl\/(styles|workbook)\.xml$/.test(path) ? readXml(strFromU8(part)).flatMap((root) => faultsIn(root, path)) : []));
}

function faultsIn(element: XmlElement, path: string): readonly string[] {
  const sequence = sequences[element.name];
  const faults: string[] = [];
  let last = 0;
  let before = "";
  for (const { name } of sequence ? element.children : []) {
    const place = sequence?.indexOf(name) ?? 0;
    if (place < 0) faults.push(`${path}: ${element.name} has no ${name}`);
    else if (place < last) faults.push(`${path}: ${name} after ${before} in ${element.name}`);
    if (name === before && !repeated.has(name)) faults.push(`${path}: ${name} twice in ${element.name}`);
    last = Math.max(last, place);
    before = name;
  }
  return [...faults, ...element.children.flatMap((child) => faultsIn(child, path))];
}
