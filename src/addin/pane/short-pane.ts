import { makeStyles } from "@fluentui/react-components";

/** What Excel gives a pane on a small screen: beside a chosen cell and its fixes there is room for the list, or for figures. */
const shortPane = "@media (max-height: 480px)";

export const useShortPaneStyles = makeStyles({
  /** Left out where a pane is short; another place says the same. */
  leftOut: { [shortPane]: { display: "none" } },
});
