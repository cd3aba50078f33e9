import type { AsyncCommand } from "fast-check";
import type { CallOptions, Reply } from "../../../support/postgres-api";
import { expectAnswer, refusal, type Expected } from "../answers";
import type { Caller } from "../caller";
import type { ModelTenant } from "../tenant";

/** One thing that a client does, at the model and at the server. */
export interface Step {
  readonly name: string;
  run(tenant: ModelTenant, caller: Caller): Promise<void>;
}

export interface Model {
  readonly tenants: readonly ModelTenant[];
}

export interface Real {
  readonly callers: readonly Caller[];
}

/** @param who which of the tenants does it */
export class StepOf implements AsyncCommand<Model, Real> {
  constructor(readonly who: number, readonly step: Step) {}

  check(): boolean {
    return true;
  }

  async run({ tenants }: Model, { callers }: Real): Promise<void> {
    const [tenant, caller] = [tenants[this.who], callers[this.who]];
    if (tenant === undefined || caller === undefined) throw new Error(`There is no tenant ${this.who}.`);
    await this.step.run(tenant, caller);
  }

  toString(): string {
    return `tenant ${this.who}: ${this.step.name}`;
  }
}

/**
 * Sends a request and compares the answer with the model's, which is not asked where the token is refused before anything else.
 * @returns the answer where the server and the model let it succeed
 */
export async function ask(
  tenant: ModelTenant, caller: Caller, [method, path, options = {}]: readonly ["GET" | "PUT" | "POST" | "DELETE", string, CallOptions?], answer: () => Expected,
): Promise<Reply | null> {
  const reply = await caller.call(method, path, options);
  const before = tenant.imports.find(({ id }) => path.includes(id));
  if (before !== undefined) tenant.tried.add(`${method} ${path.replace(/^.*-[0-9a-f]{12}|\d+$|\?.*$/g, "")} ${before.state}`);
  const expected = tenant.access === "live" ? answer() : refusal(tenant.access);
  tenant.tried.add(codeOf(expected));
  expectAnswer(reply, expected);
  return expected.status < 400 ? reply : null;
}

function codeOf({ status, body }: Expected): string {
  return (body as { code?: string } | undefined)?.code ?? String(status);
}
