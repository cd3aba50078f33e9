/** What a person or an add-in wrote about the workbook under a name of its own. */
export interface DocumentProperty {
  readonly key: string;
  readonly value: string | number | boolean;
}

/** What the file says about itself (Excel.DocumentProperties). */
export interface DocumentPropertiesState {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  /** ISO 8601. */
  readonly creationDate: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly custom: readonly DocumentProperty[];
}

export function newDocumentProperties(creationDate: string): DocumentPropertiesState {
  return {
    title: "", subject: "", author: "", keywords: "", comments: "", lastAuthor: "", revisionNumber: 0, creationDate,
    category: "", manager: "", company: "", custom: [],
  };
}
