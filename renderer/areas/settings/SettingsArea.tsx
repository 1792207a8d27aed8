import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, href } from '../../frame/address.ts';
import type { AreaProps } from '../../frame/area.ts';
import { Page } from '../../frame/Page.tsx';
import { LetterTextsForm } from '../papers/LetterTextsForm.tsx';
import { AboutSection } from './AboutSection.tsx';
import { CompanySection } from './CompanySection.tsx';
import { ConnectionSection } from './ConnectionSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { DataSection } from './data/DataSection.tsx';
import { PartnerSection } from './PartnerSection.tsx';
import { ReadinessSection } from './readiness/ReadinessSection.tsx';
import { PeopleSection } from './people/PeopleSection.tsx';
import { DiscardDemo } from './DiscardDemo.tsx';
import { FirstRun } from './first-run/FirstRun.tsx';
import { FirstRunLink } from './FirstRunLink.tsx';
import { LetterheadSection } from './LetterheadSection.tsx';
import { LocationsSection } from './locations/LocationsSection.tsx';
import { NumbersSection } from './NumbersSection.tsx';
import { SecuritySection } from './security/SecuritySection.tsx';
import { TextsSection } from './TextsSection.tsx';
import { WarningsSection } from './WarningsSection.tsx';

const SECTIONS = ['general', 'warnings', 'connection', 'company', 'readiness', 'people', 'security', 'data', 'about'] as const;
type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, flexShrink: 0 },
  tab: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke, ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke } },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  panel: { maxWidth: '760px', paddingBottom: tokens.spacingVerticalXXL },
});

/** `/settings/start` is the guided way to the own office. */
export function SettingsArea({ rest }: AreaProps) {
  return rest[0] === 'start' ? <FirstRun /> : <Sections rest={rest} />;
}

function Sections({ rest }: AreaProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const section = SECTIONS.find((known) => known === rest[0]) ?? 'general';
  return (
    <Page title={t('title')} scrolls>
      <nav aria-label={t('title')}>
        <ul className={styles.tabs}>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={href(addressOf('settings', name))} aria-current={name === section ? 'page' : undefined} className={mergeClasses(styles.tab, name === section && styles.here)}>
                {t(`section.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.panel}>
        <SectionBody section={section} />
      </div>
    </Page>
  );
}

function SectionBody({ section }: { readonly section: Section }) {
  switch (section) {
    case 'general':
      return <GeneralSection />;
    case 'warnings':
      return <WarningsSection />;
    case 'connection':
      return (
        <Stack>
          <FirstRunLink />
          <ConnectionSection />
          <DiscardDemo />
        </Stack>
      );
    case 'company':
      return (
        <Stack>
          <CompanySection />
          <PartnerSection />
          <LocationsSection />
          <LetterheadSection />
          <TextsSection />
          <LetterTextsForm />
          <NumbersSection />
        </Stack>
      );
    case 'readiness':
      return <ReadinessSection />;
    case 'people':
      return <PeopleSection />;
    case 'security':
      return <SecuritySection />;
    case 'data':
      return <DataSection />;
    case 'about':
      return <AboutSection />;
  }
}

/** Parts of a section with room between them. */
function Stack({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.stack}>{children}</div>;
}
