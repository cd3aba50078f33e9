import { customerIdentity } from "../../domain/customer-key";
import type { Traces } from "../store/erasure";

/** Whether a text names a customer, in any writing that is the same customer, or quotes one of its texts. */
export type Mentions = (text: string) => boolean;

export function mentions({ name, identity, texts }: Traces): Mentions {
  const exact = new Set(texts);
  return (text) => text.includes(name) || text.includes(JSON.stringify(name).slice(1, -1)) || exact.has(text) || customerIdentity(text) === identity;
}

/** Whether a name that somebody gave to something else has the customer's name in it, as words, in any capitals. */
export function holdsName(customer: string): (text: string) => boolean {
  const words = ` ${wordsOf(customer)} `;
  return (text) => words.trim() !== "" && ` ${wordsOf(text)} `.includes(words);
}

function wordsOf(text: string): string {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").join(" ");
}
