/** What each fault is, and which rows of the fault matrix it stands for. */
export const faultKinds = {
  "server killed": "F1, F2, F3, F4, F5",
  "server killed while it waits inside a transaction": "F3, F5",
  "server killed between the commit and its answer": "F4",
  "server killed between a stored chunk and its answer": "F2",
  "server killed while it starts": "F6",
  "PostgreSQL killed": "F7, F8, F32",
  "PostgreSQL killed while a server waits inside a transaction": "F3, F5, F8",
  "server and PostgreSQL killed": "F7, F8, F11",
  "connections to PostgreSQL cut": "F32",
  "server stopped for a while": "F15",
  "two servers on one database": "F35",
  "server's clock moved by two days": "F29",
  "token revoked for a while": "F27",
  "cut before any byte": "F12",
  "cut in the request": "F1, F13",
  "cut in the answer": "F4, F14",
  "no answer": "F15",
  "slow": "F16",
  "flipped a bit": "F21",
  "answered 500 instead": "F25",
  "answered 429": "F23",
  "answered 503": "F24",
} as const;

export type FaultKind = keyof typeof faultKinds;
