import { createHash, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { formatDigest } from "../../contract/digest";
import { limits } from "../../contract/limits";
import { refuseDepth } from "./json-depth";
import { HttpProblem } from "./problem";

const unzip = promisify(gunzip);

/** Four MB of nothing else keep JSON.parse busy for more than a second, twice as long as any other body of that size that was tried. */
const manyLevels = "[".repeat(limits.jsonDepth + 2);

/** A body as it came: `json` is what it says, `text` the bytes of that JSON before gzip. */
export interface RawBody {
  readonly json: unknown;
  readonly text: Buffer;
  /** Of `text`, in the form of the Content-Digest header; worked out when it is asked for. */
  readonly digest: () => string;
}

export interface BodyHeaders {
  readonly encoding: string | undefined;
  readonly digest: string | undefined;
}

/** Of a text or bytes, in the form of the Content-Digest header. */
export function digestOf(content: string | Buffer): string {
  return digestOfParts([content]);
}

/** The same of a content that comes in parts. */
export function digestOfParts(parts: Iterable<string | Buffer>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return formatDigest(hash.digest("base64"));
}

/**
 * Checks a body's digest, unpacks it within its caps and parses it. How deep it is nested is still to be asked, see `refuseDepth`,
 * where its form does not tell.
 * @throws HttpProblem for a wrong digest, a gzip stream that is broken or unpacks to too much, and bad JSON
 */
export async function readBody(sent: Buffer, { encoding, digest }: BodyHeaders): Promise<RawBody> {
  const sentDigest = digest === undefined ? null : verifiedDigest(sent, digest);
  const text = await unpack(sent, encoding);
  // Only what many levels take longest to parse is measured before.
  if (text.includes(manyLevels)) refuseDepth(text);
  try {
    // A byte order mark is no JSON (RFC 8259 section 8.1), and the text as it is stored is parsed again.
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text));
    return { json, text, digest: () => (text === sent && sentDigest !== null ? sentDigest : digestOf(text)) };
  } catch (error) {
    throw Object.assign(new HttpProblem("malformed", "The body is not JSON in UTF-8."), { cause: error });
  }
}

/** Other digests than SHA-256 may stand beside it (RFC 9530). */
function verifiedDigest(sent: Buffer, header: string): string {
  const found = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header);
  if (found?.[1] === undefined) {
    throw new HttpProblem("missing-digest", "The Content-Digest header holds no sha-256 digest.");
  }
  const actual = createHash("sha256").update(sent).digest();
  if (!timingSafeEqual(actual, Buffer.from(found[1], "base64"))) {
    throw new HttpProblem("digest-mismatch", "The body differs from its Content-Digest: it was changed on the way. Send it again.");
  }
  return formatDigest(actual.toString("base64"));
}

async function unpack(sent: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === "identity") return sent;
  if (encoding !== "gzip") throw new HttpProblem("unsupported-encoding", "Of encodings only gzip is supported.");
  if (sent.length > limits.chunkGzipBytes) {
    throw new HttpProblem("chunk-too-large", `The gzip stream may hold ${limits.chunkGzipBytes} bytes. Send fewer rows in one chunk.`);
  }
  const cap = Math.min(limits.chunkBytes, Math.max(sent.length, 1) * limits.gzipRatio);
  try {
    return await unzip(sent, { maxOutputLength: cap });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      throw new HttpProblem("decompressed-too-large", `The body unpacks to more than ${cap} bytes. Send fewer rows in one chunk.`);
    }
    throw Object.assign(new HttpProblem("malformed", "The gzip stream is broken or cut short."), { cause: error });
  }
}
