import { connect, type Socket } from "node:net";
import { atSteadyRate } from "./steady-rate";

export interface RawServer {
  readonly host: string;
  readonly port: number;
}

/** Sends bytes as they are, and answers all that came back until the server closed the connection. */
export function rawRequest(server: RawServer, lines: readonly string[]): Promise<string> {
  return rawBytes(server, `${lines.join("\r\n")}\r\n\r\n`);
}

/** The same of what need not even end as a request does. */
export function rawBytes(server: RawServer, bytes: string): Promise<string> {
  return untilClosed(server, (socket) => { socket.write(bytes); });
}

/** Writes a line, then more of it, one piece at a time and never the end, until the server closes the connection. */
export function slowRequest(server: RawServer, lines: readonly string[], piece: string): Promise<string> {
  return untilClosed(server, (socket) => {
    socket.write(lines.map((line) => `${line}\r\n`).join(""));
    const dripping = setInterval(() => socket.write(piece), 20);
    socket.on("close", () => clearInterval(dripping));
  });
}

/** Writes a head, then a body at a steady rate, and answers all that came back until the server closed the connection. */
export function steadyRequest(server: RawServer, lines: readonly string[], body: Buffer, bytesPerSecond: number): Promise<string> {
  return untilClosed(server, (socket) => {
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    socket.on("close", atSteadyRate(body.length, bytesPerSecond, (from, to) => void socket.write(body.subarray(from, to))));
  });
}

function untilClosed({ host, port }: RawServer, begin: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let answered = "";
    const socket = connect({ host, port }, () => begin(socket));
    socket.setEncoding("utf8").on("data", (text: string) => { answered += text; });
    // A server that cuts a connection while the client still writes resets it.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(answered));
  });
}

/** "421 wrong-host" of a problem, the status alone of all else, "closed" where nothing was said. */
export function toldIn(answered: string): string {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answered)?.[1] ?? "closed";
  const code = /"code":"([a-z-]+)"/.exec(answered)?.[1];
  return answered.includes("application/problem+json") && code !== undefined ? `${status} ${code}` : status;
}
