import type { Language } from "../../domain/words/language";
import type { fixing } from "./en/fixing";
import type { problems } from "./en/problems";
import type { sheet } from "./en/sheet";
import type { start } from "./en/start";
import type { submission } from "./en/submission";

/** What the pane itself says, area by area. English gives the shape: a language that lacks something does not compile. */
export interface PaneWords {
  /** Before there is a sheet, and what is always in reach: menu, connection, pairing. */
  readonly start: StartWords;
  /** The state of a sheet and the list of what is wrong in it. */
  readonly sheet: SheetWords;
  readonly fixing: FixingWords;
  /** From the one button to the receipt. */
  readonly submission: SubmissionWords;
  /** What did not work, what is safe, and what to do. */
  readonly problems: ProblemWords;
}

export type StartWords = typeof start;
export type SheetWords = typeof sheet;
export type FixingWords = typeof fixing;
export type SubmissionWords = typeof submission;
export type ProblemWords = typeof problems;

/** All that the add-in says in one language: the rules' words and the pane's own. */
export interface PaneLanguage {
  readonly rules: Language;
  readonly pane: PaneWords;
}
