import type { Count } from "../count";

export const problems = {
  /** What Excel did not do, by its reason. */
  workbook: {
    "gone": "The sheet or its table is not in the workbook any more. Insert the template again, or undo the deletion.",
    "editing": "A cell is being edited. Press Enter to finish it, then try again.",
    "protected": "The sheet or the workbook is protected. Remove the protection, then try again.",
    "too-large": "Excel could not hand over that many cells at once.",
    "unanswered": "Excel is not answering. If you are editing a cell, press Enter; then try again.",
    "unsupported": "This version of Excel lacks a function that Intake needs. Use Excel 2021 or later.",
    "name-taken": "Intake keeps its lists on a sheet named “Intake lists”, and this workbook has another sheet of that name. Rename that sheet, then try again.",
    "unexpected": "Excel reported an error.",
  },
  memory: "The rows could not be checked: there may be too little memory for so many. Close other programs or browser tabs and check again, or split the sheet.",
  sheetLost: (sheet: string) => `“${sheet}” was deleted or has no import table any more. Undo that, or insert the template again.`,
  paneFailed: (error: string) => `Intake itself failed (${error}). Close the pane and open it again.`,
  notInserted: (reason: string) => `The template was not inserted. ${reason}`,
  insertFailed: "Intake itself failed. Try again, or insert it from the task pane.",

  noRows: "There are no rows to import. Fill in or paste some, then submit.",
  noneReady: "No row is without an error yet. Correct the cells in the list, then submit.",
  columnsMissing: (names: string, columns: Count) =>
    `The ${columns.form("column", "columns")} ${names} ${columns.form("is", "are")} missing from the table. Undo the deletion, or add ${columns.form("it", "them")} again by name, then submit.`,
  sheetGone: "The sheet with the template was deleted. Undo the deletion, or insert the template again.",
  unreachable: "The import server does not answer. Try again when it can be reached.",
  unknown: "We do not know yet whether the import went through: the server does not answer.",
  interrupted: (moment: string) => `The submission of ${moment} was interrupted.`,
  firstTime: "Connect to the import server first.",
  signedOut: "The server does not accept this connection any more. Connect again.",
  signInFirst: "Sign in first.",
  signInEnded: "Your sign-in has ended. Sign in again.",
  noAccess: "This account may not import here. Connect with another one, or ask your administrator.",
  undone: "The import that you sent has been undone since.",
  rejected: "The server found errors in every row that was sent. They are in the list.",
  clock: "The date of this computer is more than a day off. Correct it, then submit again.",
  tooLarge: "There are more or longer rows than the server takes at once. Split the sheet.",
  version: "This pane and the server are of different versions. Close the pane and open it again.",
  readOtherwise: "The server read the rows in another way than this pane, so it refused them. Submit again.",
  /** What the server says is its own, in English. */
  refused: (said: string, request: string | null) => `The server refused the import: ${said}${request === null ? "" : ` (request ${request})`}`,
  failed: (error: string) => `Intake itself failed (${error}). Try again; if it stays so, report it.`,
  unknownError: "unknown error",

  safe: {
    nothingSent: "Nothing was sent, and your sheet is as it was.",
    undone: "Nothing of it is in the books, and your sheet is as it was. To import the rows, submit them again.",
    nothingImported: "Nothing was imported, and your sheet is as it was.",
    goesOn: "Your rows are safe in the sheet, nothing is in the books yet, and trying again goes on where it stopped.",
    neverTwice: "Ask again as often as you like: the same import is never booked twice.",
    startAgain: "Nothing is in the books yet. Go on with it, or start again: no row is booked twice.",
    onceConnected: "Nothing is booked twice: once connected, the submission goes on by itself.",
    onceSignedIn: "Nothing is booked twice: once you are signed in, the submission goes on by itself.",
    findsOut: "Your sheet is as it was. If rows had been sent, trying again finds out what became of them.",
  },
};
