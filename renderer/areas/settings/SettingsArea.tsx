import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { addressOf, go } from '../../frame/address.ts';
import type { AreaProps } from '../../frame/area.ts';
import { Page } from '../../frame/Page.tsx';
import { AboutSection } from './AboutSection.tsx';
import { CompanySection } from './CompanySection.tsx';
import { ConnectionSection } from './ConnectionSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';

const SECTIONS = ['general', 'connection', 'company', 'about'] as const;
type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  tabs: { marginBottom: tokens.spacingVerticalL, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
  panel: { maxWidth: '760px', paddingBottom: tokens.spacingVerticalXXL, outlineStyle: 'none' },
});

export function SettingsArea({ rest }: AreaProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const section = SECTIONS.find((known) => known === rest[0]) ?? 'general';
  return (
    <Page title={t('title')} scrolls>
      <TabList className={styles.tabs} selectedValue={section} onTabSelect={(_, data) => go(addressOf('settings', String(data.value)), { replace: true })}>
        {SECTIONS.map((name) => (
          <Tab key={name} value={name} id={`settings-${name}`}>
            {t(`section.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`settings-${section}`} className={styles.panel}>
        <SectionBody section={section} />
      </div>
    </Page>
  );
}

function SectionBody({ section }: { readonly section: Section }) {
  switch (section) {
    case 'general':
      return <GeneralSection />;
    case 'connection':
      return <ConnectionSection />;
    case 'company':
      return <CompanySection />;
    case 'about':
      return <AboutSection />;
  }
}
