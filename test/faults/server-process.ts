import { fork, type ChildProcess } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createApp } from "../../src/server/app";
import { PairingCodes } from "../../src/server/pairing-codes";
import { openDatabase } from "../../src/server/store/database";
import { prepareDatabase } from "../../src/server/store/migrate";
import { roleArguments } from "./roles";

/** An API server as a process of its own, on a database that it shares with others. It has loaded its program, and waits to be begun. */
export interface ServerProcess {
  readonly child: ChildProcess;
  begin(): void;
  /** Its port, once it listens; null when it ended before. */
  readonly listening: Promise<number | null>;
  kill(): Promise<void>;
  /** Moves the clock that the server goes by, in milliseconds from the right time. */
  setClock(offset: number): void;
}

/** @param host for which the server answers: where its clients believe it to be */
export function loadServer(adminUrl: string, host: string): ServerProcess {
  const child = fork(process.argv[1] ?? "", roleArguments("server", { adminUrl, host }), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const heard = new Promise<number>((resolve) => child.once("message", (message) => resolve((message as { port: number }).port)));
  return {
    child,
    listening: Promise.race([heard, ended.then(() => null)]),
    begin: () => child.send({ offset: 0 }),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    setClock(offset) {
      if (child.connected) child.send({ offset });
    },
  };
}

/** What such a process does: the start and the app of the product, without pane and workbench. */
export async function serve({ adminUrl, host }: { adminUrl: string; host: string }): Promise<void> {
  let offset = 0;
  process.on("disconnect", () => process.exit(0));
  await new Promise<void>((begin) => {
    process.on("message", (message) => {
      ({ offset } = message as { offset: number });
      begin();
    });
  });
  const db = openDatabase(await prepareDatabase(adminUrl, false));
  const app = await createApp({
    db, codes: new PairingCodes(db), tls: null, now: () => new Date(Date.now() + offset), gate: () => ({ hosts: [host], origins: [] }),
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  process.send?.({ port: (app.server.address() as AddressInfo).port });
}
