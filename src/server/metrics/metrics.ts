import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ImportChange } from "../store/changes";
import type { PoolUse } from "../store/database";

/** One request that was answered. The route is its pattern: no id and nothing that a client chose is ever a label. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What this process has done since it started, and how busy it is. */
export interface Metrics {
  readonly contentType: string;
  answered(request: AnsweredRequest): void;
  changed(change: ImportChange): void;
  watch(pool: () => PoolUse): void;
  /** In Prometheus's text form. */
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({ name: "intake_http_requests_total", help: "Requests by route pattern and status.", labelNames: ["method", "route", "status"], registers });
  const durations = new Histogram({
    name: "intake_http_request_duration_seconds", help: "From the request's arrival to its answer.", labelNames: ["method", "route"], registers,
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
  });
  const changes = new Counter({ name: "intake_import_changes_total", help: "Imports that came into a state; one that is validated again counts again.", labelNames: ["state"], registers });
  const rows = new Counter({ name: "intake_rows_committed_total", help: "Rows that commits created or updated.", registers });
  let poolUse: () => PoolUse = () => ({ open: 0, idle: 0, waiting: 0 });
  new Gauge({
    name: "intake_database_connections", help: "Connections to the database: open, idle among them, and requests that wait for one.", labelNames: ["kind"], registers,
    collect() {
      for (const [kind, count] of Object.entries(poolUse())) this.set({ kind }, count);
    },
  });
  return {
    contentType: registry.contentType,
    answered({ method, route, status, seconds }) {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, seconds);
    },
    changed({ state, rows: count }) {
      changes.inc({ state });
      rows.inc(count);
    },
    watch(pool) { poolUse = pool; },
    text: () => registry.metrics(),
  };
}
