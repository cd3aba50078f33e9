import { Menu, MenuButton, MenuDivider, MenuItem, MenuItemCheckbox, MenuItemLink, MenuGroupHeader, MenuGroup, MenuList, MenuPopover, MenuTrigger, useRestoreFocusTarget } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Access } from "../workflow/access-state";
import type { Connection, PaneActions, SheetView } from "../workflow/pane-state";
import type { About } from "./about";
import { useFormats } from "./formats";

interface PaneMenuProps {
  readonly connection: Connection;
  readonly access: Access;
  /** What the sheet shows; null where there is no sheet to check or mark. */
  readonly shown: Pick<SheetView, "marksOn" | "warningsOn"> | null;
  readonly about: About;
  readonly actions: PaneActions;
  readonly onEnterCode: () => void;
}

/** Everything that is one click away instead of in view. */
export function PaneMenu({ connection, access, shown, about, actions, onEnterCode }: PaneMenuProps) {
  const { words: { start: { insert, menu, signIn } } } = useFormats();
  // Two of the items open a dialog, and are gone when it closes.
  const comeBack = useRestoreFocusTarget();
  const checked = { marks: shown?.marksOn === true ? ["on"] : [], warnings: shown?.warningsOn === true ? ["on"] : [] };
  return (
    <Menu
      inline
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const on = checkedItems.includes("on");
        void (name === "warnings" ? actions.showWarnings(on) : actions.setMarks(on));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...comeBack} appearance="subtle" icon={<MoreHorizontal20Regular />} menuIcon={null} aria-label={menu.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void actions.insertTemplate()}>{insert}</MenuItem>
          {shown !== null && <MenuItem onClick={() => void actions.checkNow()}>{menu.check}</MenuItem>}
          {shown !== null && (
            <MenuItemCheckbox name="marks" value="on" subText={menu.markNote}>
              {menu.mark}
            </MenuItemCheckbox>
          )}
          {shown !== null && <MenuItemCheckbox name="warnings" value="on" subText={menu.warnNote}>{menu.warn}</MenuItemCheckbox>}
          <MenuDivider />
          {connection.kind === "sign-in"
            ? (
              <>
                {access.signIn && <MenuItem onClick={() => void actions.signIn()}>{signIn.button}</MenuItem>}
                <MenuItem onClick={onEnterCode}>{menu.enterCode}</MenuItem>
              </>
            )
            : <MenuItem subText={access.who === null ? undefined : signIn.as(access.who)} onClick={() => void actions.signOut()}>{menu.signOut}</MenuItem>}
          {about.helpUrl !== undefined && <MenuItemLink href={about.helpUrl} target="_blank" rel="noreferrer">{menu.help}</MenuItemLink>}
          <MenuGroup>
            <MenuGroupHeader>{menu.version(about.version)}</MenuGroupHeader>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
