import { scopes, type Scope } from "../contract/pairing";
import { exitCodes, ToldError } from "./told-error";

/** What is to be done with tokens. */
export type TokenOrder =
  | { readonly kind: "list" }
  | { readonly kind: "create"; readonly tokenName: string; readonly scopes: readonly Scope[]; readonly expiresAt: string | null }
  | { readonly kind: "revoke"; readonly tokenId: string };

/** Throws ToldError that says what is wrong. */
export function readTokenOrder(words: readonly string[], { scopes: list, expires }: { readonly scopes?: string; readonly expires?: string }): TokenOrder {
  const [order, subject, ...rest] = words;
  if (rest.length > 0) throw wrong(`There is a word too many: "${rest[0] ?? ""}". A name of several words stands in quotes.`);
  switch (order) {
    case undefined:
    case "list": return { kind: "list" };
    case "create":
      if (subject === undefined || subject.trim() === "") throw wrong("Name the token: intake tokens create NAME --scopes imports.read. The name stands on receipts.");
      return { kind: "create", tokenName: subject, scopes: scopesIn(list), expiresAt: endOf(expires) };
    case "revoke":
      if (subject === undefined || !/^[0-9a-f-]{36}$/i.test(subject)) throw wrong("Say which by its ID: intake tokens revoke ID. intake tokens lists them.");
      return { kind: "revoke", tokenId: subject.toLowerCase() };
    default: throw wrong(`Tokens can be listed, created and revoked; there is no "${order}".`);
  }
}

function scopesIn(list: string | undefined): Scope[] {
  const named = (list ?? "").split(",").map((scope) => scope.trim()).filter((scope) => scope !== "");
  const strange = named.find((scope) => !isScope(scope));
  if (strange !== undefined) throw wrong(`There is no scope "${strange}". There are ${scopes.join(", ")}.`);
  const known = named.filter(isScope);
  if (known.length === 0) throw wrong(`Say what it may do: --scopes with one or more of ${scopes.join(",")}.`);
  return known;
}

function isScope(text: string): text is Scope {
  return scopes.some((scope) => scope === text);
}

/** The day's end, in UTC. */
function endOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  const end = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T23:59:59Z`) : null;
  if (end === null || Number.isNaN(end.getTime()) || !end.toISOString().startsWith(day)) throw wrong(`"${day}" is no day. Write it as 2027-01-31.`);
  return end.toISOString();
}

function wrong(sentence: string): ToldError {
  return new ToldError(sentence, exitCodes.usage);
}
