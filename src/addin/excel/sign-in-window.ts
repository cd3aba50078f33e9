import type { SignInWindow, WindowEnd } from "../workflow/sign-in-ports";

/** In percent of the screen: a page to sign in at fits in, and the workbook stays in sight. */
const size = { height: 65, width: 35 };

/** Numbers by which Office says why a dialog did not open, or is gone. */
const codes = { closed: 12006, alreadyOpen: 12007, ignored: 12009, blocked: 12011 } as const;

/**
 * Office's dialog. It opens at once, since the user has just asked for it; after a browser has blocked that, Office asks
 * for one more press of its own, which no browser blocks.
 */
export function createSignInWindow(): SignInWindow {
  let askFirst = false;
  let closeIt = () => {};

  return {
    open: (address) => new Promise<WindowEnd>((resolve) => {
      Office.context.ui.displayDialogAsync(address, { ...size, promptBeforeOpen: askFirst }, ({ status, value: dialog, error }) => {
        if (status === Office.AsyncResultStatus.Failed) {
          askFirst ||= error.code === codes.blocked;
          return resolve(endOf(error.code));
        }
        const close = () => {
          dialog.close();
          end({ kind: "closed" });
        };
        const end = (how: WindowEnd) => {
          if (closeIt === close) closeIt = () => {};
          resolve(how);
        };
        closeIt = close;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          if (!("message" in event) || !isOwn(event.origin, address)) return;
          dialog.close();
          end({ kind: "answered", text: event.message });
        });
        // After this event there is nothing left to close.
        dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => end(endOf("error" in event ? event.error : 0)));
      });
    }),
    close: () => closeIt(),
  };
}

/** Older Office does not say where a message comes from, and hears pages of the pane's own origin only. */
function isOwn(origin: string | undefined, address: string): boolean {
  return origin === undefined || origin === new URL(address).origin;
}

function endOf(code: number): WindowEnd {
  switch (code) {
    case codes.closed: return { kind: "closed" };
    case codes.alreadyOpen: return { kind: "busy" };
    case codes.ignored: return { kind: "declined" };
    case codes.blocked: return { kind: "blocked" };
    default: return { kind: "failed", code };
  }
}
