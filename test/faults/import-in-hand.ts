import { gzipSync } from "node:zlib";
import { digest } from "../support/postgres-api";
import type { ImportPlan, PlannedChunk } from "./import-plan";
import type { Random } from "./random";
import type { Call, RecordingCaller, Result } from "./recording-caller";

/** An import as one client sees it, and the calls that it makes for it. */
export class ImportInHand {
  private readonly acknowledged = new Set<number>();
  private etag: string | null = null;
  private opened = false;
  private sealed = false;
  private committed = false;
  private settling = false;
  over = false;
  /** What was called without an answer, by what it was about: the truth is asked for after healing. */
  private readonly unknown = new Map<string, () => Promise<Result>>();

  constructor(readonly plan: ImportPlan, private readonly caller: RecordingCaller, private readonly random: Random) {}

  /** Makes the calls of one step: mostly the next one, sometimes any. */
  async step(): Promise<void> {
    const { random } = this;
    if (random.chance(0.1)) return this.anything();
    if (!this.opened) return void await this.open();
    if (this.acknowledged.size < this.plan.chunks.length) return this.sendChunks();
    if (!this.sealed) return void await this.seal();
    if (!this.committed) {
      // Two at one moment, as of a user who clicks twice.
      const commits = [this.commit(), ...(random.chance(0.2) ? [this.commit()] : [])];
      return void await Promise.all(commits);
    }
    if (random.chance(0.35)) await this.undo();
    if (random.chance(0.6)) this.over = true;
  }

  /** Repeats what had no answer until it has one, at most for half a minute each. */
  async settle(): Promise<void> {
    this.settling = true;
    for (let [next] = this.unknown; next; [next] = this.unknown) {
      const [subject, repeat] = next;
      for (let tries = 0; tries < 60; tries += 1) {
        const { outcome, status, code } = await repeat();
        if (outcome === "ok") break;
        if (code === "etag-mismatch") await this.status();
        else if (outcome === "fail" && status !== 429) break;
        await pause(500);
      }
      this.unknown.delete(subject);
    }
  }

  /** Asks where the import stands until there is an answer, at most for ten seconds. */
  async read(): Promise<void> {
    for (let tries = 0; tries < 20 && (await this.status()).outcome === "unknown"; tries += 1) await pause(500);
  }

  private async status(): Promise<Result> {
    const result = await this.call({ command: "status" }, () => this.status());
    const { outcome, etag, answer } = result;
    if (outcome !== "ok") return result;
    this.etag = etag;
    this.opened = true;
    if (answer?.state !== "open") this.sealed = true;
    if (answer?.state === "committed") this.committed = true;
    if (answer?.state === "undone" || answer?.state === "aborted" || answer?.state === "rejected") this.over = true;
    return result;
  }

  private async anything(): Promise<void> {
    switch (this.random.pick(["chunk", "chunk", "manifest", "commit", "undo", "abort", "status", "status", "open"])) {
      case "chunk": return void await this.sendChunk(this.random.pick(this.plan.chunks));
      case "manifest": return void await this.seal();
      case "commit": return void await this.commit();
      case "undo": return void await this.undo();
      case "abort":
        if (this.random.chance(0.5)) await this.abort();
        return;
      case "status": return void await this.status();
      default: return void await this.open();
    }
  }

  private async open(): Promise<Result> {
    const result = await this.call({ command: "open", body: JSON.stringify(this.plan.opened) }, () => this.open());
    if (result.outcome === "ok") this.opened = true;
    // Its day is another than the server's: nobody opens it any more.
    if (result.code === "import-date") this.over = true;
    return result;
  }

  /** What is missing, in any order, up to four at a time; some twice, some with other bytes after. */
  private async sendChunks(): Promise<void> {
    const missing = this.random.shuffled(this.plan.chunks.filter(({ number }) => !this.acknowledged.has(number))).slice(0, 4);
    const twice = missing.filter(() => this.random.chance(0.15));
    await Promise.all([...missing, ...twice].map((chunk) => this.sendChunk(chunk)));
    const known = this.plan.chunks.find(({ number }) => this.acknowledged.has(number));
    if (known && this.random.chance(0.1)) await this.sendOther(known);
  }

  private async sendChunk({ number, text, digest }: PlannedChunk): Promise<Result> {
    const packed = this.random.chance(0.4);
    const body = packed ? new Uint8Array(gzipSync(text)) : text;
    // A stream that was cut short and is what its digest says: only unpacking finds it.
    const cut = packed && !this.settling && this.random.chance(0.1);
    const result = await this.call({
      command: "chunk", number, digest, body: cut ? body.slice(0, -9) as typeof body : body, ...(packed ? { headers: { "content-encoding": "gzip" } } : {}),
    }, () => this.sendChunk({ number, text, digest }));
    if (result.outcome === "ok") this.acknowledged.add(number);
    if (result.code === "state-conflict") await this.status();
    return result;
  }

  /** The same number with other rows. */
  private async sendOther({ number }: PlannedChunk): Promise<void> {
    const text = JSON.stringify({ rows: [[2, ["OTHER", "Nobody", null, "CRM-STD", 1, null, null, null, null, null]]] });
    await this.call({ command: "chunk", number, digest: digest(text), body: text });
  }

  private async seal(): Promise<Result> {
    const result = await this.call({ command: "manifest", body: JSON.stringify(this.plan.manifest) }, () => this.seal());
    if (result.outcome === "ok") {
      this.etag = result.etag;
      this.sealed = true;
      if (result.answer?.state === "rejected") this.over = this.random.chance(0.7);
    } else if (result.code === "manifest-mismatch" || result.code === "state-conflict") {
      this.acknowledged.clear();
      await this.status();
      this.over ||= this.random.chance(0.3);
    }
    return result;
  }

  private async commit(): Promise<Result> {
    const duplicateContent = this.plan.copy && this.random.chance(0.4) ? "allow" : "refuse";
    const result = await this.call({
      command: "commit", body: JSON.stringify({ duplicateContent }), headers: { "if-match": this.etag ?? "\"none\"" },
    }, () => this.commit());
    if (result.outcome === "ok") this.committed = true;
    else if (result.code === "etag-mismatch" || result.code === "state-conflict") await this.status();
    else if (result.code === "duplicate-content") this.over = this.random.chance(0.5);
    return result;
  }

  private undo(): Promise<Result> {
    return this.call({ command: "undo", body: JSON.stringify({ keepLaterChanges: this.random.chance(0.3) }) }, () => this.undo());
  }

  private abort(): Promise<Result> {
    return this.call({ command: "abort" }, () => this.abort());
  }

  /** @param repeat asks the same again; without it a call changes nothing that was not planned */
  private async call(request: Omit<Call, "importId">, repeat?: () => Promise<Result>): Promise<Result> {
    const result = await this.caller.call({ ...request, importId: this.plan.plan.importId });
    const subject = `${request.command} ${request.number ?? ""}`;
    if (repeat && result.outcome === "unknown") this.unknown.set(subject, repeat);
    else if (repeat && result.outcome === "ok") this.unknown.delete(subject);
    // As any client does where nobody answers.
    if (result.outcome === "unknown" || result.status === 429) await pause(this.random.whole(20, 150));
    return result;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
