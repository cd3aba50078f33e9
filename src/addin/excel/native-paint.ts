import { catalogue } from "../../domain/catalogue";
import type { FieldKey } from "../../domain/field-key";
import { isMarkFormula } from "../../domain/native/mark-formula";
import { nativeRuleCount } from "../../domain/native/native-rules";
import { squeezed } from "../../domain/native/tag";
import type { NativeLists, NativePaint, TemplateSheet } from "../workflow/ports";
import { columnsOfArea, localAreas } from "./addresses";
import { loadHiddenLists, type HiddenLists } from "./hidden-lists";
import { readOurFormats, type OurFormat } from "./our-formats";
import { runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/**
 * What Excel paints by on a sheet: the formats that are there, and the lists that they look things up in. A sheet
 * that is known by its headers only has none; formats can be cleared, go with a deleted column and stay where they
 * are when other headers are pasted over ours; lists stay behind when a sheet is moved to another workbook.
 * @throws WorkbookError "gone"
 */
export function readNativePaint(sheet: TemplateSheet): Promise<NativePaint> {
  return runExcel(async (context) => {
    const loading = loadHiddenLists(context);
    const layout = await loadLayout(context, sheet);
    const formats = await readOurFormats(context, sheet.sheetId);
    return { fields: paintedFields(layout, formats), lists: listsOf(loading.finish()) };
  });
}

/** A format paints below the headers that its formula names; the one that names none guards all the others. */
function paintedFields({ columns }: TableLayout, formats: readonly OurFormat[]): FieldKey[] {
  const rules = formats.filter(({ formula }) => !isMarkFormula(formula)).map(({ formula, address }) => ({
    named: catalogue.filter(({ header }) => squeezed(formula).includes(squeezed(`="${header}"`))).map(({ key }) => key),
    spans: localAreas(address).map(columnsOfArea),
  }));
  return catalogue.map(({ key }) => key).filter((field) => {
    const column = columns[field];
    if (column === undefined) return false;
    const here = rules.filter(({ spans }) => spans.some((span) => span !== null && span.first <= column && column <= span.last));
    return here.some(({ named }) => named.length === 0) && here.filter(({ named }) => named.includes(field)).length >= nativeRuleCount(field);
  });
}

function listsOf({ values }: HiddenLists): NativeLists {
  return {
    products: (values.products ?? []).map(String), renewals: (values.renewals ?? []).map(String),
    odd: (values.odd ?? []).map(Number), skip: (values.skip ?? []).map(String),
  };
}
