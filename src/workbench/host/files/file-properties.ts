import type { WorkbookProperties } from "hucre";
import { newDocumentProperties, type DocumentPropertiesState, type DocumentProperty } from "../model/document-properties";

export function writeProperties(state: DocumentPropertiesState): WorkbookProperties {
  const texts = {
    title: state.title, subject: state.subject, creator: state.author, keywords: state.keywords, description: state.comments,
    lastModifiedBy: state.lastAuthor, company: state.company, manager: state.manager, category: state.category,
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    created: new Date(state.creationDate), custom: Object.fromEntries(state.custom.map(({ key, value }) => [key, value])),
  };
}

/** A date among the custom properties is read as its text. */
export function readProperties(file: WorkbookProperties = {}): DocumentPropertiesState {
  const custom = Object.entries(file.custom ?? {}).map(([key, value]): DocumentProperty => ({ key, value: value instanceof Date ? value.toISOString() : value }));
  return {
    ...newDocumentProperties((file.created ?? new Date()).toISOString()),
    title: file.title ?? "", subject: file.subject ?? "", author: file.creator ?? "", keywords: file.keywords ?? "", comments: file.description ?? "",
    lastAuthor: file.lastModifiedBy ?? "", company: file.company ?? "", manager: file.manager ?? "", category: file.category ?? "", custom,
  };
}
