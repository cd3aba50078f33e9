import { readFileSync } from "node:fs";
import path from "node:path";
import type { Product } from "../../src/domain/product";
import { ask, type RunningIntake } from "./running-intake";

/** Replaces what the server knows of these products, with the token that it made at its first start. */
export async function putProducts({ pane, dataDirectory }: RunningIntake, products: readonly Product[]): Promise<void> {
  const token = readFileSync(path.join(dataDirectory, "token"), "utf8").trim();
  const { status, text } = await ask(`${pane}/v1/products`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ products }),
  });
  if (status !== 200) throw new Error(`The product list was refused (${status}): ${text}`);
}
