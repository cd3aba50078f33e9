import { isSameFinding, type Finding } from "../cells/finding";
import { Customer, isAbove, Spelling } from "./customer-nodes";
import type { CrossRow, CrossRule, Say } from "./cross-rule";
import type { CustomerName } from "./sheet-names";
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
  /** By the numbers of names and identities. */
  const spellings: Spelling<Row>[] = [];
  const customers: Customer<Row>[] = [];
  const nodes = new Map<string, KeyNode<Row>>();
  const similar = new SimilarKeys<KeyNode<Row>>();
  const touched = new Set<Customer<Row>>();

  function spellingOf(name: CustomerName): Spelling<Row> {
    const known = spellings[name.number];
    if (known !== undefined) return known;
    const customer = (customers[name.identity] ??= new Customer());
    const spelling = new Spelling(name, customer);
    customer.addSpelling(spelling);
    spellings[name.number] = spelling;
    return spelling;
  }

  function nodeOf(key: string): KeyNode<Row> {
    let node = nodes.get(key);
    if (node === undefined) nodes.set(key, (node = { key, close: null, top: null, seenAt: null, customers: new Set() }));
    return node;
  }

  /** Counts a customer's rows and brings it to the key of its name, which is another one when another writing is its first. */
  function settleCustomer(customer: Customer<Row>, settled: Set<KeyNode<Row>>): void {
    const before = customer.name?.key ?? null;
    customer.count();
    const key = customer.name?.key ?? "";
    const left = before === null || (before === key && customer.rows > 0) ? null : nodeOf(before);
    if (left !== null) {
      left.customers.delete(customer);
      settled.add(left);
    }
    if (customer.rows === 0) return;
    const node = nodeOf(key);
    node.customers.add(customer);
    settled.add(node);
  }

  /** The keys whose customers are to be judged: the touched ones, those close to them, and those that were. */
  function settleKeys(): Set<KeyNode<Row>> {
    const settled = new Set<KeyNode<Row>>();
    for (const customer of touched) settleCustomer(customer, settled);
    const judged = new Set(settled);
    const moved: KeyNode<Row>[] = [];
    for (const node of settled) {
      for (const close of node.close ?? []) judged.add(close);
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

  function touch({ customer: name }: Row): Spelling<Row> | null {
    if (name === null) return null;
    const spelling = spellingOf(name);
    touched.add(spelling.customer);
    return spelling;
  }

  return {
    kinds: ["customerSpelling", "similarCustomer"],
    isUnchanged: (before, after) => before.customer === after.customer,
    add: (row) => touch(row)?.add(row),
    remove: (row) => touch(row)?.remove(row),
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
  for (const customer of node.customers) if (best === null || customer.isBefore(best)) best = customer;
  for (const { customers } of node.close ?? []) {
    for (const customer of customers) if (best === null || customer.isBefore(best)) best = customer;
  }
  for (const customer of node.customers) {
    for (const spelling of customer.spellings) {
      const { text } = spelling.name;
      const name = customer.name?.text ?? text;
      const matched = name === text ? null : { code: "CUSTOMER_MATCHED", params: { value: text, existing: name } } as const;
      const close = best === null || best === customer ? null
        : { code: "CUSTOMER_NEAR_DUPLICATE", params: { a: text, b: best.name?.text ?? "", n: best.rows } } as const;
      tell(spelling, matched, close, say);
    }
  }
}

/** Says what is new to all rows, and what stays to those that joined, of which nothing has been said before. */
function tell<Row extends CrossRow>(spelling: Spelling<Row>, matched: Finding | null, similar: Finding | null, say: Say<Row>): void {
  const sameMatched = isSameFinding(spelling.matched, matched);
  const sameSimilar = isSameFinding(spelling.similar, similar);
  if (!sameMatched) spelling.matched = matched;
  if (!sameSimilar) spelling.similar = similar;
  if (!sameMatched || matched !== null) for (const row of sameMatched ? spelling.fresh ?? [] : spelling.rows) say(row, "customerSpelling", spelling.matched);
  if (!sameSimilar || similar !== null) for (const row of sameSimilar ? spelling.fresh ?? [] : spelling.rows) say(row, "similarCustomer", spelling.similar);
  spelling.fresh = null;
}
