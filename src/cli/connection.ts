import { z } from "zod";
import type { Caller } from "../addin/client/call";
import { createCaller, createImportApi } from "../addin/client/import-api";
import type { ImportApi } from "../addin/workflow/import-api";
import type { Io } from "./io";
import { exitCodes, ToldError } from "./told-error";

export interface Connection {
  /** The API's origin. */
  readonly server: string;
  readonly api: ImportApi;
  /** For calls that only this command makes. */
  readonly caller: Caller;
}

/** A token goes over the network to nobody but the server, so it may travel unencrypted on this computer only. */
const serverSchema = z.url().transform((text) => new URL(text)).refine(({ protocol, hostname }) =>
  protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)));

/**
 * The server that INTAKE_URL names, with the token of INTAKE_TOKEN; null where neither is set. Throws ToldError where one is
 * missing or wrong; it never tells the token.
 */
export function readConnection({ environment: { INTAKE_URL: address, INTAKE_TOKEN: token }, retry }: Io): Connection | null {
  if (!address && !token) return null;
  const server = serverSchema.safeParse(address ?? "");
  if (!server.success) throw new ToldError("INTAKE_URL is no https address of an import API, such as https://localhost:3001.", exitCodes.usage);
  if (!token || /[^\x21-\x7e]/.test(token)) throw new ToldError("INTAKE_TOKEN holds no token.", exitCodes.usage);
  const { origin } = server.data;
  const options = { baseUrl: origin, tokens: { read: () => token, write: () => undefined }, patient: retry };
  return { server: origin, api: createImportApi(options), caller: createCaller(options) };
}

/** The same where there must be one. */
export function needConnection(io: Io): Connection {
  const connection = readConnection(io);
  if (connection === null) throw new ToldError("Set INTAKE_URL and INTAKE_TOKEN to the import API's address and a token for it.", exitCodes.usage);
  return connection;
}
