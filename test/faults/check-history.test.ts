import { checkHistory } from "./check-history";
import { readHistory, type Answered, type Command, type HistoryLine, type Outcome, type Phase, type PlannedLine } from "./history";
import type { StoredBooks, StoredLine } from "./stored-books";
import { violationKinds, type ViolationKind } from "./violation";

const tenant = "T";
const first = "import-1", second = "import-2";
const planned = (rowNumber: number, quantity = "5"): PlannedLine => ({ rowNumber, id: `A-${rowNumber}`, customer: "Acme", product: "CRM-STD", quantity });
const receipt = { importId: first, totals: { rows: 2, quantity: "10", customers: 1 } };

/** A call and its end, one after the other on a clock that counts calls. */
let clock = 0;
beforeEach(() => { clock = 0; });
interface Call { importId?: string; phase?: Phase; number?: number; digest?: string; status?: number; code?: string; answer?: Answered }
function call(command: Command, outcome: Outcome, { importId = first, phase = "storm", status = 200, code, answer, ...chunk }: Call = {}): HistoryLine[] {
  clock += 2;
  const op = String(clock);
  return [
    { type: "invoke", op, at: clock, phase, tenant, importId, command, ...chunk },
    { type: outcome, op, at: clock + 1, status, code, answer },
  ];
}

const plan = (importId: string, lines: readonly PlannedLine[], rejected = false): HistoryLine => ({ type: "plan", tenant, importId, lines, rejected });
const plans = [plan(first, [planned(2), planned(3)])];
const untilCommit = () => [
  ...plans, ...call("open", "ok"), ...call("chunk", "ok", { number: 0, digest: "d0", status: 201 }),
  ...call("manifest", "ok", { answer: { state: "validated" } }), ...call("commit", "ok", { answer: { receipt } }),
];
const history = (lines: readonly HistoryLine[]) => readHistory([lines.map((line) => JSON.stringify(line)).join("\n")]);

const storedLine = (rowNumber: number, changes: Partial<StoredLine> = {}): StoredLine =>
  ({ ...planned(rowNumber), tenant, importId: first, bookedQuantity: "5", schedules: 2, ...changes });
const entry = (importId: string, sequence: number, changes = {}) =>
  ({ tenant, importId, sequence, contentDigest: `content of ${importId}`, overridden: false, undone: false, ...changes });

/** After the commit of the first import. */
const committed: StoredBooks = {
  imports: [{ importId: first, state: "committed", receipt, undoReceipt: null }],
  ledger: [entry(first, 1)],
  chunks: [{ importId: first, number: 0, digest: "d0", bodyDigest: null }],
  outcomes: [2, 3].map((rowNumber) => ({ importId: first, rowNumber, outcome: "created" })),
  lines: [storedLine(2), storedLine(3)],
  imaged: [first],
};
const empty: StoredBooks = { imports: [], ledger: [], chunks: [], outcomes: [], lines: [], imaged: [] };
const inState = (state: string, changes: Partial<StoredBooks> = {}): StoredBooks =>
  ({ ...empty, imports: [{ importId: first, state, receipt: null, undoReceipt: null }], chunks: [{ importId: first, number: 0, digest: "d0", bodyDigest: "d0" }], ...changes });

const kindsOf = (lines: readonly HistoryLine[], books: StoredBooks) => [...new Set(checkHistory(history(lines), books).map(({ kind }) => kind))];

describe("what keeps every promise is no violation", () => {
  it("a committed import, all of it in the books", () => {
    expect(kindsOf(untilCommit(), committed)).toEqual([]);
  });

  it("a commit without an answer, be it that nothing or all of it was applied", () => {
    const lines = [...plans, ...call("open", "ok"), ...call("commit", "unknown", { status: 500 })];
    expect(kindsOf(lines, inState("validated"))).toEqual([]);
    expect(kindsOf(lines, committed)).toEqual([]);
  });

  it("a call that was under way when its client ended", () => {
    const [invoked] = call("commit", "ok");
    expect(kindsOf([...plans, ...call("open", "ok"), invoked!], committed)).toEqual([]);
  });

  it("an import that was undone, and one that was rejected, without a trace in the books", () => {
    const undone: StoredBooks = { ...committed, imports: [{ ...committed.imports[0]!, state: "undone", undoReceipt: {} }], ledger: [entry(first, 1, { undone: true })], lines: [], imaged: [] };
    expect(kindsOf([...untilCommit(), ...call("undo", "ok", { answer: { undoReceipt: {} } })], undone)).toEqual([]);
    expect(kindsOf([plan(first, [planned(2)], true), ...call("manifest", "ok", { answer: { state: "rejected" } })], inState("rejected"))).toEqual([]);
  });

  it("a line that a later import changed and another one found as it is", () => {
    const third = "import-3";
    const books: StoredBooks = {
      imports: [first, second, third].map((importId) => ({ importId, state: "committed", receipt: null, undoReceipt: null })),
      ledger: [entry(third, 3), entry(first, 1), entry(second, 2)],
      chunks: [],
      outcomes: [{ importId: first, rowNumber: 2, outcome: "created" }, { importId: second, rowNumber: 2, outcome: "updated" }, { importId: third, rowNumber: 2, outcome: "unchanged" }],
      lines: [storedLine(2, { quantity: "7", bookedQuantity: "7", importId: second })],
      imaged: [first, second],
    };
    const lines = [plan(first, [planned(2)]), plan(second, [planned(2, "7")]), plan(third, [planned(2, "7")]), ...[first, second, third].flatMap((importId) => call("commit", "ok", { importId }))];
    expect(kindsOf(lines, books)).toEqual([]);
  });

  it("a chunk that was refused because another one has its number, and after healing a repeated call that got its answer", () => {
    const lines = [...untilCommit(), ...call("chunk", "fail", { number: 0, digest: "other", status: 409, code: "chunk-conflict" }),
      ...call("commit", "ok", { phase: "settle", answer: { receipt } }), ...call("status", "ok", { phase: "read", answer: { state: "committed", receipt } })];
    expect(kindsOf(lines, committed)).toEqual([]);
  });
});

