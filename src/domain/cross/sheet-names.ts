import { customerIdentity, customerKey } from "../customer-key";
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
  private readonly customers = new Map<string, CustomerName>();
  private readonly identities = new Map<string, number>();
  private readonly products = new Map<string, number>();
  private readonly opportunities = new Map<string, number>();
  /** Sheets are sorted as a rule, and the row above says the same. */
  private above: CustomerName | null = null;
  private opportunityAbove = { text: "", number: 0 };

  customerOf({ customer }: RowReading): CustomerName | null {
    if (customer === "") return null;
    if (this.above?.text === customer) return this.above;
    let name = this.customers.get(customer);
    if (name === undefined) {
      name = new CustomerName(customer, this.customers.size, numberOf(this.identities, customerIdentity(customer)));
      this.customers.set(customer, name);
    }
    this.above = name;
    return name;
  }

  productOf({ product }: RowReading): number {
    return product === "" ? 0 : numberOf(this.products, product);
  }

  opportunityOf({ opportunity }: RowReading): number {
    if (opportunity === null) return 0;
    if (opportunity !== this.opportunityAbove.text) this.opportunityAbove = { text: opportunity, number: numberOf(this.opportunities, idKey(opportunity)) };
    return this.opportunityAbove.number;
  }
}

/** From 1. */
function numberOf(numbers: Map<string, number>, text: string): number {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size + 1));
  return number;
}
