import { checkAnswers } from "./check-answers";
import { checkBooks } from "./check-books";
import { checkDates } from "./check-dates";
import { checkSecondServers } from "./check-second-servers";
import type { History } from "./history";
import type { StoredBooks } from "./stored-books";
import type { Violation } from "./violation";

/**
 * What the clients saw against what the database holds once all faults are over. Knows nothing of the server's code:
 * an answer is a promise, silence is none.
 */
export function checkHistory(history: History, books: StoredBooks): Violation[] {
  return [...checkAnswers(history, books), ...checkBooks(history, books), ...checkDates(history, books), ...checkSecondServers(history.secondServers)];
}
