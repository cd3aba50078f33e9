import type { ProblemCode } from "../../contract/problem";
import type { RouteName } from "../../contract/routes";

export const groups = ["Imports", "What rows are checked against", "The books", "Access"] as const;
export type Group = (typeof groups)[number];

/** What there is to say of an operation beside what its schemas say. */
export interface OperationNote {
  readonly group: Group;
  /** What it does, and what a client has to know to use it. */
  readonly description: string;
  /** Its own refusals; those that any operation may answer with are said once. */
  readonly problems: readonly ProblemCode[];
}

const ofImport = ["not-found", "expired"] as const;

export const operationNotes: Readonly<Record<RouteName, OperationNote>> = {
  openImport: {
    group: "Imports", problems: ["import-id-reused", "import-date", "expired"],
    description: "Opens an import under an id that the client makes (a UUIDv7) and keeps before it calls. The body holds everything besides the rows that decides what they mean: how cells are to be read, the day of the import, whether one bad row keeps all out. The same id with the same body finds the import again.",
  },
  putChunk: {
    group: "Imports", problems: [...ofImport, "missing-digest", "digest-mismatch", "chunk-conflict", "state-conflict", "too-many-rows", "chunk-too-large", "decompressed-too-large", "unsupported-encoding", "storage-full"],
    description: "Stores some of the rows, as the sheet holds them, under a number from 0. Chunks may come in any order, four at a time, and compressed by gzip. After a 2xx they outlast the server; the same rows under the same number are recognised.",
  },
  listChunks: {
    group: "Imports", problems: ofImport,
    description: "Which chunks have arrived, with their digests, and which are missing: what to send again after an interruption.",
  },
  putManifest: {
    group: "Imports", problems: [...ofImport, "manifest-mismatch", "state-conflict"],
    description: "Seals the import: names its chunks in the order of the sheet and states what they must add up to. The server reads all rows again by the same rules as the pane, and answers what a commit would do. Its ETag goes into the commit.",
  },
  dryRun: {
    group: "Imports", problems: [...ofImport, "state-conflict", "duplicate-content", "manifest-mismatch", "row-invalid"],
    description: "Goes the whole way of a commit and takes it back: what the receipt would say now.",
  },
  commitImport: {
    group: "Imports", problems: [...ofImport, "precondition-required", "etag-mismatch", "state-conflict", "duplicate-content", "manifest-mismatch", "row-invalid", "control-total-mismatch"],
    description: "Writes the rows into the books in one transaction: all of them, or none. It is done at most once, whoever repeats it; a repeated call gets the same receipt. Where the books or the product list changed so that anything else would be booked than the manifest's answer said, nothing is written (etag-mismatch), and the import waits, validated again. Where the answer is lost, ask by the import's id.",
  },
  readImport: {
    group: "Imports", problems: ofImport,
    description: "Where the import stands, with its receipt once it is committed. The ETag changes with the state, and while rows arrive with each chunk.",
  },
  readRows: {
    group: "Imports", problems: ofImport,
    description: "What became of each row, page by page, in the order of the sheet: its outcome, the fields that changed, and issues as codes and values.",
  },
  readResults: {
    group: "Imports", problems: ofImport,
    description: "The same as a CSV file with the issues' sentences in English. No field of it can be taken for a formula.",
  },
  listImports: {
    group: "Imports", problems: [],
    description: "The history, page by page. Ids of imports are kept for ever, whatever became of them.",
  },
  undoImport: {
    group: "Imports", problems: ["not-found", "expired", "state-conflict", "undo-blocked"],
    description: "Takes a committed import back within 30 days, in one transaction: its lines are as they were before it. Lines that later imports changed are named and block it, unless keepLaterChanges leaves them as they are. A repeated call gets the same receipt.",
  },
  abortImport: {
    group: "Imports", problems: [...ofImport, "state-conflict"],
    description: "Drops the rows of an import that is not committed. Its id stays used.",
  },
  readProducts: {
    group: "What rows are checked against", problems: [],
    description: "All products, with an ETag: If-None-Match saves the transfer while the list is the same.",
  },
  putProducts: {
    group: "What rows are checked against", problems: [],
    description: "Adds products and replaces those with the same id; it removes none. Ids differ by capitals. Answers the whole list.",
  },
  listSchedules: {
    group: "What rows are checked against", problems: [],
    description: "All saved schedules, with an ETag. A cell names one as template: Name, or by its name alone.",
  },
  readSchedule: {
    group: "What rows are checked against", problems: ["not-found"],
    description: "One saved schedule, by its name in any capitals.",
  },
  putSchedule: {
    group: "What rows are checked against", problems: [],
    description: "Saves a schedule under a name, or replaces it. It is kept in canonical form, and holds no amounts, which are one sale's. Imports that were validated before are asked to be sent again; lines in the books keep what it meant then.",
  },
  deleteSchedule: {
    group: "What rows are checked against", problems: [],
    description: "Deletes a saved schedule; lines in the books that name it stay as they are. Deleting what is not there is no error.",
  },
  readClosedPeriods: {
    group: "What rows are checked against", problems: [],
    description: "Up to which month the books are closed: rows that would change what the books say of it are warned of.",
  },
  putClosedPeriods: {
    group: "What rows are checked against", problems: [],
    description: "Closes all months up to this one; null opens them all.",
  },
  readSchema: {
    group: "What rows are checked against", problems: ["not-found"],
    description: "The columns of a row in their order, its JSON Schema, and a hash that changes with any of it. The only template is customer-import.",
  },
  readLimits: {
    group: "What rows are checked against", problems: [],
    description: "How much a request may hold, how long it may take to arrive, and how many there may be in a minute, by what they are counted. What is more is refused, never cut.",
  },
  listPurchases: {
    group: "The books", problems: [],
    description: "The lines that imports built, page by page, with the dates that blank cells stood for.",
  },
  listCustomers: {
    group: "The books", problems: [],
    description: "The customers, page by page, and how many lines each has.",
  },
  eraseCustomer: {
    group: "The books", problems: ["not-found"],
    description: "Erases a customer with its lines, how they stood before imports, rows that wait for a commit, and what was said of them. Receipts keep their counts. Saved schedules that are called after it are not its own and stay; the answer names them. This cannot be undone.",
  },
  readSummary: {
    group: "The books", problems: [],
    description: "What was booked, what is billed, or what is recognised, by month and currency, as exact decimals.",
  },
  pair: {
    group: "Access", problems: ["pairing-refused"],
    description: "Exchanges a pairing code for a token. A code has eight characters and works once, for two minutes; capitals, blanks and hyphens do not matter.",
  },
  readSignIn: {
    group: "Access", problems: [],
    description: "Where and as which client a pane signs people in with their organisation's account: OAuth 2.1, authorization code with PKCE. The issuer's access token is then sent as any other token. null: this server takes no such sign-ins, and a pairing code is the way.",
  },
  createToken: {
    group: "Access", problems: [],
    description: "Makes a token that may do no more and lasts no longer than the one that asks. It is shown once: the server keeps its digest only.",
  },
  listTokens: {
    group: "Access", problems: [],
    description: "The tokens that are good, when each was last used, and without their secrets.",
  },
  revokeToken: {
    group: "Access", problems: ["not-found"],
    description: "Ends a token at once: itself, or one that may do no more than it.",
  },
};

/** What any operation may answer with. */
export const commonProblems: readonly ProblemCode[] = [
  "malformed", "token-missing", "token-expired", "token-revoked", "forbidden-origin", "forbidden-scope", "schema-skew", "wrong-host", "request-timeout", "headers-too-large", "rate-limited",
  "busy", "read-only", "storage-full", "internal",
];
