import { Tab, TabList } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { go } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';

/** The catalogue and the carts that are filled from it, as two tabs of one area. */
export function CatalogueTabs({ here }: { readonly here: 'catalogue' | 'carts' }) {
  const { t } = useTranslation(['catalogue', 'orders']);
  const { data } = useQuery(useApi().carts.list.queryOptions());
  const open = (data?.rows ?? []).filter(({ orderedAt }) => orderedAt === null).length;
  return (
    <TabList aria-label={t('title')} selectedValue={here} onTabSelect={(_, chosen) => go(chosen.value === 'carts' ? '/catalogue/carts' : '/catalogue')}>
      <Tab value="catalogue">{t('title')}</Tab>
      <Tab value="carts">{open === 0 ? t('orders:carts.title') : t('orders:carts.titleCount', { count: open })}</Tab>
    </TabList>
  );
}
