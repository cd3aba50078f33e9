import { call } from "../addin/client/call";
import { readAnswer } from "../addin/client/read-answer";
import type { ApiOutcome } from "../addin/workflow/import-api";
import { tokenGrantSchema, tokenListSchema, type TokenList } from "../contract/pairing";
import { pathOf } from "../contract/routes";
import { needConnection } from "./connection";
import { outcomeText } from "./failure-text";
import type { Io } from "./io";
import { plain } from "./plain-text";
import { tell } from "./tell";
import type { TokenOrder } from "./token-order";
import { exitCodes, ToldError, type ExitCode } from "./told-error";

/** Lists, makes and revokes tokens, with a token that may do no less. */
export async function tokensCommand({ order, json }: { readonly order: TokenOrder; readonly json: boolean }, io: Io): Promise<ExitCode> {
  const { caller } = needConnection(io);
  const options = { signal: io.signal };
  switch (order.kind) {
    case "list": {
      const { tokens } = answered(readAnswer(await call(caller, { method: "GET", path: pathOf("listTokens") }, options), tokenListSchema, (list) => list));
      tell(io, json, { tokens }, tokens.map(tokenLine));
      return exitCodes.done;
    }
    case "create": {
      const body = JSON.stringify({ name: order.tokenName, scopes: order.scopes, expiresAt: order.expiresAt });
      // Not repeated: a second call would make a second token.
      const made = await call(caller, { method: "POST", path: pathOf("createToken"), body, once: true }, options);
      const grant = answered(readAnswer(made, tokenGrantSchema, (one) => one));
      if (!json) io.err(plain(`The token "${grant.name}" (${grant.id}) is shown this once:`));
      tell(io, json, grant, [grant.token]);
      return exitCodes.done;
    }
    case "revoke": {
      const { tokenId } = order;
      const revoked = await call(caller, { method: "DELETE", path: pathOf("revokeToken", { tokenId }) }, options);
      if (revoked.kind === "problem" && revoked.problem.code === "not-found") throw new ToldError(`There is no token ${tokenId} that is not revoked already.`, exitCodes.attention);
      answered(revoked);
      tell(io, json, { revoked: tokenId }, [`Revoked: ${tokenId}`]);
      return exitCodes.done;
    }
  }
}

function answered<T>(outcome: ApiOutcome<T>): T {
  if (outcome.kind !== "ok") throw new ToldError(outcome.kind === "problem" ? outcome.problem.detail : outcomeText(outcome), exitCodes.server);
  return outcome.value;
}

function tokenLine({ id, name, scopes, expiresAt, lastUsedAt }: TokenList["tokens"][number]): string {
  return `${id}  ${plain(name)}  ${scopes.join(",")}  ${expiresAt === null ? "until revoked" : `until ${expiresAt}`}  ${lastUsedAt === null ? "never used" : `last used ${lastUsedAt}`}`;
}
