import { Menu, MenuButton, MenuDivider, MenuItem, MenuItemCheckbox, MenuItemLink, MenuGroupHeader, MenuGroup, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Connection, PaneActions } from "../workflow/pane-state";
import type { About } from "./about";
import { useFormats } from "./formats";

interface PaneMenuProps {
  readonly connection: Connection;
  /** null where there is no sheet to check or mark. */
  readonly marksOn: boolean | null;
  readonly about: About;
  readonly actions: PaneActions;
  readonly onSignIn: () => void;
}

/** Everything that is one click away instead of in view. */
export function PaneMenu({ connection, marksOn, about, actions, onSignIn }: PaneMenuProps) {
  const { words: { start: { insert, menu } } } = useFormats();
  const checked = { marks: marksOn === true ? ["on"] : [] };
  return (
    <Menu
      inline
      checkedValues={checked}
      onCheckedValueChange={(_, data) => void actions.setMarks(data.checkedItems.includes("on"))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<MoreHorizontal20Regular />} menuIcon={null} aria-label={menu.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void actions.insertTemplate()}>{insert}</MenuItem>
          {marksOn !== null && <MenuItem onClick={() => void actions.checkNow()}>{menu.check}</MenuItem>}
          {marksOn !== null && (
            <MenuItemCheckbox name="marks" value="on" subText={menu.markNote}>
              {menu.mark}
            </MenuItemCheckbox>
          )}
          <MenuDivider />
          {connection.kind === "sign-in"
            ? <MenuItem onClick={onSignIn}>{menu.enterCode}</MenuItem>
            : <MenuItem onClick={() => void actions.signOut()}>{menu.signOut}</MenuItem>}
          {about.helpUrl !== undefined && <MenuItemLink href={about.helpUrl} target="_blank" rel="noreferrer">{menu.help}</MenuItemLink>}
          <MenuGroup>
            <MenuGroupHeader>{menu.version(about.version)}</MenuGroupHeader>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
