
/** What a country's settings in Windows say, as far as Excel goes by them. */
export interface LocaleConventions {
  readonly group: string;
  /** What parts the day, the month and the year of a typed date, besides - and /. */
  readonly dateMark: "." | null;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly currency: { readonly symbol: string; readonly behind: boolean };
  /** How Excel's built-in formats read here; those that are missing read as in the United States. */
  readonly builtIn: Readonly<Record<string, string>>;
}

const words = (list: string): readonly string[] => list.split(" ");

const twoDigits = { "h:mm": "hh:mm", "h:mm:ss": "hh:mm:ss" };
const twoDigitDays = { "d-mmm-yy": "dd-mmm-yy", "d-mmm": "dd-mmm", ...twoDigits };

const english = {
  months: words("January February March April May June July August September October November December"),
  shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  days: words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
  shortDays: words("Sun Mon Tue Wed Thu Fri Sat"),
  group: ",",
  dateMark: null,
} as const;

const conventions = {
  "en-US": {
    ...english, shortDate: "m/d/yyyy", longDate: "dddd, mmmm d, yyyy", longTime: "h:mm:ss AM/PM", currency: { symbol: "$", behind: false }, builtIn: {},
  },
  "en-GB": {
    ...english, shortDate: "dd/mm/yyyy", longDate: "dd mmmm yyyy", longTime: "hh:mm:ss", currency: { symbol: "£", behind: false }, builtIn: twoDigitDays,
  },
  "de-DE": {
    group: ".", dateMark: ".", shortDate: "dd.mm.yyyy", longDate: "dddd, d. mmmm yyyy", longTime: "hh:mm:ss",
    months: words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    shortMonths: words("Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
    days: words("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
    shortDays: words("So Mo Di Mi Do Fr Sa"),
    currency: { symbol: "€", behind: true },
    builtIn: { "d-mmm-yy": "dd. mmm yy", "d-mmm": "dd. mmm", "mmm-yy": "mmm yy", ...twoDigits },
  },
  "fr-FR": {
    group: "\u202f", dateMark: null, shortDate: "dd/mm/yyyy", longDate: "dddd d mmmm yyyy", longTime: "hh:mm:ss",
    months: words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    shortMonths: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    days: words("dimanche lundi mardi mercredi jeudi vendredi samedi"),
    shortDays: words("dim. lun. mar. mer. jeu. ven. sam."),
    currency: { symbol: "€", behind: true },
    builtIn: twoDigitDays,
  },
  "sv-SE": {
    group: "\u00a0", dateMark: null, shortDate: "yyyy-mm-dd", longDate: "\"den \"d mmmm yyyy", longTime: "hh:mm:ss",
    months: words("januari februari mars april maj juni juli augusti september oktober november december"),
    shortMonths: words("jan feb mar apr maj jun jul aug sep okt nov dec"),
    days: words("söndag måndag tisdag onsdag torsdag fredag lördag"),
    shortDays: words("sön mån tis ons tor fre lör"),
    currency: { symbol: "kr", behind: true },
    builtIn: twoDigitDays,
  },
  "es-ES": {
    group: ".", dateMark: null, shortDate: "dd/mm/yyyy", longDate: "dddd, d\" de \"mmmm\" de \"yyyy", longTime: "h:mm:ss",
    months: words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    shortMonths: words("ene feb mar abr may jun jul ago sep oct nov dic"),
    days: words("domingo lunes martes miércoles jueves viernes sábado"),
    shortDays: words("do. lu. ma. mi. ju. vi. sá."),
    currency: { symbol: "€", behind: true },
    builtIn: { "d-mmm-yy": "dd-mmm-yy", "d-mmm": "dd-mmm" },
  },
} as const satisfies Readonly<Record<string, LocaleConventions>>;

export type LocaleName = keyof typeof conventions;

export const localeNames = Object.keys(conventions) as LocaleName[];

/** Those of the United States where no country is named. */
export function conventionsOf(locale: { readonly name?: LocaleName }): LocaleConventions {
  return conventions[locale.name ?? "en-US"];
}

export function conventionsNamed(name: LocaleName): LocaleConventions {
  return conventions[name];
}
