import { fieldByKey } from "./catalogue";
import type { Issue } from "./issue";
import type { IssueCode } from "./issue-codes";
import { createFiller } from "./message-template";
import { english } from "./words/en";
import type { Language } from "./words/language";

/** What the rules say, in the language of one reader. */
export interface IssueWords {
  /** One line that holds for every issue of a code. */
  title(code: IssueCode): string;
  /** The whole sentence: what is wrong, with the value, then what to do. */
  message(issue: Issue): string;
}

/** `locale` is a BCP 47 tag of that language: it says how numbers and dates are written. */
export function createIssueWords({ issues, values }: Language, locale: string): IssueWords {
  const fill = createFiller(locale, values);
  return {
    title: (code) => issues[code][0],
    message: ({ code, field, params }) => {
      const [, sentence] = issues[code];
      const all = field === null ? params : { column: fieldByKey[field].header, ...params };
      return fill(typeof sentence === "string" ? sentence : sentence(params), all);
    },
  };
}

const plain = createIssueWords(english, "en-GB");

/** The sentence in English, for who has no reader's language: a log, a tool, a test. */
export function issueMessage(issue: Issue): string {
  return plain.message(issue);
}
