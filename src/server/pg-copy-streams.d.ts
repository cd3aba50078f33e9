declare module "pg-copy-streams" {
  import type { Writable } from "node:stream";
  import type { Submittable } from "pg";
  /** A stream that takes COPY's text format. */
  export function from(sql: string): Writable & Submittable;
}
