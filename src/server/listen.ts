import type { FastifyInstance } from "fastify";

export interface Place {
  /** `localhost`: both loopback addresses, and no other. */
  readonly host: string;
  readonly port: number;
  /** For the sentence that says for what a port was wanted. */
  readonly what: string;
}

/** @throws Error that says what to do where the port is taken or the address is not this computer's */
export async function listen(app: FastifyInstance, { host, port, what }: Place): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRNOTAVAIL") throw new Error(`INTAKE_BIND names ${host}, which is no address of this computer.`, { cause: error });
    if (code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port}, for ${what}, is taken by another program. Choose two free neighbours: PORT=4000 npm start.`, { cause: error });
  }
}

/** Browsers keep connections open; requests that run get a moment, idle connections none. */
export async function close(app: FastifyInstance): Promise<void> {
  const hurry = setTimeout(() => app.server.closeAllConnections(), 2_000);
  app.server.closeIdleConnections();
  await app.close();
  clearTimeout(hurry);
}

/** Under which names this computer reaches a port of its own. */
export function loopbackHosts(port: number): string[] {
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${host}:${port}`);
}
