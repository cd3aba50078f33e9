/** Each way in which a promise can be broken (P1, P2, P3, P6 of the contract). */
export const violationKinds = {
  "open-lost": "an import whose opening was answered is not there",
  "chunk-lost": "a chunk that was answered as stored is not there, or with other bytes",
  "commit-lost": "a commit was answered with a receipt, and the import is not committed",
  "undo-lost": "an undo was answered with a receipt, and the import is not undone",
  "abort-lost": "an abort was answered, and the import is not aborted",
  "two-receipts": "one import has two receipts",
  "unasked": "an import is in a state that no client asked for",
  "rejected-applied": "an import that had to be rejected was committed",
  "state-went-back": "an import was seen in a state from which its present one cannot be reached",
  "refused-after-done": "what was done was refused when it was repeated",
  "status-untrue": "after healing, the answered state is not the stored one",
  "unanswered": "after healing, a repeated call still got no answer",
  "unplanned": "the database holds an import that no client planned",
  "ledger-missing": "an import is committed or undone, and has no entry in the ledger",
  "ledger-differs": "the ledger and the state of an import contradict each other",
  "content-twice": "two imports that count brought the same content, and nobody allowed it",
  "rows-missing": "an import is in the ledger, and none of its rows is in the books",
  "half-applied": "some rows of an import are in the books, others are not",
  "row-differs": "a row is in the books with other values than were sent",
  "row-twice": "an ID is in the books twice",
  "row-without-ledger": "a row is in the books that no import in the ledger brought",
  "image-left": "before-images are kept for an import that is not committed",
  "totals-differ": "a receipt does not count what was sent",
  "postings-differ": "a line lacks its booking or its schedules, or has another quantity booked",
  "off-date-opened": "an import was opened for a day that was none of the server's",
  "date-refused": "an import was refused for its date, which was the server's, or while it was under way",
  "second-server": "a second server did not leave the data directory to the first",
} as const;

export type ViolationKind = keyof typeof violationKinds;

export interface Violation {
  readonly kind: ViolationKind;
  /** "": it is about no import. */
  readonly importId: string;
  readonly text: string;
}
