import { fieldByKey } from "../../domain/catalogue";
import type { FieldKey } from "../../domain/field-key";
import type { NoEntry } from "../workflow/access-state";
import type { Failure, PaneProblem } from "../workflow/problem";
import type { ProblemWords, SheetWords } from "../words/pane-words";
import type { Formats } from "./formats";

/**
 * What happened to a submission.
 * @param signsIn people sign in here with their own account
 */
export function failureTitle(failure: Failure, formats: Formats, signsIn: boolean): string {
  const { problems } = formats.words;
  switch (failure.kind) {
    case "no-rows": return problems.noRows;
    case "none-ready": return problems.noneReady;
    case "columns-missing": return problems.columnsMissing(columnNames(failure.missing, formats.words.sheet), formats.count(failure.missing.length));
    case "sheet-gone": return problems.sheetGone;
    case "memory": return problems.memory;
    case "workbook": return problems.workbook[failure.reason];
    case "unreachable": return problems.unreachable;
    case "outcome-unknown": return problems.unknown;
    case "interrupted": return problems.interrupted(formats.moment(failure.startedAt));
    case "sign-in": return noEntryTitle(failure.reason, problems, signsIn);
    case "undone": return problems.undone;
    case "rejected": return problems.rejected;
    case "clock": return problems.clock;
    case "too-large": return problems.tooLarge;
    case "version": return problems.version;
    case "read-otherwise": return problems.readOtherwise;
    case "refused": return problems.refused(`${failure.title}. ${failure.detail}`.trim(), failure.requestId);
    case "fault": return problems.failed(failure.error ?? problems.unknownError);
  }
}

function noEntryTitle(reason: NoEntry, words: ProblemWords, signsIn: boolean): string {
  switch (reason) {
    case "first-time": return signsIn ? words.signInFirst : words.firstTime;
    case "refused": return signsIn ? words.signInEnded : words.signedOut;
    case "no-access": return words.noAccess;
  }
}

/** What is safe after it. */
export function failureSafety({ kind }: Failure, { safe }: ProblemWords, signsIn: boolean): string {
  switch (kind) {
    case "no-rows": case "none-ready": case "columns-missing": case "workbook": return safe.nothingSent;
    case "unreachable": return safe.goesOn;
    case "outcome-unknown": return safe.neverTwice;
    case "interrupted": return safe.startAgain;
    case "undone": return safe.undone;
    case "sign-in": return signsIn ? safe.onceSignedIn : safe.onceConnected;
    case "fault": return safe.findsOut;
    case "sheet-gone": case "memory": case "rejected": case "clock": case "too-large": case "version": case "read-otherwise": case "refused":
      return safe.nothingImported;
  }
}

/** A sentence about something that did not work. */
export function problemText(problem: PaneProblem, formats: Formats): string {
  const { problems } = formats.words;
  switch (problem.kind) {
    case "workbook": return problems.workbook[problem.reason];
    case "memory": return problems.memory;
    case "sheet-lost": return problems.sheetLost(problem.sheetName);
    case "fault": return problems.paneFailed(problem.error ?? problems.unknownError);
    case "submission": return `${failureTitle(problem.failure, formats, false)} ${failureSafety(problem.failure, problems, false)}`;
    case "told": return problem.sentence;
  }
}

/** “Customer”, “Billing date”: as the sheet has them, in any language. */
export function columnNames(fields: readonly FieldKey[], { quoted }: SheetWords): string {
  return fields.map((key) => quoted(fieldByKey[key].header)).join(", ");
}
