import { issuerAddress } from "../../src/addin/sign-in/issuer-address";
import type { SignInOffer } from "../../src/contract/sign-in";

/** What a person does at the provider's pages: signs in and allows, or leaves. */
export interface AtTheProvider {
  readonly name?: string;
  /** Presses Cancel instead. */
  readonly leaves?: true;
  /** Changes what the pane's page asks the issuer for. */
  readonly tampered?: (query: URLSearchParams) => void;
}

/**
 * The way through the window as a browser without a face goes it: from the address that the pane opens to the query that
 * the provider leads back with.
 */
export async function throughTheWindow(offer: SignInOffer, opened: string, { name = "Ada", leaves, tampered }: AtTheProvider = {}): Promise<string> {
  const { origin, pathname, searchParams } = new URL(opened);
  tampered?.(searchParams);
  const cookies = new Map<string, string>();
  let address = issuerAddress(offer, searchParams, origin + pathname);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step += 1) {
    if (address.startsWith(`${origin}${pathname}?`)) return new URL(address).search;
    const response: Response = await fetch(address, {
      redirect: "manual", headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") }, ...(form === null ? {} : { method: "POST", body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    const page = await response.text();
    form = null;
    if (location !== null) address = new URL(location, address).href;
    else if (leaves === true) address = new URL(/href="([^"]+\/abort)"/.exec(page)?.[1] ?? "no way out", address).href;
    else {
      address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? `no form in: ${page}`, address).href;
      form = new URLSearchParams(page.includes('name="login"') ? { prompt: "login", login: name, password: "any" } : { prompt: "consent" });
    }
  }
  throw new Error(`The provider leads nowhere: ${address}`);
}
