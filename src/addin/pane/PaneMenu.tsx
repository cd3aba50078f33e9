import { Menu, MenuButton, MenuDivider, MenuItem, MenuItemCheckbox, MenuItemLink, MenuGroupHeader, MenuGroup, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Connection, PaneActions } from "../workflow/pane-state";
import type { About } from "./about";

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
  const checked = { marks: marksOn === true ? ["on"] : [] };
  return (
    <Menu
      inline
      checkedValues={checked}
      onCheckedValueChange={(_, data) => void actions.setMarks(data.checkedItems.includes("on"))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<MoreHorizontal20Regular />} menuIcon={null} aria-label="More" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void actions.insertTemplate()}>Insert template</MenuItem>
          {marksOn !== null && <MenuItem onClick={() => void actions.checkNow()}>Check the sheet now</MenuItem>}
          {marksOn !== null && (
            <MenuItemCheckbox name="marks" value="on" subText="Each new mark is a step of Undo; older Excel clears Undo">
              Mark all errors in the sheet
            </MenuItemCheckbox>
          )}
          <MenuDivider />
          {connection.kind === "sign-in"
            ? <MenuItem onClick={onSignIn}>Enter the pairing code</MenuItem>
            : <MenuItem onClick={() => void actions.signOut()}>Sign out</MenuItem>}
          {about.helpUrl !== undefined && <MenuItemLink href={about.helpUrl} target="_blank" rel="noreferrer">Help</MenuItemLink>}
          <MenuGroup>
            <MenuGroupHeader>Version {about.version}</MenuGroupHeader>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
