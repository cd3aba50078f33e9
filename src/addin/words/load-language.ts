import type { LanguageTag } from "../../domain/words/language";
import { english } from "./en/language";
import type { PaneLanguage } from "./pane-words";

/** Each is a file of its own, which a browser loads for its readers only. */
const others: Readonly<Record<Exclude<LanguageTag, "en">, () => Promise<PaneLanguage>>> = {
  de: async () => (await import(/* webpackChunkName: "words-de" */ "./de/language")).german,
  fr: async () => (await import(/* webpackChunkName: "words-fr" */ "./fr/language")).french,
  es: async () => (await import(/* webpackChunkName: "words-es" */ "./es/language")).spanish,
};

/** A language with the locale that its numbers and dates are written in. */
export interface Spoken {
  readonly language: PaneLanguage;
  readonly locale: string;
}

export const plain: Spoken = { language: english, locale: "en-GB" };

/** `locale` is a BCP 47 tag, such as Office's display language. A language without words, and one that cannot be loaded, is English. */
export async function loadLanguage(locale: string): Promise<Spoken> {
  const asked = locale.split("-")[0]?.toLowerCase() ?? "";
  if (asked === "en") return { language: english, locale };
  if (!isOther(asked)) return plain;
  try {
    return { language: await others[asked](), locale };
  } catch {
    return plain;
  }
}

function isOther(tag: string): tag is keyof typeof others {
  return Object.hasOwn(others, tag);
}
