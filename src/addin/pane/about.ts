/** What the pane tells about itself. Links that are not given are not shown. */
export interface About {
  readonly version: string;
  readonly helpUrl?: string;
  readonly sampleDataUrl?: string;
}
