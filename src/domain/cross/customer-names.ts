import { isSameFinding, type Finding } from "../cells/finding";
import { customerIdentity, customerKey } from "../customer-key";
import { Customer, isAbove, Spelling } from "./customer-nodes";
import { isReadable, type CrossRow, type CrossRule, type Say } from "./cross-rule";
import { SimilarKeys, type SimilarKey } from "./similar-keys";

/** Customers that share a match key. */
interface KeyNode<Row extends CrossRow> extends SimilarKey<KeyNode<Row>> {
  readonly customers: Set<Customer<Row>>;
  /** The number of its first row when it was judged last. */
  seenAt: number | null;
}

/**
 * Customers in several writings, and customers whose names are close (RULES.md 3.2). Of two that are close, the one with
 * fewer rows is told, or the later one. What is said hangs on the writing, so it is worked out once for all its rows.
 */
export function createCustomerNames<Row extends CrossRow>(): CrossRule<Row> {
  const spellings = new Map<string, Spelling<Row>>();
  const customers = new Map<string, Customer<Row>>();
  const nodes = new Map<string, KeyNode<Row>>();
  const similar = new SimilarKeys<KeyNode<Row>>();
  const touched = new Set<Customer<Row>>();

  function spellingOf(text: string): Spelling<Row> {
    let spelling = spellings.get(text);
    if (spelling !== undefined) return spelling;
    const identity = customerIdentity(text);
    let customer = customers.get(identity);
    if (customer === undefined) customers.set(identity, (customer = new Customer(identity, customerKey(text))));
    spelling = new Spelling(text, customer);
    customer.spellings.add(spelling);
    spellings.set(text, spelling);
    return spelling;
  }

  function nodeOf(key: string): KeyNode<Row> {
    let node = nodes.get(key);
    if (node === undefined) nodes.set(key, (node = { key, close: new Set(), top: null, seenAt: null, customers: new Set() }));
    return node;
  }

  function settleCustomer(customer: Customer<Row>): KeyNode<Row> {
    for (const { text } of customer.count()) spellings.delete(text);
    const node = nodeOf(customer.key);
    if (customer.rows > 0) node.customers.add(customer);
    else {
      node.customers.delete(customer);
      customers.delete(customer.identity);
    }
    return node;
  }

  /** The keys whose customers are to be judged: the touched ones, those close to them, and those that were. */
  function settleKeys(): Set<KeyNode<Row>> {
    const settled = new Set([...touched].map(settleCustomer));
    const judged = new Set(settled);
    const moved: KeyNode<Row>[] = [];
    for (const node of settled) {
      for (const close of node.close) judged.add(close);
      const before = node.top;
      node.top = null;
      for (const { top } of node.customers) if (isAbove(top, node.top)) node.top = top;
      const seenAt = node.top?.rowNumber ?? null;
      if (node.top !== before || seenAt !== node.seenAt) moved.push(node);
      node.seenAt = seenAt;
      if (node.customers.size === 0) nodes.delete(node.key);
    }
    for (const node of similar.update(moved)) judged.add(node);
    return judged;
  }

  function touch(row: Row, change: "add" | "remove"): void {
    const text = customerText(row);
    if (text === null) return;
    const spelling = spellingOf(text);
    spelling[change](row);
    touched.add(spelling.customer);
  }

  return {
    add: (row) => touch(row, "add"),
    remove: (row) => touch(row, "remove"),
    settle(say) {
      if (touched.size === 0) return;
      for (const node of settleKeys()) judge(node, say);
      touched.clear();
    },
  };
}

/** All customers of a key have the same neighbours, so one of them is the best known for all. */
function judge<Row extends CrossRow>(node: KeyNode<Row>, say: Say<Row>): void {
  let best: Customer<Row> | null = null;
  for (const { customers } of [node, ...node.close]) {
    for (const customer of customers) if (best === null || customer.isBefore(best)) best = customer;
  }
  for (const customer of node.customers) {
    for (const spelling of customer.spellings) {
      const matched = customer.name === spelling.text ? null : { code: "CUSTOMER_MATCHED", params: { value: spelling.text, existing: customer.name } } as const;
      const close = best === null || best === customer ? null
        : { code: "CUSTOMER_NEAR_DUPLICATE", params: { a: spelling.text, b: best.name, n: best.rows } } as const;
      tell(spelling, matched, close, say);
    }
  }
}

function customerText<Row extends CrossRow>({ reading }: Row): string | null {
  return reading.customer === "" || !isReadable(reading, "customer") ? null : reading.customer;
}

/** Says what is new to all rows, and what stays to those that joined. */
function tell<Row extends CrossRow>(spelling: Spelling<Row>, matched: Finding | null, similar: Finding | null, say: Say<Row>): void {
  const sameMatched = isSameFinding(spelling.matched, matched);
  const sameSimilar = isSameFinding(spelling.similar, similar);
  if (!sameMatched) spelling.matched = matched;
  if (!sameSimilar) spelling.similar = similar;
  // Of rows that joined nothing has been said before.
  if (sameMatched && sameSimilar && matched === null && similar === null) {
    spelling.fresh = [];
    return;
  }
  for (const row of sameMatched ? spelling.fresh : spelling.rows) if (spelling.rows.has(row)) say(row, "customerSpelling", spelling.matched);
  for (const row of sameSimilar ? spelling.fresh : spelling.rows) if (spelling.rows.has(row)) say(row, "similarCustomer", spelling.similar);
  spelling.fresh = [];
}
