import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import type { Session } from "./session";

/** Keeps the workbook's structure: while it is protected no sheet comes, goes, moves, hides or gets another name. */
export class WorkbookProtection extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get Protected(): boolean {
    return this.$session.workbook.state.protection !== null;
  }

  /** Throws InvalidOperation where the workbook is protected already. */
  Protect(password?: unknown): void {
    if (this.Protected) throw new ApiError("InvalidOperation", "The workbook is already protected.");
    this.$set(passwordOf(password));
  }

  /** Throws InvalidArgument for a wrong password. */
  Unprotect(password?: unknown): void {
    const { protection } = this.$session.workbook.state;
    if (protection !== null && protection !== "" && protection !== passwordOf(password)) throw new ApiError("InvalidArgument", "The password is incorrect.");
    this.$set(null);
  }

  private $set(protection: string | null): void {
    this.$session.workbook.journal.bar();
    this.$session.workbook.change({ protection });
  }
}

export function passwordOf(given: unknown): string {
  if (given === null || given === undefined) return "";
  if (typeof given !== "string") throw new ApiError("InvalidArgument");
  return given;
}
