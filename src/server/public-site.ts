import path from "node:path";
import { z } from "zod";
import { anyOfNetworks, isNetwork } from "./http/networks";

/** How other computers reach pane and API. */
export interface PublicSite {
  /** Under which users reach it: `https://intake.example.com`. */
  readonly origins: readonly string[];
  /** The address that is listened on. */
  readonly bind: string;
  /** Files with the certificate and its key; null: the proxies have one, and nobody else is let in. */
  readonly tls: CertificateFiles | null;
  /** Addresses or networks of proxies in front, which are believed who a request comes from. */
  readonly proxies: readonly string[];
}

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const listSchema = z.string().transform((text) => text.split(",").map((part) => part.trim()));
const file = z.string().transform((name) => path.resolve(name)).optional();

/** The variables that say so. */
export const publicVariables = {
  INTAKE_BIND: z.union([z.ipv4(), z.ipv6()], "is no address to listen on, such as 0.0.0.0").optional(),
  INTAKE_PUBLIC_URL: listSchema.refine((urls) => urls.every(isOrigin), "is no https address without a path, such as https://intake.example.com").optional(),
  INTAKE_PROXY: listSchema.refine((parts) => parts.every(isNetwork), "is no list of addresses or networks, such as 10.0.0.5,10.1.0.0/16").optional(),
  INTAKE_TLS_CERT: file,
  INTAKE_TLS_KEY: file,
};

type Values = z.output<z.ZodObject<typeof publicVariables>>;

/**
 * null: this computer alone is served.
 * @param isPublic whether `--public` was given
 * @throws Error where others would be let in without anyone having said so, without TLS, or under no name
 */
export function publicSite(values: Values, isPublic: boolean): PublicSite | null {
  const { INTAKE_BIND: bind, INTAKE_PUBLIC_URL: urls, INTAKE_PROXY: proxies, INTAKE_TLS_CERT: cert, INTAKE_TLS_KEY: key } = values;
  if (!isPublic) {
    if (bind !== undefined && !anyOfNetworks(["127.0.0.0/8", "::1"])(bind)) {
      throw new Error("INTAKE_BIND names an address that other computers can reach, and Intake serves this computer alone. Leave it out, or start with --public.");
    }
    const idle = (Object.keys(publicVariables) as (keyof Values)[]).find((name) => values[name] !== undefined);
    if (idle !== undefined) throw new Error(`${idle} says how other computers reach Intake, which serves this computer alone. Leave it out, or start with --public.`);
    return null;
  }
  if (urls === undefined) throw new Error("--public needs INTAKE_PUBLIC_URL: the https address under which users reach Intake, such as https://intake.example.com.");
  if ((cert === undefined) !== (key === undefined)) throw new Error("INTAKE_TLS_CERT and INTAKE_TLS_KEY belong together: name the files of both.");
  if (cert === undefined && proxies === undefined) {
    throw new Error("--public needs TLS. Name the certificate's files in INTAKE_TLS_CERT and INTAKE_TLS_KEY, or in INTAKE_PROXY the proxy in front that has one.");
  }
  return {
    origins: urls.map((url) => new URL(url).origin), bind: bind ?? "127.0.0.1", proxies: proxies ?? [],
    tls: cert === undefined || key === undefined ? null : { cert, key },
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && text.startsWith("https://") && new URL(text).href === `${new URL(text).origin}/`;
}
