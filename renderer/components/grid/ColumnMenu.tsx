import { Button, Menu, MenuDivider, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowResetRegular, ColumnEditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Columns } from './useColumns.ts';

/** Which columns are seen. Their order and widths are changed at the headers. */
export function ColumnMenu<Row>({ columns }: { readonly columns: Columns<Row> }) {
  const { t } = useTranslation('common');
  const shown = columns.shown.map((column) => column.id);
  return (
    <Menu
      checkedValues={{ columns: shown }}
      onCheckedValueChange={(_, { checkedItems }) => {
        for (const { id } of columns.all) if (checkedItems.includes(id) !== shown.includes(id)) columns.show(id, checkedItems.includes(id));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ColumnEditRegular />}>
          {t('grid.columns')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {columns.all.map((column) => (
            <MenuItemCheckbox key={column.id} name="columns" value={column.id} disabled={column.rowHeader === true} persistOnClick>
              {column.header}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem icon={<ArrowResetRegular />} disabled={!columns.isChanged} onClick={columns.reset}>
            {t('grid.resetColumns')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
