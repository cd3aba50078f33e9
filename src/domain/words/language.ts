import type { IssueParams } from "../issue";
import type { IssueCode } from "../issue-codes";

/** A title that holds for all issues of the code, and the sentence for one of them; a function where its form depends on what the issue holds. */
export type Words = readonly [title: string, sentence: string | ((params: IssueParams) => string)];

/** Words that an issue carries as a value, by a placeholder that lists them (`{before/after}`) or is called `side`. */
export type ValueWord =
  | "far in the past" | "far in the future" | "before" | "after" | "removes" | "creates" | "over" | "short" | "true" | "false";

/** All that the rules say in one language. A code without words does not compile. */
export interface Language {
  readonly issues: Readonly<Record<IssueCode, Words>>;
  readonly values: Readonly<Record<ValueWord, string>>;
}
