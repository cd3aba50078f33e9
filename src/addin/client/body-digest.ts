import { formatDigest } from "../../contract/digest";

/** SHA-256 of a text in UTF-8, as `Content-Digest` writes it. */
export async function bodyDigest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return formatDigest(btoa(String.fromCharCode(...new Uint8Array(hash))));
}
