/** Where a sheet says that it holds the template: a custom property, so it travels with the sheet. */
export const markerKey = "intake.template";

export interface TemplateMarker {
  readonly template: string;
  readonly version: number;
  /** The table's name at insertion; its id is not known before the insertion is through. */
  readonly table: string;
}

export function writeMarker(marker: TemplateMarker): string {
  return JSON.stringify(marker);
}

/** null where the property is not ours: anyone may write a custom property. */
export function readMarker(text: unknown): TemplateMarker | null {
  if (typeof text !== "string") return null;
  let marker: Partial<TemplateMarker> | null;
  try {
    marker = JSON.parse(text) as Partial<TemplateMarker> | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof marker?.template !== "string" || typeof marker.version !== "number" || typeof marker.table !== "string") return null;
  return { template: marker.template, version: marker.version, table: marker.table };
}
