import path from "node:path";
import { z } from "zod";

export interface Settings {
  readonly workbenchPort: number;
  /** Pane and API. */
  readonly panePort: number;
  /** null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly open: boolean;
}

const environmentSchema = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, "is not a port number").default("3000").transform(Number)
    .refine((port) => port >= 1 && port <= 65_534, "must be between 1 and 65534, since the next port is used, too"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "does not begin with postgres://").optional(),
  INTAKE_DATA: z.string().min(1).default(".intake"),
});

/** @throws Error that names each variable that is wrong, never its value: an address can hold a password */
export function readSettings(environment: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const given = { PORT: environment.PORT || undefined, DATABASE_URL: environment.DATABASE_URL || undefined, INTAKE_DATA: environment.INTAKE_DATA || undefined };
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    throw new Error(result.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}.`).join(" "));
  }
  const unknown = args.find((arg) => arg !== "--open");
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}. The only one is --open, which opens a browser.`);
  return {
    workbenchPort: result.data.PORT,
    panePort: result.data.PORT + 1,
    databaseUrl: result.data.DATABASE_URL ?? null,
    dataDirectory: path.resolve(result.data.INTAKE_DATA),
    open: args.includes("--open"),
  };
}
