/** Half of what Excel on the web allows for one request or answer. */
export const bytesAtOnce = 2.5 * 1024 * 1024;
