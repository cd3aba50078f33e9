import type { FastifyInstance } from "fastify";
import { routes } from "../../contract/routes";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import type { SignInOffers } from "../sign-in-offers";

/** Open to anyone: it is asked before there is a token, and holds nothing secret. */
export function signInRoutes(app: FastifyInstance, offer: Pick<SignInOffers, "current"> | null): void {
  serve(app, routes.readSignIn, async () => {
    try {
      return { status: 200, body: { signIn: await offer?.current() ?? null } };
    } catch (cause) {
      throw Object.assign(new HttpProblem("busy", "The issuer of sign-ins cannot be asked where people sign in. Repeat the same request.", {}, 5), { cause });
    }
  });
}
