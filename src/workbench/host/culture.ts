import type { Culture } from "./model/workbook";

/** How the countries that the workbench can play write numbers and dates. */
const cultures: Readonly<Record<string, Culture>> = {
  "en-US": { name: "en-US", values: { name: "en-US", decimal: ".", dateOrder: "mdy" }, group: ",", shortDate: "M/d/yyyy" },
  "en-GB": { name: "en-GB", values: { name: "en-GB", decimal: ".", dateOrder: "dmy" }, group: ",", shortDate: "dd/MM/yyyy" },
  "de-DE": { name: "de-DE", values: { name: "de-DE", decimal: ",", dateOrder: "dmy" }, group: ".", shortDate: "dd.MM.yyyy" },
  "fr-FR": { name: "fr-FR", values: { name: "fr-FR", decimal: ",", dateOrder: "dmy" }, group: "\u202f", shortDate: "dd/MM/yyyy" },
  "es-ES": { name: "es-ES", values: { name: "es-ES", decimal: ",", dateOrder: "dmy" }, group: ".", shortDate: "dd/MM/yyyy" },
  "sv-SE": { name: "sv-SE", values: { name: "sv-SE", decimal: ",", dateOrder: "ymd" }, group: "\u00a0", shortDate: "yyyy-MM-dd" },
};

/** The culture of a locale. Throws for one that is not in the list above. */
export function cultureOf(locale: string): Culture {
  const culture = cultures[locale];
  if (!culture) throw new Error(`The workbench has no locale "${locale}". It has ${Object.keys(cultures).join(", ")}.`);
  return culture;
}
