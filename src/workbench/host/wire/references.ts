import { ApiError } from "./api-error";
import type { ApiObject } from "./api-object";

/** How many references of events nobody asked for are kept before the oldest is let go. */
const eventReferences = 2_000;

/**
 * Objects that outlive their request, by the ids the client uses. The client frees what it keeps; references
 * sent with an event are freed only when a handler asked for the range, so the oldest of those expire.
 */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private readonly offered = new Map<string, ApiObject>();
  private serial = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: ApiObject): string {
    const id = this.nextId();
    this.kept.set(id, object);
    return id;
  }

  /** For an event: kept until a handler asks for it or it expires. */
  offer(object: ApiObject): string {
    const id = this.nextId();
    this.offered.set(id, object);
    if (this.offered.size > eventReferences) {
      const [oldest] = this.offered.keys();
      if (oldest !== undefined) this.offered.delete(oldest);
    }
    return id;
  }

  find(id: string): ApiObject | null {
    return this.kept.get(id) ?? this.offered.get(id) ?? null;
  }

  get(id: string): ApiObject {
    const object = this.kept.get(id);
    if (!object) throw new ApiError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
    this.offered.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
    this.offered.clear();
  }

  *all(): Iterable<ApiObject> {
    yield* this.kept.values();
    yield* this.offered.values();
  }

  private nextId(): string {
    this.serial += 1;
    return `{${this.serial.toString(16).toUpperCase().padStart(8, "0")}-1111-4000-8000-000000000000}`;
  }
}
