import { nativeLists } from "../../domain/native/native-lists";
import type { ModelStore } from "./model-store";
import { unreadView } from "./pane-model";
import type { PaneActions } from "./pane-state";
import type { TemplateSheet, Workbook } from "./ports";
import type { PaneProblem } from "./problem";
import type { ProductSource } from "./products";
import type { SheetSession } from "./sheet-session";

export interface TemplateSheetsDependencies extends ModelStore {
  readonly workbook: Workbook;
  readonly products: ProductSource;
  readonly session: SheetSession;
  /** Called before another sheet is looked at, or the same one anew. */
  readonly left: () => void;
  readonly refreshProducts: () => Promise<void>;
}

/** The sheets with the template, and the one that the pane looks at. */
export interface TemplateSheets {
  /** Reads which ones there are. Where none is looked at, or that one is gone, it is the active sheet or the first. */
  find(): Promise<void>;
  look(sheet: TemplateSheet | null): Promise<void>;
  /** Looks at a sheet that the user chose, and goes there. */
  choose(sheetId: string): Promise<void>;
  insert: PaneActions["insertTemplate"];
}

export function createTemplateSheets({ workbook, products, session, model, update, left, refreshProducts }: TemplateSheetsDependencies): TemplateSheets {
  async function find(): Promise<void> {
    const templates = await workbook.listTemplates();
    const before = session.sheet();
    const same = templates.find(({ tableId, sheetId }) => tableId === before?.tableId && sheetId === before.sheetId);
    const next = same ?? templates.find(({ sheetId }) => sheetId === before?.sheetId) ?? await activeOrFirst(templates);
    const lost = before !== null && same === undefined && !templates.some(({ sheetId }) => sheetId === before.sheetId);
    const problem: PaneProblem | null = lost ? { kind: "sheet-lost", sheetName: before.sheetName } : model().problem;
    const added = model().ready && templates.length > model().templates.length;
    update({ templates, ready: true, problem });
    if (next !== before) await look(next);
    if (added) await fillEmptyProductList();
  }

  async function activeOrFirst(templates: readonly TemplateSheet[]): Promise<TemplateSheet | null> {
    const [first = null, ...others] = templates;
    if (others.length === 0) return first;
    const active = await workbook.activeSheetId();
    return templates.find(({ sheetId }) => sheetId === active) ?? first;
  }

  /** The ribbon inserts the template without a product list; filling it now is still part of that command. */
  async function fillEmptyProductList(): Promise<void> {
    const texts = products.toWrite();
    if (texts === null || (await workbook.readProductList()).length > 0) return;
    await workbook.writeProductList(texts);
    await session.checkAll();
  }

  async function look(sheet: TemplateSheet | null): Promise<void> {
    const { view } = model();
    const next = sheet && (view?.sheet.tableId === sheet.tableId ? view : unreadView(sheet, view?.marksOn ?? true));
    update({ view: next, chosen: null, offers: [] });
    left();
    await session.open(sheet);
  }

  async function insertNew(): Promise<void> {
    update({ inserting: true, askInsert: false });
    try {
      if (products.fetched() === null) await refreshProducts();
      const texts = products.fetched()?.texts() ?? [];
      const sheet = await workbook.insertTemplate(nativeLists(texts));
      update({ templates: await workbook.listTemplates() });
      await look(sheet);
    } finally {
      update({ inserting: false });
    }
  }

  return {
    find,
    look,
    async choose(sheetId) {
      const sheet = model().templates.find((known) => known.sheetId === sheetId);
      if (sheet === undefined) return find();
      await look(sheet);
      await workbook.goTo(sheet, null);
    },
    async insert(choice) {
      if (choice === "another") return insertNew();
      if (choice === undefined) update({ templates: await workbook.listTemplates() });
      const [first] = model().templates;
      if (first === undefined) return insertNew();
      if (choice === undefined) {
        update({ askInsert: true });
        if (model().view === null) await look(first);
        return;
      }
      update({ askInsert: false });
      await look(first);
      await workbook.goTo(first, null);
    },
  };
}
