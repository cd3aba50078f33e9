import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { oneOf, wholeBetween, yesOrNo } from "./checked";
import type { LookTarget } from "./look-target";

const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const readingOrders = ["Context", "LeftToRight", "RightToLeft"] as const;

/** How text lies in its cell: what a range's format and a named style have in common. */
export abstract class Alignment extends ApiObject {
  constructor(readonly $looks: LookTarget) {
    super();
  }

  get HorizontalAlignment(): string | null {
    return this.$looks.read(({ horizontal }) => horizontal ?? "General");
  }

  set HorizontalAlignment(given: unknown) {
    const horizontal = oneOf(given, horizontals);
    this.$looks.patch({ horizontal: horizontal === "General" ? undefined : horizontal });
  }

  get VerticalAlignment(): string | null {
    return this.$looks.read(({ vertical }) => vertical ?? "Bottom");
  }

  set VerticalAlignment(given: unknown) {
    const vertical = oneOf(given, verticals);
    this.$looks.patch({ vertical: vertical === "Bottom" ? undefined : vertical });
  }

  get WrapText(): boolean | null {
    return this.$looks.read(({ wrap }) => wrap ?? false);
  }

  set WrapText(given: unknown) {
    const wrap = yesOrNo(given) || undefined;
    this.$looks.patch({ wrap });
  }

  get IndentLevel(): number | null {
    return this.$looks.read(({ indent }) => indent ?? 0);
  }

  set IndentLevel(given: unknown) {
    const indent = wholeBetween(given, 0, 250) || undefined;
    this.$looks.patch({ indent });
  }

  get TextOrientation(): number | null {
    return this.$looks.read(({ orientation }) => orientation ?? 0);
  }

  /** Degrees from -90 to 90, or 180 for letters one above the other. */
  set TextOrientation(given: unknown) {
    if (given !== 180) wholeBetween(given, -90, 90);
    if (typeof given !== "number") throw new ApiError("InvalidArgument");
    this.$looks.patch({ orientation: given || undefined });
  }

  get ReadingOrder(): string | null {
    return this.$looks.read(({ readingOrder }) => readingOrder ?? "Context");
  }

  set ReadingOrder(given: unknown) {
    const readingOrder = oneOf(given, readingOrders);
    this.$looks.patch({ readingOrder: readingOrder === "Context" ? undefined : readingOrder });
  }

  get ShrinkToFit(): boolean | null {
    return this.$looks.read(({ shrink }) => shrink ?? false);
  }

  set ShrinkToFit(given: unknown) {
    const shrink = yesOrNo(given) || undefined;
    this.$looks.patch({ shrink });
  }

  get AutoIndent(): boolean | null {
    return this.$looks.read(({ autoIndent }) => autoIndent ?? false);
  }

  set AutoIndent(given: unknown) {
    const autoIndent = yesOrNo(given) || undefined;
    this.$looks.patch({ autoIndent });
  }
}
