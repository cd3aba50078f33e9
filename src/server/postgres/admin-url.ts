/** Where a PostgreSQL of our own answers its superuser. */
export function adminUrlOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
