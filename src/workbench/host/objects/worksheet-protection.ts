import type { Sheet } from "../model/sheet";
import { protectionPermissions, selectionModes, strictProtection, type ProtectionOptions } from "../model/protection";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { oneOf, yesOrNo } from "./checked";
import type { Session } from "./session";
import { passwordOf } from "./workbook-protection";

export class WorksheetProtection extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.$sheet.state.isProtected;
  }

  get Options(): ProtectionOptions | null {
    return this.$sheet.state.isProtected ? this.$sheet.state.protection.options : null;
  }

  /** What the options don't name stays forbidden. Throws InvalidOperation where the sheet is protected already. */
  Protect(options?: unknown, password?: unknown): void {
    if (this.$sheet.state.isProtected) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
    const protection = { options: readOptions(options ?? {}), password: passwordOf(password) };
    this.$change({ isProtected: true, protection });
  }

  /** Throws InvalidArgument for a wrong password. */
  Unprotect(given?: unknown): void {
    const { isProtected, protection: { password } } = this.$sheet.state;
    if (!isProtected) return;
    if (password !== "" && password !== passwordOf(given)) throw new ApiError("InvalidArgument", "The password is incorrect.");
    this.$change({ isProtected: false, protection: strictProtection });
  }

  private $change(change: Pick<Sheet["state"], "isProtected" | "protection">): void {
    this.$session.workbook.journal.bar();
    this.$sheet.change(change);
    this.$session.workbook.happened({ kind: "protection", sheet: this.$sheet, isProtected: change.isProtected });
  }
}

function readOptions(given: object): ProtectionOptions {
  let options = strictProtection.options;
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    options = name === "selectionMode" ? { ...options, selectionMode: oneOf(value, selectionModes) } : { ...options, [oneOf(name, protectionPermissions)]: yesOrNo(value) };
  }
  return options;
}
