/** One bundle plays all parts, so that a run needs no second one: the first argument says which, the second with what. */
export type Role = "server" | "client" | "second";

export function roleArguments(role: Role, options: object): string[] {
  return [role, JSON.stringify(options)];
}
