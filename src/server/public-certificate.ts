import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import type { CertificateFiles } from "./public-site";

/**
 * Reads the certificate that other computers are shown.
 * @throws Error where a file cannot be read, the two do not belong together, or a name is not in it
 */
export async function publicCertificate(files: CertificateFiles, origins: readonly string[]): Promise<{ readonly cert: string; readonly key: string }> {
  const [cert, key] = await Promise.all([read(files.cert, "INTAKE_TLS_CERT"), read(files.key, "INTAKE_TLS_KEY")]);
  const certificate = parse("INTAKE_TLS_CERT", () => new X509Certificate(cert));
  if (!certificate.checkPrivateKey(parse("INTAKE_TLS_KEY", () => createPrivateKey(key)))) {
    throw new Error("The key of INTAKE_TLS_KEY is not that of the certificate of INTAKE_TLS_CERT. Name the files of one pair.");
  }
  const isFor = (host: string) => (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
  const strange = origins.map((origin) => new URL(origin).hostname.replace(/^\[|\]$/g, "")).find((host) => !isFor(host));
  if (strange !== undefined) throw new Error(`The certificate of INTAKE_TLS_CERT is not for ${strange}, which INTAKE_PUBLIC_URL names. Browsers would refuse it.`);
  return { cert, key };
}

async function read(file: string, variable: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`The file of ${variable} cannot be read (${cause.code}).`, { cause });
  });
}

function parse<T>(variable: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new Error(`The file of ${variable} is none in PEM form, or has a passphrase.`, { cause });
  }
}
