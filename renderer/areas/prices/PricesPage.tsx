import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, go } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';

const PARTS = ['events', 'legacy', 'adviser', 'seats', 'revenue', 'exposure', 'lists', 'books', 'rates'] as const;
type Part = (typeof PARTS)[number];

const useStyles = makeStyles({ tabs: { flexShrink: 0, flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM } });

export type PricesPageProps = { readonly part: Part; readonly actions?: ReactNode; readonly scrolls?: boolean; readonly children: ReactNode };

/** The frame of the parts of this area. */
export function PricesPage({ part, actions, scrolls = false, children }: PricesPageProps) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  return (
    <Page title={t('title')} scrolls={scrolls} {...(actions === undefined ? {} : { actions })}>
      <TabList size="small" className={styles.tabs} aria-label={t('tabs')} selectedValue={part} onTabSelect={(_, data) => go(data.value === 'events' ? addressOf('prices') : addressOf('prices', String(data.value)))}>
        {PARTS.map((one) => (
          <Tab key={one} value={one}>
            {t(`tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      {children}
    </Page>
  );
}