/** One broken promise each: what the clients saw, what is stored. */
const broken: Readonly<Record<ViolationKind, () => [readonly HistoryLine[], StoredBooks]>> = {
  "open-lost": () => [[...plans, ...call("open", "ok")], empty],
  "chunk-lost": () => [[...plans, ...call("chunk", "ok", { number: 0, digest: "d0" })], inState("open", { chunks: [] })],
  "commit-lost": () => [untilCommit(), inState("validated")],
  "undo-lost": () => [[...untilCommit(), ...call("undo", "ok")], committed],
  "abort-lost": () => [[...plans, ...call("abort", "ok")], inState("open")],
  "two-receipts": () => [[...untilCommit(), ...call("commit", "ok", { answer: { receipt: { ...receipt, committedAt: "later" } } })], committed],
  "unasked": () => [[...plans, ...call("open", "ok"), ...call("commit", "fail", { status: 412 })], committed],
  "rejected-applied": () => [[...untilCommit(), plan(first, [planned(2), planned(3)], true)], committed],
  "state-went-back": () => [[...plans, ...call("status", "ok", { answer: { state: "committed" } })], inState("validated")],
  "refused-after-done": () => [[...untilCommit(), ...call("commit", "fail", { status: 404, code: "not-found" })], committed],
  "status-untrue": () => [[...untilCommit(), ...call("status", "ok", { phase: "read", answer: { state: "validated" } })], committed],
  "unanswered": () => [[...untilCommit(), ...call("undo", "unknown", { phase: "settle" })], committed],
  "unplanned": () => [[], inState("open")],
  "ledger-missing": () => [untilCommit(), { ...committed, ledger: [], lines: [] }],
  "ledger-differs": () => [[...plans, ...call("abort", "ok")], { ...committed, imports: inState("aborted").imports, imaged: [] }],
  "content-twice": () => [
    [...untilCommit(), plan(second, []), ...call("commit", "ok", { importId: second })],
    { ...committed, imports: [...committed.imports, { importId: second, state: "committed", receipt: null, undoReceipt: null }], ledger: [entry(first, 1), entry(second, 2, { contentDigest: `content of ${first}` })] },
  ],
  "rows-missing": () => [untilCommit(), { ...committed, lines: [] }],
  "half-applied": () => [untilCommit(), { ...committed, lines: [storedLine(2)] }],
  "row-differs": () => [untilCommit(), { ...committed, lines: [storedLine(2, { quantity: "6", bookedQuantity: "6" }), storedLine(3)] }],
  "row-twice": () => [untilCommit(), { ...committed, lines: [storedLine(2), storedLine(2), storedLine(3)] }],
  "row-without-ledger": () => [[...plans, ...call("open", "ok")], inState("open", { lines: [storedLine(2)] })],
  "image-left": () => [[...plans, ...call("open", "ok")], inState("open", { imaged: [first] })],
  "totals-differ": () => [[plan(first, [planned(2), planned(3, "6")]), ...call("commit", "ok")], { ...committed, lines: [storedLine(2), storedLine(3, { quantity: "6", bookedQuantity: "6" })] }],
  "postings-differ": () => [untilCommit(), { ...committed, lines: [storedLine(2, { bookedQuantity: null }), storedLine(3)] }],
};

it.each(Object.entries(violationKinds))("%s: %s", (kind) => {
  const [lines, books] = broken[kind as ViolationKind]();
  expect(kindsOf(lines, books)).toContain(kind);
});

/** Others that the same rules must find. */
it.each<[ViolationKind, string, () => [readonly HistoryLine[], StoredBooks]]>([
  ["chunk-lost", "its bytes are gone before the import's end", () => [untilCommit().slice(0, 5), inState("open", { chunks: [{ importId: first, number: 0, digest: "d0", bodyDigest: null }] })]],
  ["chunk-lost", "two contents were answered as stored under one number", () => [[...untilCommit(), ...call("chunk", "ok", { number: 0, digest: "d1" })], committed]],
  ["half-applied", "a row is told as unchanged that nobody wrote before", () => [untilCommit(), { ...committed, outcomes: [{ importId: first, rowNumber: 2, outcome: "unchanged" }, committed.outcomes[1]!] }]],
  ["row-without-ledger", "rows of an undone import are left", () => [[...untilCommit(), ...call("undo", "unknown")], { ...committed, imports: [{ ...committed.imports[0]!, state: "undone" }], ledger: [entry(first, 1, { undone: true })] }]],
  ["ledger-differs", "an undone import still counts", () => [[...untilCommit(), ...call("undo", "ok")], { ...committed, imports: [{ ...committed.imports[0]!, state: "undone" }] }]],
  ["status-untrue", "after healing an import that is stored is not found", () => [[...untilCommit(), ...call("status", "fail", { phase: "read", status: 404 })], committed]],
  ["unasked", "an import is aborted that nobody aborted", () => [[...plans, ...call("open", "ok")], inState("aborted")]],
])("%s, too, where %s", (kind, _, example) => {
  const [lines, books] = example();
  expect(kindsOf(lines, books)).toContain(kind);
});
