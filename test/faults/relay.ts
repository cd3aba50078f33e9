import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { drawFault, answerText, type Fault, type Weather } from "./network-faults";
import type { FaultKind } from "./fault-kinds";
import { Line, Way, type LineQuality } from "./line";
import type { Random } from "./random";

/**
 * A TCP proxy with the ways in which networks fail. A request is what a client sends after it has heard an answer, which
 * holds for HTTP without pipelining; each request gets its own weather.
 */
export class Relay {
  /** Where connections go to; of several each takes one by chance. None: nobody answers. */
  targets: number[] = [];
  weather: Weather = "calm";
  /** What all connections share from now on; null: nothing is slow. */
  private lines: Lines | null = null;
  /** Answers that came from the other side so far. */
  answers = 0;
  /** Answers that match arrive here and go no further, until the server is gone. */
  private withheld: { readonly request: RegExp; readonly seen: () => void } | null = null;
  /** What ends each connection. */
  private readonly connections = new Set<() => void>();
  private constructor(private readonly server: Server, private readonly random: Random, private readonly onFault: (name: FaultKind) => void) {}

  static async start(random: Random, onFault: (name: FaultKind) => void = () => undefined): Promise<Relay> {
    const server = createServer();
    const relay = new Relay(server, random, onFault);
    server.on("connection", (socket) => relay.carry(socket));
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
    return relay;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Everything goes over one such line until it is null again. */
  set line(quality: LineQuality | null) {
    this.lines = quality === null ? null : this.linesOf(quality);
  }

  private linesOf(quality: LineQuality): Lines {
    return { up: new Line(quality, this.random), down: new Line(quality, this.random) };
  }

  /** Resolves to whether an answer to such a request came within that time (milliseconds); it is kept back until `cutAll`. */
  withhold(request: RegExp, patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), patience);
      this.withheld = { request, seen: () => { clearTimeout(late); resolve(true); } };
    });
  }

  /** Ends all connections, and what was withheld with them. */
  cutAll(): void {
    this.withheld = null;
    for (const end of this.connections) end();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise<void>((resolve) => { this.server.close(() => resolve()); });
  }

  private carry(client: Socket): void {
    const target = this.targets.length === 0 ? undefined : this.random.pick(this.targets);
    if (target === undefined) return void client.destroy();
    const upstream = connect({ host: "127.0.0.1", port: target });
    const ways = { up: new Way(client), down: new Way(upstream) };
    const end = () => {
      this.connections.delete(end);
      for (const socket of [client, upstream]) socket.destroy();
      for (const way of [ways.up, ways.down]) way.stop();
    };
    const ends: Ends = { client, upstream, end, ...ways };
    this.connections.add(end);
    for (const [socket, way] of [[client, ends.up], [upstream, ends.down]] as const) {
      // What it sent before it closed still arrives.
      socket.setNoDelay(true).on("error", end).on("close", () => way.whenArrived(end));
    }
    let exchange = newExchange("", null, null);
    client.on("data", (bytes: Buffer) => {
      if (exchange.received > 0 || exchange.sent === 0) {
        const fault = drawFault(this.weather, this.random);
        exchange = newExchange(bytes.toString("latin1", 0, 200), fault, fault?.kind === "slow" ? this.linesOf(fault.quality) : null);
        if (fault) this.onFault(fault.name);
      }
      this.forward(exchange, bytes, ends);
    });
    upstream.on("data", (bytes: Buffer) => this.back(exchange, bytes, ends));
  }

  private forward(exchange: Exchange, bytes: Buffer, { client, upstream, end, up }: Ends): void {
    const { fault, sent } = exchange;
    exchange.sent += bytes.length;
    switch (fault?.kind) {
      case "refuse": return end();
      case "answer":
        if (!client.writableEnded) client.end(answerText(fault.status));
        return;
      case "cut-request":
        if (exchange.sent < fault.after) return void upstream.write(bytes);
        // What was written is sent before the connection ends.
        upstream.end(bytes.subarray(0, Math.max(0, fault.after - sent)), end);
        return;
      case "flip": return void upstream.write(withFlippedBit(exchange, bytes));
      default: up.carry(bytes, (exchange.lines ?? this.lines)?.up ?? null, (part) => upstream.writable && upstream.write(part));
    }
  }

  private back(exchange: Exchange, bytes: Buffer, { client, end, down }: Ends): void {
    const { fault, received } = exchange;
    exchange.received += bytes.length;
    if (received === 0) this.answers += 1;
    if (this.withheld?.request.test(exchange.head)) return this.withheld.seen();
    switch (fault?.kind) {
      case "lie":
        if (received === 0) client.end(answerText(500));
        return;
      case "cut-answer":
        if (exchange.received < fault.after) return void client.write(bytes);
        client.end(bytes.subarray(0, Math.max(0, fault.after - received)), end);
        return;
      case "hold": return;
      default: down.carry(bytes, (exchange.lines ?? this.lines)?.down ?? null, (part) => client.writable && client.write(part));
    }
  }
}

interface Lines {
  readonly up: Line;
  readonly down: Line;
}

interface Exchange {
  /** The beginning of the request. */
  readonly head: string;
  readonly fault: Fault | null;
  /** Of its own, where it is slow. */
  readonly lines: Lines | null;
  sent: number;
  received: number;
  flipped: boolean;
}

interface Ends {
  readonly client: Socket;
  readonly upstream: Socket;
  readonly end: () => void;
  readonly up: Way;
  readonly down: Way;
}

function newExchange(head: string, fault: Fault | null, lines: Lines | null): Exchange {
  return { head, fault, lines, sent: 0, received: 0, flipped: false };
}

const headEnd = Buffer.from("\r\n\r\n");

/** One bit of the body's last byte so far; headers stay as they are, which TLS would see to in life. */
function withFlippedBit(exchange: Exchange, bytes: Buffer): Buffer {
  const isHead = exchange.sent === bytes.length;
  const end = bytes.indexOf(headEnd);
  const hasBody = isHead ? end >= 0 && bytes.length > end + headEnd.length : true;
  if (exchange.flipped || !hasBody) return bytes;
  exchange.flipped = true;
  const hurt = Buffer.from(bytes);
  hurt[hurt.length - 1] = (hurt[hurt.length - 1] ?? 0) ^ 4;
  return hurt;
}
