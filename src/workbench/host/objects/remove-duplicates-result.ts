import { ApiObject } from "../wire/api-object";
import type { Session } from "./session";

export class RemoveDuplicatesResult extends ApiObject {
  private reference = "";

  constructor(readonly $session: Session, readonly $removed: number, readonly $uniqueRemaining: number) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return this.reference === "" ? [] : ["_ReferenceId"];
  }

  get _ReferenceId(): string {
    return this.reference;
  }

  _KeepReference(): void {
    if (this.reference === "") this.reference = this.$session.references.keep(this);
  }

  get Removed(): number {
    return this.$removed;
  }

  get UniqueRemaining(): number {
    return this.$uniqueRemaining;
  }
}
