const channelName = "intake-notices";

/**
 * A sentence from a page of the add-in that has no face of its own, such as the ribbon's function, to the pane if one
 * is open. Both are of one origin, in Excel as in the workbench.
 */
export function sendNotice(sentence: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(sentence);
  channel.close();
}

export function listenForNotices(listener: (sentence: string) => void): void {
  new BroadcastChannel(channelName).addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") listener(data);
  });
}
