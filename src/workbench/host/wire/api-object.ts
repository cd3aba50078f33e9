import { ApiError } from "./api-error";

/**
 * An object of the API as the client sees it. Members that travel are named as on the wire, in PascalCase
 * (or with a leading underscore); everything else starts with `$`, so that no request can reach it.
 */
export abstract class ApiObject {
  /** Names of the properties that every answer about this object carries. */
  get $idProperties(): readonly string[] {
    return [];
  }

  /** Names of the properties that lead to other objects; the rest hold values. */
  get $navigation(): readonly string[] {
    return [];
  }
}

/** A collection: its items, and how one of them is found. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract $items(): readonly T[];

  abstract $find(key: unknown): T | null;

  get Count(): number {
    return this.$items().length;
  }

  GetCount(): number {
    return this.$items().length;
  }

  GetItem(key: unknown): T {
    const item = this.$find(key);
    if (!item) throw new ApiError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.$find(key);
  }

  GetItemAt(index: number): T {
    const item = this.$items()[index];
    if (!item) throw new ApiError("InvalidArgument");
    return item;
  }
}
