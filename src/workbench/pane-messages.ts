import type { PaneTask } from "./ribbon";

/**
 * Messages of our own between the workbench and the task pane. office.js uses the same channel with JSON strings; these
 * are objects, so neither takes the other's for its own.
 */
export type ToPane =
  | { readonly type: "intake:do"; readonly what: PaneTask }
  /** The keyboard has come in from the sheet. */
  | { readonly type: "intake:enter" }
  | { readonly type: "intake:pairing-code"; readonly code: string };

export function asksForPairingCode(data: unknown): boolean {
  return typeOf(data) === "intake:pairing-code?";
}

/** A pane may say when it can be told what to do; until then a message would be lost. */
export function saysItListens(data: unknown): boolean {
  return typeOf(data) === "intake:ready";
}

/** Which way the focus leaves the pane by F6, or null for any other message. */
export function leavesBy(data: unknown): "next" | "previous" | null {
  if (typeOf(data) !== "intake:leave") return null;
  return (data as { back?: unknown }).back === true ? "previous" : "next";
}

/** The sentence in which a function command says why it failed, or null for any other message. */
export function failureOf(data: unknown): string | null {
  const reason = typeOf(data) === "intake:command-failed" ? (data as { reason?: unknown }).reason : null;
  return typeof reason === "string" ? reason : null;
}

function typeOf(data: unknown): unknown {
  return typeof data === "object" && data !== null ? (data as { type?: unknown }).type : undefined;
}

/**
 * Asks the workbench's own server for a code with which the pane gets its token.
 * Throws with a sentence for the user when there is none to be had.
 */
export async function fetchPairingCode(): Promise<string> {
  const response = await fetch("/pairing-code", { method: "POST" });
  if (!response.ok) throw new Error(`The server gave no pairing code (it answered ${response.status}). Is it still starting? Try again in a moment.`);
  const body: unknown = await response.json();
  const code = typeof body === "object" && body !== null ? (body as { code?: unknown }).code : undefined;
  if (typeof code !== "string" || code === "") throw new Error("The server's answer holds no pairing code.");
  return code;
}
