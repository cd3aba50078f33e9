import type { DocumentPropertiesState, DocumentProperty } from "../model/document-properties";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { wholeBetween } from "./checked";
import { sameKey } from "./custom-properties";
import type { Session } from "./session";

const longestText = 255;

function patch({ workbook }: Session, change: Partial<DocumentPropertiesState>): void {
  workbook.journal.bar();
  workbook.change({ properties: { ...workbook.state.properties, ...change } });
}

/** Texts of the file about itself: `Title` … each stands under its own name in the state. */
type TextName = "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

export class DocumentProperties extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["Custom"];
  }

  get LastAuthor(): string {
    return this.$state.lastAuthor;
  }

  get CreationDate(): string {
    return this.$state.creationDate;
  }

  get RevisionNumber(): number {
    return this.$state.revisionNumber;
  }

  set RevisionNumber(number: unknown) {
    patch(this.$session, { revisionNumber: wholeBetween(number, 0, 2 ** 31 - 1) });
  }

  get Custom(): ApiObject {
    return new CustomPropertyCollection(this.$session);
  }

  get $state(): DocumentPropertiesState {
    return this.$session.workbook.state.properties;
  }
}

const texts: Readonly<Record<string, TextName>> = {
  Title: "title", Subject: "subject", Author: "author", Keywords: "keywords", Comments: "comments", Category: "category", Manager: "manager", Company: "company",
};

for (const [member, name] of Object.entries(texts)) {
  Object.defineProperty(DocumentProperties.prototype, member, {
    get(this: DocumentProperties) {
      return this.$state[name];
    },
    set(this: DocumentProperties, value: unknown) {
      if (typeof value !== "string") throw new ApiError("InvalidArgument");
      patch(this.$session, { [name]: value });
    },
  });
}

/** Keys and texts are cut at 255 characters, as everywhere but in Excel on the web. */
export class CustomProperty extends ApiObject {
  constructor(readonly $session: Session, readonly $key: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Key"];
  }

  get Key(): string {
    return this.$property.key;
  }

  get Value(): DocumentProperty["value"] {
    return this.$property.value;
  }

  set Value(given: unknown) {
    const value = propertyValue(given);
    const { key } = this.$property;
    this.$replace((property) => [property.key === key ? { key, value } : property]);
  }

  get Type(): string {
    const { value } = this.$property;
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "string") return "String";
    return Number.isInteger(value) ? "Number" : "Float";
  }

  Delete(): void {
    const { key } = this.$property;
    this.$replace((property) => (property.key === key ? [] : [property]));
  }

  private get $property(): DocumentProperty {
    const property = this.$session.workbook.state.properties.custom.find(({ key }) => sameKey(key, this.$key));
    if (!property) throw new ApiError("ItemNotFound");
    return property;
  }

  private $replace(change: (property: DocumentProperty) => readonly DocumentProperty[]): void {
    patch(this.$session, { custom: this.$session.workbook.state.properties.custom.flatMap(change) });
  }
}

export class CustomPropertyCollection extends ApiCollection<CustomProperty> {
  constructor(readonly $session: Session) {
    super();
  }

  $items(): readonly CustomProperty[] {
    return this.$session.workbook.state.properties.custom.map(({ key }) => new CustomProperty(this.$session, key));
  }

  $find(wanted: unknown): CustomProperty | null {
    const property = this.$session.workbook.state.properties.custom.find(({ key }) => sameKey(key, String(wanted).slice(0, longestText)));
    return property ? new CustomProperty(this.$session, property.key) : null;
  }

  /** Adds the property or replaces its value. */
  Add(given: unknown, value: unknown): CustomProperty {
    if (typeof given !== "string" || given === "") throw new ApiError("InvalidArgument");
    const key = given.slice(0, longestText);
    const known = this.$find(key);
    if (known) known.Value = value;
    else patch(this.$session, { custom: [...this.$session.workbook.state.properties.custom, { key, value: propertyValue(value) }] });
    return known ?? new CustomProperty(this.$session, key);
  }

  DeleteAll(): void {
    patch(this.$session, { custom: [] });
  }
}

function propertyValue(value: unknown): DocumentProperty["value"] {
  if (typeof value === "string") return value.slice(0, longestText);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new ApiError("InvalidArgument");
}
