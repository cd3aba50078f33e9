import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestApi } from "./postgres-api";

export interface ApiFront {
  readonly baseUrl: string;
  /** While true nothing is answered, as by a server that is not there. */
  down: boolean;
  /** Requests that match are carried out, but their answer is lost on the way; each as often as it says. */
  readonly lost: { method: string; path: RegExp; times: number }[];
  /** Called before a request is carried out. */
  before: (path: string) => void;
  readonly requests: string[];
  close(): Promise<void>;
}

/** A network between pane and API, with the ways in which networks fail. */
export async function startFront(api: TestApi): Promise<ApiFront> {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const front: ApiFront = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    down: false, lost: [], requests: [], before: () => {},
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    front.before(url);
    if (front.down) return void response.destroy();
    front.requests.push(`${method} ${url}`);
    const headers = without(request.headers, "connection");
    const reply = await api.app.inject({
      method: method as "GET", url, headers: { ...headers, host: "localhost:80" }, ...(chunks.length > 0 ? { payload: Buffer.concat(chunks) } : {}),
    });
    const loss = front.lost.find(({ method: lostMethod, path, times }) => lostMethod === method && times > 0 && path.test(url));
    if (loss) {
      loss.times--;
      return void response.destroy();
    }
    response.writeHead(reply.statusCode, without(reply.headers, "transfer-encoding")).end(reply.rawPayload);
  }
  return front;
}

function without<T extends object>(headers: T, name: keyof T): Partial<T> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)) as Partial<T>;
}
