/** An action that Excel would refuse with a message box; nothing has changed. The message is for the person. */
export class RefusedAction extends Error {
  override readonly name = "RefusedAction";
}
