import { createServer } from "node:http";
import type { Metrics } from "./metrics";

export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * Answers `GET /metrics` on an address of its own, which no user of Intake needs to reach.
 * @returns ends it
 * @throws Error where the address cannot be had
 */
export async function serveMetrics(metrics: Metrics, { host, port }: MetricsPlace): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(new Error(`INTAKE_METRICS names ${host}, port ${port}, which cannot be had (${cause.code}).`, { cause })));
    server.listen(port, host, resolve);
  });
  return () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
