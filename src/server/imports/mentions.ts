import { customerIdentity } from "../../domain/customer-key";
import type { Traces } from "../store/erasure";

/** Whether a text names a customer, in any writing that is the same customer, or quotes one of its texts. */
export type Mentions = (text: string) => boolean;

export function mentions({ name, identity, texts }: Traces): Mentions {
  const exact = new Set(texts);
  return (text) => text.includes(name) || text.includes(JSON.stringify(name).slice(1, -1)) || exact.has(text) || customerIdentity(text) === identity;
}
