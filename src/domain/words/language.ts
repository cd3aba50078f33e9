import type { FieldKey } from "../field-key";
import type { IssueParams } from "../issue";
import type { IssueCode } from "../issue-codes";
import type { FixWords } from "./fixes/en";

/** A title that holds for all issues of the code, and the sentence for one of them; a function where its form depends on what the issue holds. */
export type Words = readonly [title: string, sentence: string | ((params: IssueParams) => string)];

/** Words that an issue carries as a value, by a placeholder that lists them (`{before/after}`) or is called `side`. */
export type ValueWord =
  | "far in the past" | "far in the future" | "before" | "after" | "removes" | "creates" | "over" | "short" | "true" | "false";

/** What is shown beside a field's cells while one is selected: at most 250 characters. Headers are not translated. */
export type FieldWords = Readonly<Record<FieldKey, string>>;

/** The languages that the reader can have, by their BCP 47 tags. */
export type LanguageTag = "en" | "de" | "fr" | "es";

/** All that the rules, their fixes and the template say in one language. A code without words does not compile. */
export interface Language {
  readonly tag: LanguageTag;
  readonly issues: Readonly<Record<IssueCode, Words>>;
  readonly values: Readonly<Record<ValueWord, string>>;
  readonly fixes: FixWords;
  readonly fields: FieldWords;
}
