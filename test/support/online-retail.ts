import { readFileSync } from "node:fs";
import path from "node:path";
import { isoToSerial } from "../../src/domain/calendar";
import type { SheetRow } from "../../src/domain/cell";
import type { Product } from "../../src/domain/product";
import { parseCsv } from "./csv";

/** One day of real purchases (UCI Online Retail, see test/data/SOURCES.md), as a person would bring it into the template. */
const records = () => parseCsv(readFileSync(path.resolve(__dirname, "../data/uci_online_retail_2011-12-09.csv"), "utf8"));

/** The ten cells of each purchase as text, in the template's column order. */
export function onlineRetailCells(): string[][] {
  return records().map((record) => [
    `${record.InvoiceNo}-${record.StockCode}`, record.CustomerID ?? "", record.InvoiceNo ?? "", record.StockCode ?? "",
    record.Quantity ?? "", record.InvoiceDate ?? "", "", "", "", "",
  ]);
}

/** The same rows as Excel holds them after a paste below the headers: quantity a number, billing date a date with its time. */
export function onlineRetailRows(): SheetRow[] {
  return onlineRetailCells().map(([id = "", customer = "", opportunity = "", product = "", quantity, billed = ""], index): SheetRow => [
    index + 2, [id, customer || null, opportunity, product, Number(quantity), { date: serialOf(billed) }, null, null, null, null],
  ]);
}

/** `2011-12-09 08:39:00` as a serial day number with its time. */
function serialOf(text: string): number {
  const [day = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (isoToSerial(day, false) ?? NaN) + (hours * 60 + minutes) / 1440;
}

/** The same as the text that a spreadsheet puts on the clipboard. */
export const onlineRetailClipboard = (): string => onlineRetailCells().map((cells) => cells.join("\t")).join("\r\n");

/** The product list of that day: every stock code once, sold one time, at the price of its first row. */
export function onlineRetailProducts(): Product[] {
  const products = new Map<string, Product>();
  for (const { StockCode: id = "", Description: name = "", UnitPrice: listPrice = "0" } of records()) {
    if (products.has(id)) continue;
    products.set(id, {
      id, name: name || id, code: null, listPrice, currency: "GBP", billingFrequency: "one-time",
      termMonths: null, recurring: false, defaultRecognition: null, active: true,
    });
  }
  return [...products.values()];
}
