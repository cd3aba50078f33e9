import { z } from "zod";

/**
 * A SHA-256 digest as RFC 9530 writes it in `Content-Digest`: `sha-256=:<base64>:`. The same form is
 * used wherever a digest travels, in headers and in bodies.
 */
export const digestSchema = z.string().regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/);

/** @param base64 the 32 bytes of the digest in base64 */
export function formatDigest(base64: string): string {
  return `sha-256=:${base64}:`;
}
