import { fieldByKey } from "./catalogue";
import type { Issue } from "./issue";
import type { IssueCode } from "./issue-codes";
import { createFiller } from "./message-template";
import { german } from "./words/de";
import { english } from "./words/en";
import { spanish } from "./words/es";
import { french } from "./words/fr";
import type { Language } from "./words/language";

const languages: Readonly<Record<string, Language>> = { en: english, de: german, fr: french, es: spanish };

/** What the rules say, in the language of one reader. */
export interface IssueWords {
  /** BCP 47, for `lang`: en, de, fr or es. */
  readonly language: string;
  /** One line that holds for every issue of a code. */
  title(code: IssueCode): string;
  /** The whole sentence: what is wrong, with the value, then what to do. */
  message(issue: Issue): string;
}

/** `locale` is a BCP 47 tag: its language says the words, all of it the numbers and dates. A language without words is English. */
export function issueWords(locale: string): IssueWords {
  const asked = locale.split("-")[0]?.toLowerCase() ?? "";
  const known = languages[asked];
  const language = known === undefined ? "en" : asked;
  const { issues, values } = known ?? english;
  const fill = createFiller(known === undefined ? "en-GB" : locale, values);
  return {
    language,
    title: (code) => issues[code][0],
    message: ({ code, field, params }) => {
      const [, sentence] = issues[code];
      const all = field === null ? params : { column: fieldByKey[field].header, ...params };
      return fill(typeof sentence === "string" ? sentence : sentence(params), all);
    },
  };
}

const plain = issueWords("en-GB");

/** The sentence in English, for who has no reader's language: a log, a tool, a test. */
export function issueMessage(issue: Issue): string {
  return plain.message(issue);
}
