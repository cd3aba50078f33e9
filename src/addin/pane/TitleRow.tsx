import { Button, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import type { ReactNode } from "react";
import type { Connection } from "../workflow/pane-state";
import type { TemplateSheet } from "../workflow/ports";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  row: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexShrink: 0, minHeight: "40px",
    // Above what comes after it, since its menus open over that.
    position: "relative", zIndex: 1,
    // Excel lays its own small menu over the upper right corner of the pane.
    padding: `${tokens.spacingVerticalXS} 36px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  name: { margin: 0, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sheets: { margin: 0, minWidth: 0, flexGrow: 1, fontSize: "inherit" },
  sheetButton: { maxWidth: "100%", justifyContent: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  connect: { flexShrink: 0 },
  offline: {
    display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap",
    color: tokens.colorStatusWarningForeground3,
  },
});

interface TitleRowProps {
  readonly title: string;
  readonly sheets: readonly TemplateSheet[];
  readonly sheetId: string | null;
  readonly connection: Connection;
  readonly onChooseSheet: (sheetId: string) => void;
  readonly connectLabel: string;
  readonly onConnect: () => void;
  readonly menu: ReactNode;
}

/** Which sheet the pane speaks of, whether the server answers, and the menu. */
export function TitleRow({ title, sheets, sheetId, connection, onChooseSheet, connectLabel, onConnect, menu }: TitleRowProps) {
  const styles = useStyles();
  const { words: { start } } = useFormats();
  const focusReturnsHere = useRestoreFocusTarget();
  return (
    <header className={styles.row} aria-label={start.title}>
      {sheets.length > 1 && sheetId !== null ? (
        <h1 className={styles.sheets}>
          <Menu inline checkedValues={{ sheet: [sheetId] }} onCheckedValueChange={(_, data) => onChooseSheet(data.checkedItems[0] ?? sheetId)}>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton appearance="subtle" className={styles.sheetButton} aria-label={start.chooseSheet(title)}>
                <Text weight="semibold" className={styles.name}>{title}</Text>
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {sheets.map((sheet) => (
                  <MenuItemRadio key={sheet.sheetId} name="sheet" value={sheet.sheetId}>{sheet.sheetName}</MenuItemRadio>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </h1>
      ) : (
        <Text as="h1" weight="semibold" className={styles.name} title={title}>{title}</Text>
      )}
      {connection.kind === "unreachable" && (
        <span className={styles.offline}><PlugDisconnected16Regular aria-hidden /><Text size={200}>{start.offline}</Text></span>
      )}
      {connection.kind === "sign-in" && <Button size="small" appearance="subtle" className={styles.connect} {...focusReturnsHere} onClick={onConnect}>{connectLabel}</Button>}
      {menu}
    </header>
  );
}
