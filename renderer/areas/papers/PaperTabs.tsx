import { Tab, TabList } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { go } from '../../frame/address.ts';

/** Quotes and the papers beside them, as two tabs of one area. */
export function PaperTabs({ here }: { readonly here: 'quotes' | 'papers' }) {
  const { t } = useTranslation('quotes');
  return (
    <TabList aria-label={t('title')} selectedValue={here} onTabSelect={(_, data) => go(data.value === 'papers' ? '/quotes/papers' : '/quotes')}>
      <Tab value="quotes">{t('title')}</Tab>
      <Tab value="papers">{t('papers.title')}</Tab>
    </TabList>
  );
}
