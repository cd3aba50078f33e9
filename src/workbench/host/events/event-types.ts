/** The numbers by which client and host name events (the client's `eventType`). */
export const eventType = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18,
  rowSorted: 19, columnSorted: 20, singleClicked: 21, rowHiddenChanged: 22, formulaChanged: 23, protectionChanged: 24,
  nameChanged: 25, visibilityChanged: 26, moved: 27, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103,
  autoSaveSettingChanged: 2200, workbookActivated: 2203,
} as const;

/** Stems of the registration methods of a worksheet. */
export const sheetEvents = {
  DataChanged: eventType.changed, Activated: eventType.activated, Deactivated: eventType.deactivated,
  SelectionChanged: eventType.selectionChanged, Calculated: eventType.calculated, FormatChanged: eventType.formatChanged,
  RowSorted: eventType.rowSorted, ColumnSorted: eventType.columnSorted, SingleClicked: eventType.singleClicked,
  RowHiddenChanged: eventType.rowHiddenChanged, FormulaChanged: eventType.formulaChanged,
  ProtectionChanged: eventType.protectionChanged, EventNameChanged: eventType.nameChanged, EventVisibilityChanged: eventType.visibilityChanged,
} as const;

export const collectionEvents = { ...sheetEvents, Added: eventType.added, Deleted: eventType.deleted, EventMoved: eventType.moved } as const;

/** Of the workbook itself. AutoSave cannot be switched here, so its event is never raised. */
export const workbookEvents = { Activated: eventType.workbookActivated, AutoSaveSettingChanged: eventType.autoSaveSettingChanged } as const;

/** All of a message that carries an event is of this category. */
export const eventCategory = 65_536;

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}
