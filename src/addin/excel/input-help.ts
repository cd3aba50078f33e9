import { catalogue } from "../../domain/catalogue";
import type { FieldKey } from "../../domain/field-key";
import { productsName } from "../../domain/native/list-names";
import type { FieldWords } from "../../domain/words/language";
import { columnLetters } from "../../domain/column-letters";
import { lastSheetRow } from "./addresses";

/** Longer ones are refused by Excel, or corrupt the saved file. */
const titleLimit = 32;
const messageLimit = 250;

const choices: Readonly<Partial<Record<FieldKey, string>>> = { product: `=${productsName}`, renewal: "TRUE,FALSE" };

/**
 * What each field holds, in the reader's language, shown when a cell of its column is selected, and drop-downs where there is a
 * choice. Nothing is ever refused: a blocked paste or entry would cost more than it saves, and what is wrong
 * is painted. The body's range goes to the sheet's last row, since a validation that begins below the table
 * keeps the table from growing.
 */
export function addInputHelp(worksheet: Excel.Worksheet, fields: FieldWords): void {
  for (const [index, { key, header }] of catalogue.entries()) {
    const letters = columnLetters(index);
    const prompt = { title: header.slice(0, titleLimit), message: shorten(fields[key]), showPrompt: true };
    addHelp(worksheet.getRange(`${letters}1`), null, prompt);
    addHelp(worksheet.getRange(`${letters}2:${letters}${lastSheetRow}`), choices[key] ?? null, prompt);
  }
}

/** The rule comes before the prompt: the other order fails where ranges overlap (office-js issue 2594). */
function addHelp(range: Excel.Range, source: string | null, prompt: Excel.DataValidationPrompt): void {
  range.dataValidation.rule = source === null
    ? { custom: { formula: "=TRUE" } }
    : { list: { inCellDropDown: true, source } };
  range.dataValidation.prompt = prompt;
  range.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

function shorten(text: string): string {
  return text.length <= messageLimit ? text : `${text.slice(0, messageLimit - 1)}…`;
}
