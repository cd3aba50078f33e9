import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { defaultBounds, type Bounds } from "./bounds";
import type { SignInSettings } from "./http/sign-in";
import type { MetricsPlace } from "./metrics/serve-metrics";
import { publicSite, publicVariables, type PublicSite } from "./public-site";
import { paneClient, signInSettings, signInVariables, type PaneClient } from "./sign-in-settings";

export interface Settings extends DatabasePlace {
  /** Of the workbench, with pane and API on the next one; of pane and API where other computers are served. */
  readonly port: number;
  /** null: this computer alone is served, the workbench too. */
  readonly publicSite: PublicSite | null;
  readonly open: boolean;
  /** null: nobody signs in elsewhere. */
  readonly signIn: SignInSettings | null;
  /** As whom the pane signs people in; null: it does not. */
  readonly paneClient: PaneClient | null;
  readonly bounds: Bounds;
  /** Where Prometheus asks; null: nowhere. */
  readonly metrics: MetricsPlace | null;
}

export interface DatabasePlace {
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
}

/** Everything that a server process reads from its environment; a variable that is empty counts as left out. */
export const environmentSchema = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, "is not a port number").default("3000").transform(Number)
    .refine((port) => port >= 1 && port <= 65_534, "must be between 1 and 65534, since the next port is used, too"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "does not begin with postgres://").optional(),
  INTAKE_DATA: z.string().default(".intake"),
  INTAKE_STAGED_MB: z.string().regex(/^[1-9]\d{0,6}$/, "is not a number of megabytes").transform(Number).optional(),
  INTAKE_FREE_MB: z.string().regex(/^\d{1,7}$/, "is not a number of megabytes").transform(Number).optional(),
  INTAKE_METRICS: z.string().regex(/^(.+:)?\d{1,5}$/, "is neither a port nor an address with a port, such as 9464 or 10.0.0.5:9464")
    .transform(placeOf).refine(({ host, port }) => isIP(host) !== 0 && port >= 1 && port <= 65_535, "names no address or no port").optional(),
  ...publicVariables,
  ...signInVariables,
});

type Variables = z.output<typeof environmentSchema>;

const options = ["--open", "--public"];

/** @throws Error that names each variable that is wrong, never its value: an address can hold a password */
export function readSettings(environment: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const { PORT, DATABASE_URL, INTAKE_DATA, INTAKE_METRICS, ...values } = readVariables(environment);
  const unknown = args.find((arg) => !options.includes(arg));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}. There are --open, which opens a browser, and --public, which serves other computers.`);
  const [open, isPublic] = [args.includes("--open"), args.includes("--public")];
  if (open && isPublic) throw new Error("--open opens the workbench, which --public does not serve. Leave one of them out.");
  return {
    port: PORT, publicSite: publicSite(values, isPublic), signIn: signInSettings(values), paneClient: paneClient(values), bounds: boundsWith(values),
    metrics: INTAKE_METRICS ?? null, open,
    ...databasePlace({ DATABASE_URL, INTAKE_DATA }),
  };
}

const bytesIn = (megabytes: number) => megabytes * 1024 ** 2;

function boundsWith({ INTAKE_STAGED_MB: staged, INTAKE_FREE_MB: free }: Pick<Variables, "INTAKE_STAGED_MB" | "INTAKE_FREE_MB">): Bounds {
  return {
    ...defaultBounds,
    ...(staged === undefined ? {} : { stagedBytes: bytesIn(staged) }),
    ...(free === undefined ? {} : { freeBytes: bytesIn(free) }),
  };
}

/** Where the database of a server with this environment is. Throws as readSettings does. */
export function readDatabasePlace(environment: NodeJS.ProcessEnv): DatabasePlace {
  return databasePlace(readVariables(environment));
}

function databasePlace({ DATABASE_URL: url, INTAKE_DATA: directory }: Pick<Variables, "DATABASE_URL" | "INTAKE_DATA">): DatabasePlace {
  return { databaseUrl: url ?? null, dataDirectory: path.resolve(directory) };
}

function readVariables(environment: NodeJS.ProcessEnv): Variables {
  const given = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, environment[name] || undefined]));
  const result = environmentSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}.`).join(" "));
}

/** Loopback where only a port is given; an IPv6 address stands in brackets. */
function placeOf(text: string): MetricsPlace {
  const colon = text.lastIndexOf(":");
  return { host: colon === -1 ? "127.0.0.1" : text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}
