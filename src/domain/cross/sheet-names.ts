import { customerIdentity, customerKey } from "../customer-key";
import { FirstOfText } from "../first-of-text";
import type { RowReading } from "../row-reading";
import { idKey } from "../salesforce-id";

/** A customer in one writing. */
export class CustomerName {
  private matchKey: string | null = null;

  /** `number` counts the writings of a sheet from 0; `identity` is equal for those that mean one customer. */
  constructor(readonly text: string, readonly number: number, readonly identity: number) {}

  /** What similar names share. */
  get key(): string {
    return (this.matchKey ??= customerKey(this.text));
  }
}

/** What lines are compared by that say who bought what: numbers compare and hash faster than texts. */
export interface RowNames {
  /** null: the row holds no customer that can be read. */
  readonly customer: CustomerName | null;
  /** Equal for equal products; 0: none that can be read. */
  readonly product: number;
  /** Equal for two forms of one Salesforce ID, too; 0: none, or none that can be read. */
  readonly opportunity: number;
}

/** Gives the names of one sheet their numbers. Those that no row has any more keep theirs until the rows are replaced. */
export class SheetNames {
  private readonly writings = new TextNumbers();
  private readonly customers: CustomerName[] = [];
  private readonly identities = new TextNumbers();
  private readonly products = new Map<string, number>();
  private readonly opportunities = new TextNumbers();
  /** Sheets are sorted as a rule, and the row above says the same. */
  private above: CustomerName | null = null;
  private opportunityAbove = { text: "", number: 0 };

  customerOf({ customer }: RowReading): CustomerName | null {
    if (customer === "") return null;
    if (this.above?.text === customer) return this.above;
    const number = this.writings.numberOf(customer);
    return (this.above = this.customers[number] ??= new CustomerName(customer, number, this.identities.numberOf(customerIdentity(customer))));
  }

  productOf({ product }: RowReading): number {
    if (product === "") return 0;
    let number = this.products.get(product);
    if (number === undefined) this.products.set(product, (number = this.products.size + 1));
    return number;
  }

  opportunityOf({ opportunity }: RowReading): number {
    if (opportunity === null) return 0;
    const { opportunityAbove: above } = this;
    if (opportunity === above.text) return above.number;
    above.text = opportunity;
    return (above.number = this.opportunities.numberOf(idKey(opportunity)) + 1);
  }
}

/** Counts the distinct texts of many, from 0. A Map takes twice the time for texts most of which are new. */
class TextNumbers {
  private readonly texts: string[] = [];
  private readonly firsts = new FirstOfText((number) => this.texts[number] ?? "");

  numberOf(text: string): number {
    const known = this.firsts.put(text, this.texts.length);
    return known < 0 ? this.texts.push(text) - 1 : known;
  }
}
