/**
 * Whole names and the short forms that people, Excel and CRM systems write, in English, German, French and Spanish.
 * Without accents, which are often left out. No name is another month's in another language, so that a name is read
 * alike in every workbook, on every machine, whatever its language.
 */
const namesByMonth: readonly string[] = [
  "january jan januar jänner jän janvier janv enero ene",
  "february feb februar février févr fév febrero",
  "march mar märz maerz mär mrz mars marzo",
  "april apr avril avr abril abr",
  "may mai mayo",
  "june jun juni juin junio",
  "july jul juli juillet juil julio",
  "august aug août aoû agosto ago",
  "september sep sept septembre septiembre setiembre",
  "october oct oktober okt octobre octubre",
  "november nov novembre noviembre",
  "december dec dezember dez décembre déc diciembre dic",
];

const numberByName: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, index) => names.split(" ").map((name) => [plain(name), index + 1] as const)),
);

/** 1 to 12 for a month's name in any of the four languages, with or without its accents and a point at the end; null for anything else. */
export function monthNumber(word: string): number | null {
  return numberByName.get(plain(word.endsWith(".") ? word.slice(0, -1) : word)) ?? null;
}

function plain(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
}
