import { checkHistory } from "./check-history";
import { readHistory, type Answered, type Command, type HistoryLine, type Outcome, type Phase, type PlannedLine, type SecondServer } from "./history";
import type { StoredBooks, StoredLine } from "./stored-books";
import { violationKinds, type ViolationKind } from "./violation";

const tenant = "T";
const first = "import-1", other = "import-2";
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

const plan = (importId: string, lines: readonly PlannedLine[], rejected = false, importDate = today): HistoryLine => ({ type: "plan", tenant, importId, lines, rejected, importDate });
const today = "2026-03-31", twoDaysOn = "2026-04-02";
const plans = [plan(first, [planned(2), planned(3)])];
const untilCommit = () => [
  ...plans, ...call("open", "ok"), ...call("chunk", "ok", { number: 0, digest: "d0", status: 201 }),
  ...call("manifest", "ok", { answer: { state: "validated" } }), ...call("commit", "ok", { answer: { receipt } }),
];
/** The clock of the calls stood at nothing then. */
const rightTime: HistoryLine = { type: "time", at: 0, wall: Date.parse(`${today}T12:00:00Z`) };
const moved = (from: number, until: number, days: number): HistoryLine => ({ type: "clock", from, until, offset: days * 86_400_000 });
const second: Omit<SecondServer, "code"> = { type: "second", directory: "/data", holder: 7, unharmed: true, said: "Error: Another Intake server (process 7) holds /data. Stop it, or name another directory in INTAKE_DATA." };
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
      imports: [first, other, third].map((importId) => ({ importId, state: "committed", receipt: null, undoReceipt: null })),
      ledger: [entry(third, 3), entry(first, 1), entry(other, 2)],
      chunks: [],
      outcomes: [{ importId: first, rowNumber: 2, outcome: "created" }, { importId: other, rowNumber: 2, outcome: "updated" }, { importId: third, rowNumber: 2, outcome: "unchanged" }],
      lines: [storedLine(2, { quantity: "7", bookedQuantity: "7", importId: other })],
      imaged: [first, other],
    };
    const lines = [plan(first, [planned(2)]), plan(other, [planned(2, "7")]), plan(third, [planned(2, "7")]), ...[first, other, third].flatMap((importId) => call("commit", "ok", { importId }))];
    expect(kindsOf(lines, books)).toEqual([]);
  });

  it("F29: a date that is the server's, be it by a clock that was moved meanwhile, and one that is refused since it is not", () => {
    expect(kindsOf([rightTime, ...untilCommit()], committed)).toEqual([]);
    const off = plan(first, [planned(2)], false, twoDaysOn);
    expect(kindsOf([rightTime, off, ...call("open", "fail", { status: 422, code: "import-date" })], empty)).toEqual([]);
    expect(kindsOf([rightTime, moved(0, 1_000, 2), off, ...call("open", "ok")], inState("open"))).toEqual([]);
    expect(kindsOf([rightTime, moved(0, 1_000, 2), ...plans, ...call("open", "fail", { status: 422, code: "import-date" })], empty)).toEqual([]);
    // Without an answer it may have been opened when the clock was moved afterwards.
    expect(kindsOf([rightTime, off, ...call("open", "unknown"), moved(50_000_000, 60_000_000, 2)], inState("open"))).toEqual([]);
  });

  it("F10: a second server that says who holds the directory, and ends", () => {
    expect(kindsOf([...untilCommit(), { ...second, code: 1 }], committed)).toEqual([]);
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
    [...untilCommit(), plan(other, []), ...call("commit", "ok", { importId: other })],
    { ...committed, imports: [...committed.imports, { importId: other, state: "committed", receipt: null, undoReceipt: null }], ledger: [entry(first, 1), entry(other, 2, { contentDigest: `content of ${first}` })] },
  ],
  "rows-missing": () => [untilCommit(), { ...committed, lines: [] }],
  "half-applied": () => [untilCommit(), { ...committed, lines: [storedLine(2)] }],
  "row-differs": () => [untilCommit(), { ...committed, lines: [storedLine(2, { quantity: "6", bookedQuantity: "6" }), storedLine(3)] }],
  "row-twice": () => [untilCommit(), { ...committed, lines: [storedLine(2), storedLine(2), storedLine(3)] }],
  "row-without-ledger": () => [[...plans, ...call("open", "ok")], inState("open", { lines: [storedLine(2)] })],
  "image-left": () => [[...plans, ...call("open", "ok")], inState("open", { imaged: [first] })],
  "totals-differ": () => [[plan(first, [planned(2), planned(3, "6")]), ...call("commit", "ok")], { ...committed, lines: [storedLine(2), storedLine(3, { quantity: "6", bookedQuantity: "6" })] }],
  "off-date-opened": () => [[rightTime, moved(20_000_000, 30_000_000, 2), plan(first, [planned(2)], false, twoDaysOn), ...call("open", "ok")], inState("open")],
  "date-refused": () => [[rightTime, ...plans, ...call("open", "fail", { status: 422, code: "import-date" })], empty],
  "second-server": () => [[...untilCommit(), { ...second, code: 0 }], committed],
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
  ["date-refused", "an import under way is refused for its date", () => [[rightTime, ...untilCommit(), ...call("status", "fail", { status: 422, code: "import-date" })], committed]],
  ["refused-after-done", "an import under way is opened again, and refused for its date", () => [[rightTime, ...untilCommit(), ...call("open", "fail", { status: 422, code: "import-date" })], committed]],
  ["second-server", "it did not end", () => [[{ ...second, code: null }], empty]],
  ["second-server", "it did not say why", () => [[{ ...second, code: 1, said: "Error: EACCES" }], empty]],
  ["second-server", "it began to start PostgreSQL", () => [[{ ...second, code: 1, said: `Starting PostgreSQL in /data/postgres …\n${second.said}` }], empty]],
  ["second-server", "the first one's PostgreSQL is gone", () => [[{ ...second, code: 1, unharmed: false }], empty]],
  ["unasked", "an import is aborted that nobody aborted", () => [[...plans, ...call("open", "ok")], inState("aborted")]],
])("%s, too, where %s", (kind, _, example) => {
  const [lines, books] = example();
  expect(kindsOf(lines, books)).toContain(kind);
});
