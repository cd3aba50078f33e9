import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Certificate } from "./certificate";

/**
 * The certificate that `npm run sideload` made this computer trust (office-addin-dev-certs keeps it in the user's
 * home), or null where it was never made or has expired. Excel shows no pane behind any other.
 */
export async function trustedCertificate(home: string): Promise<Certificate | null> {
  const folder = path.join(home, ".office-addin-dev-certs");
  const [cert, key] = await Promise.all(["localhost.crt", "localhost.key"].map((file) => readFile(path.join(folder, file), "utf8").catch(ifMissing)));
  if (!cert || !key) return null;
  const certificate = new X509Certificate(cert);
  if (Date.parse(certificate.validTo) < Date.now()) return null;
  return { key, cert, fingerprint: certificate.fingerprint256, trusted: true };
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
