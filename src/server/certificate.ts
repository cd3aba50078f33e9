import { X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What a browser shows in its warning. */
  readonly fingerprint: string;
  /** This computer trusts it, so that no browser warns. */
  readonly trusted: boolean;
}

const days = 365;
/** Without the key: what other programs on this computer are told to trust. */
const publicFile = "certificate.pem";

/** One certificate for both sites, kept with its key for this user only, so that the browser asks once. */
export async function certificateIn(directory: string): Promise<Certificate> {
  const file = path.join(directory, "certificate.json");
  const kept = await readFile(file, "utf8").then((text) => JSON.parse(text) as { key: string; cert: string }, ifMissing);
  if (kept) {
    const certificate = new X509Certificate(kept.cert);
    if (Date.parse(certificate.validTo) > Date.now() + 24 * 60 * 60_000) {
      // An older version kept no such file.
      await writeFile(path.join(directory, publicFile), kept.cert);
      return { ...kept, fingerprint: certificate.fingerprint256, trusted: false };
    }
  }
  const made = await generate([{ name: "commonName", value: "Intake on this computer" }], {
    keySize: 2048, algorithm: "sha256", notAfterDate: new Date(Date.now() + days * 24 * 60 * 60_000),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [
        { type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }, { type: 7, ip: "::1" },
      ] },
    ],
  });
  await mkdir(directory, { recursive: true });
  await writeFile(file, JSON.stringify({ key: made.private, cert: made.cert }), { mode: 0o600 });
  await writeFile(path.join(directory, publicFile), made.cert);
  return { key: made.private, cert: made.cert, fingerprint: new X509Certificate(made.cert).fingerprint256, trusted: false };
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
